/// The parts of one record as an output holds it, for ``AnswerRecords/add(_:)``: pieces of one
/// buffer of bytes, which is used for one record after the other.
package struct RecordParts: Sendable {
  /// What is known of one part.
  package struct Piece: Sendable {
    /// What it is.
    package var kind = Kind.absent
    /// Where its text begins in ``RecordParts/bytes``.
    package var start: Int32 = 0
    /// How long its text is.
    package var count: Int32 = 0

    /// Makes a part that is not there.
    package init() {}
  }

  /// What a part can be.
  package enum Kind: UInt8, Sendable {
    /// The record has no such member.
    case absent
    /// It is there, and has no value.
    case null
    /// A text, or a number or truth value as its text.
    case text
    /// A list or an object.
    case other
  }

  /// The texts of all parts.
  package var bytes: [UInt8] = []
  /// The values of the schema's fields, by their positions.
  package var values: [Piece]
  /// Why a value is missing, as `_missing` says, by the fields' positions.
  package var missing: [Piece]
  /// Where the values stand, as `_source` says, by the fields' positions.
  package var places: [Piece]
  /// What stood there, as `_source` says, by the fields' positions.
  package var raws: [Piece]
  /// The file, the sheet and the row of the source.
  package var file = Piece()
  package var sheet = Piece()
  package var row = Piece()
  /// The line that the record stands on, 1-based.
  package var line = 0

  /// Makes the parts of no record yet, of a schema with so many fields.
  package init(fields: Int) {
    values = Array(repeating: Piece(), count: fields)
    missing = values
    places = values
    raws = values
  }

  /// Forgets the record.
  package mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for index in values.indices {
      values[index].kind = .absent
      missing[index].kind = .absent
      places[index].kind = .absent
      raws[index].kind = .absent
    }
    file.kind = .absent
    sheet.kind = .absent
    row.kind = .absent
  }

  /// Adds a text, and gives its piece.
  package mutating func piece(of text: some Collection<UInt8>) -> Piece {
    var piece = Piece()
    piece.kind = .text
    piece.start = Int32(truncatingIfNeeded: bytes.count)
    bytes.append(contentsOf: text)
    piece.count = Int32(truncatingIfNeeded: bytes.count) - piece.start
    return piece
  }

  /// The text of a part; `nil` where it is none.
  package func text(of piece: Piece) -> String? {
    guard piece.kind == .text else { return nil }
    return String(decoding: bytes[range(of: piece)], as: UTF8.self)
  }

  /// Where the text of a part lies.
  package func range(of piece: Piece) -> Range<Int> {
    Int(piece.start)..<Int(piece.start + piece.count)
  }
}
