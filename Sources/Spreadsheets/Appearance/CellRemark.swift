public import Findings

/// What somebody wrote about a cell.
public struct CellRemark: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// Whether it answers another one.
  public var isReply: Bool

  init(cell: CellReference, text: String, isReply: Bool = false) {
    self.cell = cell
    self.text = text
    self.isReply = isReply
  }
}
