import Findings
import Spreadsheets

/// A record with all that is known before a row is read.
struct RecordTemplate: Sendable {
  /// The record; its row is not set.
  let record: Record

  init(schema: Schema, document: DocumentValues, sheet: String) {
    var values = [FieldValue](repeating: .missing(.blank), count: schema.fields.count)
    var origins = [Origin](repeating: Origin(.none), count: schema.fields.count)
    for (position, field) in schema.fields.enumerated() {
      if let constant = field.constant {
        values[position] = .text(constant)
        origins[position] = Origin(.mapping(line: 0))
      }
      if let known = document.values[position] {
        values[position] = known.value
        origins[position] = known.origin
        if case .otherSheet(sheet, let cell) = known.origin.place {
          origins[position].place = .cell(cell)
        }
      }
    }
    record = Record(
      values: values, origins: RecordOrigins(origins),
      source: Record.RowSource(file: document.file, sheet: sheet, row: 0))
  }
}
