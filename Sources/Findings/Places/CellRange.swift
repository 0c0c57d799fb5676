/// A rectangle of cells, such as `A6:A20` (ECMA-376 Part 1, 18.18.63 `ST_Ref`).
public struct CellRange: Hashable, Sendable {
  /// The cell at the top left.
  public var first: CellReference
  /// The cell at the bottom right; the same as ``first`` for a single cell.
  public var last: CellReference

  /// Makes the smallest range that holds two cells.
  public init(_ one: CellReference, _ other: CellReference) {
    first = CellReference(row: min(one.row, other.row), column: min(one.column, other.column))
    last = CellReference(row: max(one.row, other.row), column: max(one.column, other.column))
  }

  /// Reads a range such as `A6:A20`, or a single cell.
  public init?(_ text: some StringProtocol) {
    // By its bytes: to split it into characters takes ten times as long.
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard let cell = CellReference(text) else { return nil }
      self.init(cell, cell)
      return
    }
    guard let one = CellReference(text[..<colon]),
      let other = CellReference(text[text.utf8.index(after: colon)...])
    else { return nil }
    self.init(one, other)
  }

  /// Whether a cell lies in the range.
  public func contains(_ cell: CellReference) -> Bool {
    rows.contains(cell.row) && columns.contains(cell.column)
  }

  /// The rows it spans, 1-based.
  public var rows: ClosedRange<Int> { first.row...last.row }
  /// The columns it spans, 1-based.
  public var columns: ClosedRange<Int> { first.column...last.column }
}

extension CellRange: CustomStringConvertible {
  /// The range as Excel writes it: `A6:A20`.
  public var description: String {
    first == last ? "\(first)" : "\(first):\(last)"
  }
}
