internal import Databases
package import Indicators
internal import Spreadsheets

/// Records as rows for the table of an ``AnswerDatabase``.
package struct DatabaseRecordWriter: RecordWriter {
  package static let separator: [UInt8] = []

  private let object: RecordObject
  private let cells: SourceObject?
  private let hasSource: Bool
  private let positions: [Int]

  /// Makes a writer of a schema's records.
  package init(schema: Schema, provenance: Provenance) {
    object = RecordObject(schema: schema, provenance: .none, carriesCatalogue: false)
    cells = provenance == .cell ? SourceObject(schema: schema, provenance: .cell) : nil
    hasSource = provenance != .none
    positions = schema.fields.indices.filter { schema.fields[$0].isWritten }
  }

  package func begin(_ schema: Schema, into bytes: inout [UInt8]) {}

  /// Appends the columns of a record, but for its number and its workbook, in the order of
  /// ``AnswerTables``.
  package func write(_ record: borrowing Record, into bytes: inout [UInt8]) {
    let record = copy record
    var isMissing = false
    for position in positions {
      let value = record.values[position]
      Self.append(value, to: &bytes)
      if value.missingReason != nil { isMissing = true }
    }
    if isMissing {
      PackedRow.appendText(to: &bytes) { object.appendMissing(record, to: &$0) }
    } else {
      PackedRow.appendNull(to: &bytes)
    }
    if record.extra.isEmpty {
      PackedRow.appendNull(to: &bytes)
    } else {
      PackedRow.appendText(to: &bytes) { ExtraObject.append(record.extra, to: &$0) }
    }
    guard hasSource else { return }
    PackedRow.append(record.source.sheet, to: &bytes)
    PackedRow.append(record.source.row, to: &bytes)
    if let cells { PackedRow.appendText(to: &bytes) { cells.appendCells(of: record, to: &$0) } }
  }

  package func end(into bytes: inout [UInt8]) {}

  private static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .missing: PackedRow.appendNull(to: &bytes)
    case .text(let text): PackedRow.append(text, to: &bytes)
    case .integer(let number): PackedRow.append(number, to: &bytes)
    case .number(let number): PackedRow.append(number, to: &bytes)
    case .date(let date): PackedRow.appendText(to: &bytes) { PlainText.append(date, to: &$0) }
    }
  }
}
