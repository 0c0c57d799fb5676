internal import Databases
package import Findings

/// The columns of findings in a database: all that the other formats tell of one.
enum FindingTable {
  /// The columns, but for the number of the finding, its workbook and its record.
  static let columns: [SQLColumn] = [
    SQLColumn("code", .text, "What kind of problem it is: rekap explain CODE").required,
    SQLColumn("slug", .text, "The code as a word").required,
    severity,
    SQLColumn("file", .text).required,
    SQLColumn("sheet", .text),
    SQLColumn("cell", .text),
    SQLColumn("row", .integer),
    SQLColumn("column", .integer),
    SQLColumn("range", .text, "The cells, where it is about several"),
    SQLColumn("line", .integer, "The line, in a mapping or a schema"),
    SQLColumn("respondent", .text),
    SQLColumn("round", .text),
    SQLColumn("domain", .text),
    SQLColumn("indicator", .text),
    SQLColumn("field", .text),
    SQLColumn("value", .text, "What stands there"),
    SQLColumn("expected", .json, "What could stand there: a JSON array"),
    SQLColumn("fix_class", .text, "safe, or ask: a person must confirm it"),
    SQLColumn("fix", .text, "What to type instead"),
    SQLColumn("message_id", .text, "In Indonesian").required,
    SQLColumn("message_en", .text, "In English").required,
    SQLColumn("fingerprint", .text, "A name that outlives inserted rows").required,
    state,
    SQLColumn("accepted_by", .text),
    SQLColumn("accepted_why", .text),
    SQLColumn("accepted_until", .text),
    SQLColumn("accepted_expired", .integer, "1 where that day is over"),
  ]

  private static var severity: SQLColumn {
    var column = SQLColumn("severity", .text).required
    column.choices = Severity.allCases.map(\.rawValue)
    return column
  }

  private static var state: SQLColumn {
    var column = SQLColumn("state", .text).required
    column.choices = Finding.State.allCases.map(\.rawValue)
    return column
  }

  /// Appends a finding as a row of these columns.
  static func append(_ finding: Finding, to bytes: inout [UInt8]) {
    let (place, subject) = (finding.place, finding.subject)
    PackedRow.append(finding.code.id, to: &bytes)
    PackedRow.append(finding.code.slug, to: &bytes)
    PackedRow.append(finding.severity.rawValue, to: &bytes)
    PackedRow.append(place.file, to: &bytes)
    PackedRow.append(place.sheet, to: &bytes)
    PackedRow.append(place.cell?.description, to: &bytes)
    PackedRow.append(place.row, to: &bytes)
    PackedRow.append(place.cell?.column, to: &bytes)
    PackedRow.append(place.range?.description, to: &bytes)
    PackedRow.append(place.line, to: &bytes)
    PackedRow.append(subject.respondent, to: &bytes)
    PackedRow.append(subject.round, to: &bytes)
    PackedRow.append(subject.domain, to: &bytes)
    PackedRow.append(subject.indicator, to: &bytes)
    PackedRow.append(finding.field, to: &bytes)
    PackedRow.append(finding.value, to: &bytes)
    if finding.expected.isEmpty {
      PackedRow.appendNull(to: &bytes)
    } else {
      PackedRow.appendText(to: &bytes) { JSONText.append(finding.expected, to: &$0) }
    }
    PackedRow.append(finding.fix?.class.rawValue, to: &bytes)
    PackedRow.append(finding.fix?.new, to: &bytes)
    PackedRow.append(finding.message(in: .indonesian), to: &bytes)
    PackedRow.append(finding.message(in: .english), to: &bytes)
    PackedRow.append(finding.fingerprint, to: &bytes)
    PackedRow.append(finding.state.rawValue, to: &bytes)
    PackedRow.append(finding.acceptance?.who, to: &bytes)
    PackedRow.append(finding.acceptance?.why, to: &bytes)
    PackedRow.append(finding.acceptance?.until, to: &bytes)
    PackedRow.append(finding.acceptance.map { $0.isExpired ? 1 : 0 }, to: &bytes)
  }
}

/// Findings as rows for the table of an ``AnswerDatabase``.
package struct DatabaseFindingWriter: FindingWriter {
  package static let separator: [UInt8] = []

  /// Makes a writer.
  package init() {}

  package func begin(into bytes: inout [UInt8]) {}

  package func write(_ finding: Finding, into bytes: inout [UInt8]) {
    FindingTable.append(finding, to: &bytes)
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {}
}
