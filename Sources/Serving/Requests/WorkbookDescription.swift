import Exports
import Findings
import Indicators
import RekapKit

/// What the page is told of a workbook.
enum WorkbookDescription {
  static func value(of workbook: UploadedWorkbook, in language: Language) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("id", .text("\(workbook.id)")), ("name", .text(workbook.name.text)),
      ("bytes", .number(workbook.content.bytes)), ("sha256", .text(workbook.content.hash)),
      ("state", .text(state(of: workbook))),
    ]
    if case .failed(let message) = workbook.state { members.append(("message", .phrase(message))) }
    if let check = workbook.check { members += self.members(of: workbook, check, in: language) }
    return .object(members)
  }

  private static func state(of workbook: UploadedWorkbook) -> String {
    switch workbook.state {
    case .waiting: "waiting"
    case .checking: "checking"
    case .failed: "unreadable"
    case .checked(let check):
      switch check.summary.state {
      case .read: "read"
      case .brokenOff: "read-in-part"
      case .unreadable: "unreadable"
      }
    }
  }

  private static func members(
    of workbook: UploadedWorkbook, _ check: CheckedWorkbook, in language: Language
  ) -> [(key: String, value: JSONValue)] {
    let summary = check.summary
    let names = SubjectNames(of: check.mapping?.schema, language: language)
    var respondents: [String] = []
    var rounds: [String] = []
    for subject in summary.submissions {
      if let respondent = subject.respondent, !respondents.contains(respondent) {
        respondents.append(respondent)
      }
      if let round = subject.round, !rounds.contains(round) { rounds.append(round) }
    }
    let ledger = summary.ledger
    return [
      (
        "respondents",
        .list(
          respondents.map {
            .object([("code", .text($0)), ("name", .text(names.respondent($0)))])
          })
      ),
      ("rounds", .texts(rounds)),
      (
        "mapping",
        check.mapping.map {
          .object([("id", .text($0.name)), ("title", .phrase($0.title))])
        } ?? .null
      ),
      ("fits", fits(check)),
      ("layout", .list(summary.tables.map(value))),
      (
        "ledger",
        .object([
          ("read", .number(ledger.read)), ("mapped", .number(ledger.mapped)),
          ("kept", .number(ledger.kept)), ("ignored", .number(ledger.ignored)),
          ("reported", .number(ledger.reported)),
          ("text", .text(LedgerText.text(of: ledger, in: language))),
        ])
      ),
      ("records", .number(summary.records)),
      (
        "counts",
        .object(
          Severity.allCases.reversed().map {
            ($0.rawValue, .number(summary.counts[$0]))
          } + [("accepted", .number(summary.counts.accepted))])
      ),
      ("files", .texts(Visit.files(of: workbook, check).map(\.rawValue))),
    ]
  }

  /// Whether a mapping fits; `null` where the workbook is damaged, so that nobody knows.
  private static func fits(_ check: CheckedWorkbook) -> JSONValue {
    if check.mapping != nil { return .truth(true) }
    return check.summary.obstacles.contains { $0.code == .nothingMapped } ? .truth(false) : .null
  }

  private static func value(of table: FoundTable) -> JSONValue {
    let rows = table.header.rows
    let header = rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
    let columns = [table.header.first.column, table.header.last.column]
      .map(CellReference.letters(ofColumn:)).joined(separator: "–")
    return .object([
      ("sheet", .text(table.sheet)), ("range", .text(table.range.description)),
      ("header", .text(table.header.description)), ("block", .text(table.block)),
      (
        "description",
        .phrase(
          Phrase(
            indonesian:
              "Lembar \(table.sheet): judul kolom di baris \(header), kolom \(columns), sampai baris \(table.range.last.row)",
            english:
              "Sheet \(table.sheet): header in row \(header), columns \(columns), down to row \(table.range.last.row)"
          ))
      ),
    ])
  }
}
