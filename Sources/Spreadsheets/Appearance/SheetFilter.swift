public import Findings

/// A filter that hides rows, or is ready to (ECMA-376 Part 1, 18.3.2).
public struct SheetFilter: Hashable, Sendable {
  /// The cells that it filters, its header among them.
  public var range: CellRange
  /// The table that it belongs to; `nil` for the sheet's own.
  public var table: String?
  /// Whether it filters by any column now.
  public var isActive: Bool

  init(range: CellRange, table: String? = nil, isActive: Bool = false) {
    self.range = range
    self.table = table
    self.isActive = isActive
  }
}
