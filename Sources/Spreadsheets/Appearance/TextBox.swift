public import Findings

/// A shape that holds text.
public struct TextBox: Hashable, Sendable {
  /// The cell that its top left corner lies in, where it lies in one.
  public var cell: CellReference?
  /// The text, a line for each paragraph.
  public var text: String

  init(cell: CellReference? = nil, text: String) {
    self.cell = cell
    self.text = text
  }
}
