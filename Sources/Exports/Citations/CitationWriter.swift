internal import Databases
internal import Findings
package import Indicators
internal import Spreadsheets

/// The regulations that records cite, one a row: CSV (RFC 4180), a JSON object a line, or rows for the
/// table of an ``AnswerDatabase``.
///
/// | column | what it is |
/// | --- | --- |
/// | `assessment`, `respondent`, `round`, `indicator`, `answer` | whose answer cites it |
/// | `field`, `file`, `sheet`, `cell` | where it stands |
/// | `part` | its place among those of the cell, from 1 |
/// | `relation` | `basis`; `amendment` or `replacement` of the one before; `amended` by it |
/// | `rank` | `regulation`, `common` (a word such as *keputusan*) or `evidence`, which is none |
/// | `kind`, `issuer`, `number`, `year`, `title` | its parts as they are written; empty where none |
/// | `key` | kind, issuer, number and year in one spelling |
/// | `raw` | what stands in the cell from its beginning to that of the next one |
///
/// A text in which nothing can be read is a row with `raw` alone. Rows are in the order of the
/// records, and each depends on its record alone.
package struct CitationWriter: Sendable {
  /// The columns.
  static let columns = [
    "assessment", "respondent", "round", "indicator", "answer", "field", "file", "sheet", "cell",
    "part", "relation", "rank", "kind", "issuer", "number", "year", "title", "key", "raw",
  ]
  /// The columns that hold numbers.
  private static let numbers = ["part", "year"]

  private let schema: Schema
  private let answer: Int?
  /// What rows become.
  package enum Form: Sendable {
    case ndjson
    case csv
    case database
  }

  private let form: Form
  private let isForExcel: Bool
  private var reader: CitationReader?
  private var csv: CSVText

  /// Makes a writer of what a schema's records cite.
  ///
  /// - Parameters:
  ///   - form: What rows become.
  ///   - isForExcel: See ``CSVRecordWriter``.
  package init(schema: Schema, form: Form, isForExcel: Bool) {
    self.schema = schema
    self.form = form
    self.isForExcel = isForExcel
    answer = schema.position(of: "answer")
    reader = CitationReader(schema: schema)
    csv = CSVText(isForExcel: isForExcel)
  }

  /// Appends what stands before the first row.
  package static func begin(_ form: Form, isForExcel: Bool, into bytes: inout [UInt8]) {
    guard case .csv = form else { return }
    if isForExcel { bytes.append(contentsOf: CSVText.byteOrderMark) }
    var csv = CSVText(isForExcel: isForExcel)
    csv.append(line: columns, to: &bytes)
  }

  /// Appends what a record cites.
  package mutating func write(_ record: borrowing Record, into bytes: inout [UInt8]) {
    guard reader != nil else { return }
    let record = copy record
    for (field, regulations) in reader?.regulations(in: record) ?? [] {
      let place = record.place(of: field, file: record.source.file)
      let subject = schema.subject(of: record)
      let beginning = [
        schema.id, subject.respondent, subject.round, subject.indicator,
        answer.flatMap { record.values[$0].text }, schema.fields[field].name, place.file,
        place.sheet, place.cell?.description ?? place.within,
      ]
      for (part, regulation) in regulations.enumerated() {
        append(
          beginning + [
            "\(part + 1)", regulation.relation?.rawValue, regulation.rank?.rawValue,
            regulation.kind, regulation.issuer, regulation.number,
            regulation.year.map { "\($0)" }, regulation.title, regulation.key, regulation.raw,
          ], to: &bytes)
      }
    }
  }

  private mutating func append(_ row: [String?], to bytes: inout [UInt8]) {
    switch form {
    case .csv: csv.append(line: row.map { $0 ?? "" }, to: &bytes)
    case .database: for text in row { PackedRow.append(text, to: &bytes) }
    case .ndjson: Self.appendObject(row, to: &bytes)
    }
  }

  private static func appendObject(_ row: [String?], to bytes: inout [UInt8]) {
    for (position, (column, text)) in zip(columns, row).enumerated() {
      bytes.append(UInt8(ascii: position == 0 ? "{" : ","))
      JSONText.appendKey(column, to: &bytes)
      if let text, numbers.contains(column) {
        bytes.append(contentsOf: text.utf8)
      } else {
        JSONText.append(text, to: &bytes)
      }
    }
    bytes.append(contentsOf: "}\n".utf8)
  }

  /// The columns of a table of a database.
  static var sqlColumns: [SQLColumn] {
    columns.map { SQLColumn($0, numbers.contains($0) ? .integer : .text) }
  }
}
