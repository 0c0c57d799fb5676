internal import Findings

/// A shape of a drawing in VML, as far as notes have to do with it (ECMA-376 Part 4, 19.1.2.19).
struct VMLShape {
  /// The whole shape.
  let range: Range<Int>
  /// The cell whose note it shows, if it shows one.
  let cell: CellReference?
  /// The numbers that tell where its edges are.
  let anchor: Range<Int>?

  /// The shapes of a drawing, which is looked at as text, since it need not be well-formed.
  static func all(in bytes: [UInt8]) -> [VMLShape] {
    var shapes: [VMLShape] = []
    let closing = "</v:shape>"
    var place = 0
    while let start = bytes.place(of: "<v:shape", from: place) {
      place = start + 8
      // Not `v:shapetype`.
      guard place < bytes.count, bytes[place].isSpace,
        let end = bytes.place(of: closing, from: place)
      else { continue }
      place = end + closing.utf8.count
      let row = content(of: "Row", in: bytes, start..<place).flatMap { number(bytes[$0]) }
      let column = content(of: "Column", in: bytes, start..<place).flatMap { number(bytes[$0]) }
      var cell: CellReference?
      if let row, let column { cell = CellReference(row: row + 1, column: column + 1) }
      shapes.append(
        VMLShape(
          range: start..<place, cell: cell,
          anchor: content(of: "Anchor", in: bytes, start..<place)))
    }
    return shapes
  }

  /// What stands in an element of Excel's own, in a shape.
  private static func content(
    of name: String, in bytes: [UInt8], _ shape: Range<Int>
  ) -> Range<Int>? {
    let opening = ":\(name)>"
    guard let tag = bytes.place(of: opening, from: shape.lowerBound), tag < shape.upperBound,
      case let start = tag + opening.utf8.count,
      let end = bytes[start..<shape.upperBound].firstIndex(of: .lessThan)
    else { return nil }
    return start..<end
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    let number = Int(String(decoding: digits.filter { !$0.isSpace }, as: UTF8.self))
    return number.flatMap { 0..<(1 << 32) ~= $0 ? $0 : nil }
  }
}
