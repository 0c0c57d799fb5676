public import Findings

/// A table that a mapping found in a workbook.
public struct FoundTable: Hashable, Sendable {
  /// The sheet's name.
  public var sheet: String
  /// The block of the mapping that it was read with.
  public var block: String
  /// The cells of its header.
  public var header: CellRange
  /// All its cells, from the first of the header to the last row that was read.
  public var range: CellRange
}
