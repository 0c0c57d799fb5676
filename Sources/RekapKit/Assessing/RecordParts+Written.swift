import Assessments
internal import Exports

extension RecordParts {
  /// Takes a record apart that is a tree, such as a row of a table.
  ///
  /// - Parameter told: Makes an error of a member that is no field, and the line.
  mutating func fill(
    from record: WrittenRecord, fields: [String], told: (String, Int) -> RunError
  ) throws(RunError) {
    clear()
    line = record.line
    if let name = record.fields.first(where: { !fields.contains($0) || $0.isEmpty }) {
      throw told(name, record.line)
    }
    for (position, name) in fields.enumerated() where !name.isEmpty {
      values[position] = piece(of: record.value(at: [name]))
      missing[position] = piece(of: record.value(at: ["_missing", name]))
      places[position] = piece(of: record.value(at: ["_source", name, "at"]))
      raws[position] = piece(of: record.value(at: ["_source", name, "raw"]))
    }
    file = piece(of: record.value(at: ["_source", "file"]))
    sheet = piece(of: record.value(at: ["_source", "sheet"]))
    row = piece(of: record.value(at: ["_source", "row"]))
  }

  private mutating func piece(of value: WrittenRecord.Plain) -> Piece {
    switch value {
    case .absent: return Piece()
    case .text(let text) where !text.isEmpty: return piece(of: text.utf8)
    case .null, .text:
      var piece = Piece()
      piece.kind = .null
      return piece
    case .other:
      var piece = Piece()
      piece.kind = .other
      return piece
    }
  }
}
