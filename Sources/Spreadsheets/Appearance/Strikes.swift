/// How the text of a cell is struck through: by the font of the cell, by those of runs of rich text, or
/// in part (ECMA-376 Part 1, 18.4.4 `r`, 18.4.10 `strike`).
struct Strikes: OptionSet {
  let rawValue: UInt8

  /// A run has a font of its own, which strikes through.
  static let struck = Strikes(rawValue: 1)
  /// A run has a font of its own, which doesn't.
  static let plain = Strikes(rawValue: 2)
  /// Some text has the font of the cell.
  static let ofCell = Strikes(rawValue: 4)
  /// A run has nothing but white space, of which nobody sees how it is written.
  static let blank = Strikes(rawValue: 8)

  /// How much of a cell's text is struck through.
  enum Extent { case none, part, all }

  /// How much of the text is struck through in a cell.
  ///
  /// - Parameter isStruck: Whether the font of the cell strikes through.
  func extent(inCell isStruck: Bool) -> Extent {
    if self == .blank { return isStruck ? .all : .none }
    let hasStruck = contains(.struck) || isStruck && contains(.ofCell)
    let hasPlain = contains(.plain) || !isStruck && contains(.ofCell)
    return hasStruck ? hasPlain ? .part : .all : .none
  }
}
