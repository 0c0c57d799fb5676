import Findings
import Spreadsheets

/// A record with all that is known before a row is read.
struct RecordTemplate: Sendable {
  /// The record; its row is not set.
  let record: Record

  init(schema: borrowing Schema, document: DocumentValues, sheet: String) {
    let count = schema.fields.count
    var values = [FieldValue](repeating: .missing(.blank), count: count)
    var sources = [RecordOrigins.Source](repeating: .nowhere, count: count)
    for position in 0..<count {
      guard let constant = schema.fields[position].constant else { continue }
      values[position] = .text(constant)
      sources[position] = .given(Origin(.mapping(line: 0)))
    }
    for (position, known) in document.values {
      values[position] = known.value
      var origin = known.origin
      if case .otherSheet(sheet, let cell) = origin.place { origin.place = .cell(cell) }
      sources[position] = .given(origin)
    }
    record = Record(
      values: values, origins: RecordOrigins(sources, of: Row(number: 0, cells: [])),
      source: Record.RowSource(file: document.file, sheet: sheet, row: 0))
  }
}
