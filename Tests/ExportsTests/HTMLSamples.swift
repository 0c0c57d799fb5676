import Findings
import Indicators
import Spreadsheets
import _TestSupport

@testable import Exports

/// A sheet with a header in row 2, and what a page makes of findings in it.
struct SampleSheet {
  var name = "D1"
  var headers: [ClosedRange<Int>] = [2...2]
  var merges: [CellRange] = []
  /// The cells, by row and column, both from 1.
  var rows: [Int: [Int: String]] = [:]

  /// A sheet of questions with answers in column D; every cell tells where it is.
  static func questions(_ rows: ClosedRange<Int>, columns: Int = 5) -> SampleSheet {
    var sheet = SampleSheet()
    for row in [2] + rows {
      for column in 1...columns {
        let cell = CellReference(row: row, column: column)
        sheet.rows[row, default: [:]][column] = row == 2 ? "label \(cell)" : "in \(cell)"
      }
    }
    return sheet
  }

  /// Findings of a code at cells of the sheet.
  func findings(_ code: FindingCode = .typo, at cells: [String]) -> [Finding] {
    cells.map { text in
      let place = Place(file: "a.xlsx", sheet: name)
      let cell = CellReference(text) ?? CellReference(row: 1, column: 1)
      var finding = Finding(code, at: place.at(cell), value: "salah \(cell)")
      finding.fix = Fix(.safe, new: "benar \(cell)")
      return finding
    }
  }

  /// The page of some findings.
  func page(
    of findings: [Finding], in language: Language = .indonesian, schema: Schema? = nil,
    submissions: [Finding.Subject] = [],
    redact: (CellValue, String?) -> CellValue = { value, _ in value }
  ) throws -> (page: HTMLPage, bytes: [UInt8]) {
    let layout = FindingLayout(of: findings, sheets: [name])
    var surroundings = FindingSurroundings()
    var shown = FindingSurroundings.SheetRows(headers: headers)
    let wanted = layout.wantedCells(ofSheet: name, headers: headers)
    for (number, cells) in rows.sorted(by: { $0.key < $1.key }) {
      guard let columns = wanted[number] else { continue }
      let cells = cells.sorted { $0.key < $1.key }
        .map { Cell(column: $0.key, value: .string($0.value)) }
      shown.keep(Row(number: number, cells: cells), columns: columns, redact: redact)
    }
    shown.keep(merges)
    surroundings.sheets[name] = shown
    var section = WorkbookSection(
      number: 1, schema: schema, submissions: submissions, language: language)
    section.append(layout, in: surroundings)
    let entry = HTMLReport.Entry(
      number: 1, name: findings.first?.place.file ?? "a.xlsx", counts: FindingCounts(findings))
    var overview = HTMLReport.Overview()
    overview.entries = [entry]
    overview.workbooks = 1
    overview.assessments = schema.map { [$0] } ?? []
    let report = HTMLReport(language: language)
    let bytes =
      report.head(of: overview) + report.section(entry, body: section.body)
      + report.tail(explaining: section.codes)
    return (try HTMLPage(bytes.text), bytes)
  }
}

extension HTMLPage {
  /// The findings.
  var findings: [HTMLElement] { all(.li).filter { $0.classes.contains("f") } }

  /// The pictures of sheets.
  var pictures: [HTMLElement] { all(.table).filter { $0[.kind] == "s" } }

  /// The links that lead nowhere.
  var brokenLinks: [String] {
    let names = Set(root.all.compactMap { $0[.id] })
    return all(.a).compactMap { $0[.href] }.filter { !names.contains(String($0.dropFirst())) }
  }
}

extension HTMLElement {
  /// The rows of a picture below the letters of the columns, each with its number in front.
  var rows: [[String]] { all(.tbody).flatMap { $0.all(.tr) }.map { $0.children.map(\.text) } }

  /// The letters of the columns of a picture.
  var letters: [String] { all(.thead).flatMap { $0.all(.tr) }.flatMap { $0.children.map(\.text) } }

  /// What is marked in a picture.
  var marked: [String] { all(.mark).map(\.text) }
}
