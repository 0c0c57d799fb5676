internal import Findings
internal import Indicators
internal import Spreadsheets

/// Where a record comes from, as a JSON object: `file`, `sheet` and `row`, then for each field
/// the place of its value (`at`), what stood there (`raw`) and what was done to it (`steps`).
///
/// `raw` is left out where it is the value itself, `steps` where there are none. A field whose
/// value is a constant of the schema has no place.
struct SourceObject: Sendable {
  private let columns: [(position: Int, key: [UInt8])]

  /// Makes the writer of a schema's sources; `nil` where none is wanted.
  init?(schema: Schema, provenance: Provenance) {
    switch provenance {
    case .none:
      return nil
    case .row:
      columns = []
    case .cell:
      columns = schema.fields.indices.compactMap { position in
        let field = schema.fields[position]
        guard field.isWritten, field.constant == nil else { return nil }
        var key: [UInt8] = []
        JSONText.appendKey(field.name, to: &key)
        return (position, key)
      }
    }
  }

  /// Appends the source of a record.
  func append(_ record: Record, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"file":"#.utf8)
    JSONText.append(record.source.file, to: &bytes)
    bytes.append(contentsOf: #","sheet":"#.utf8)
    JSONText.append(record.source.sheet, to: &bytes)
    bytes.append(contentsOf: #","row":"#.utf8)
    PlainText.append(record.source.row, to: &bytes)
    for column in columns {
      let origin = record.origins[column.position]
      if case .none = origin.place { continue }
      bytes.append(UInt8(ascii: ","))
      bytes.append(contentsOf: column.key)
      append(origin, of: record.values[column.position], to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the places of a record's values, by the names of their fields, as an object of their own.
  func appendCells(of record: Record, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for column in columns {
      let origin = record.origins[column.position]
      if case .none = origin.place { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes.append(contentsOf: column.key)
      append(origin, of: record.values[column.position], to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ origin: Origin, of value: FieldValue, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"at":"#.utf8)
    append(origin.place, to: &bytes)
    if let raw = origin.raw, !Self.isSame(raw, value) {
      bytes.append(contentsOf: #","raw":"#.utf8)
      JSONText.append(raw, to: &bytes)
    }
    if !origin.steps.isEmpty {
      bytes.append(contentsOf: #","steps":"#.utf8)
      JSONText.append(origin.steps, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private func append(_ place: Origin.Place, to bytes: inout [UInt8]) {
    switch place {
    case .cell(let cell): append(to: &bytes) { PlainText.append(cell, to: &$0) }
    case .range(let range): append(to: &bytes) { PlainText.append(range, to: &$0) }
    case .otherSheet(let sheet, let cell): JSONText.append("\(sheet)!\(cell)", to: &bytes)
    case .sheetName: JSONText.append("(sheet)", to: &bytes)
    case .fileName: JSONText.append("(file)", to: &bytes)
    case .mapping(line: 0): JSONText.append("schema", to: &bytes)
    case .mapping(let line): JSONText.append("mapping:\(line)", to: &bytes)
    case .none: JSONText.appendNull(to: &bytes)
    }
  }

  /// Appends an address, which never needs an escape, between quotes.
  private func append(to bytes: inout [UInt8], _ address: (inout [UInt8]) -> Void) {
    bytes.append(UInt8(ascii: "\""))
    address(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a cell and a field would be written with the same bytes.
  ///
  /// Texts are compared by their bytes: for `==` a composed and a decomposed letter are the same.
  private static func isSame(_ raw: CellValue, _ value: FieldValue) -> Bool {
    switch (raw, value) {
    case (.string(let raw), .text(let text)):
      raw.utf8.count == text.utf8.count && raw.utf8.elementsEqual(text.utf8)
    case (.number(let raw), .integer(let number)): raw == Double(number)
    case (.number(let raw), .number(let number)): raw == number
    case (.date(let raw), .date(let date)): raw == date
    case (.uncalculated, .missing), (.unreadable, .missing): true
    default: false
    }
  }
}
