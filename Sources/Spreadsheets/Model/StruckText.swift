/// What is struck through in a cell: all that it holds, or a part of its text.
public struct StruckText: Hashable, Sendable {
  /// The cell's column, 1-based.
  public var column: Int
  /// The part that is struck through; `nil` where all is.
  public var part: Part?

  /// A text of which a part is struck through.
  public struct Part: Hashable, Sendable {
    /// The whole text.
    public var whole: String
    /// The pieces that are struck through, without white space around them.
    public var struck: [String]
    /// What is left of the text without them.
    public var left: String

    /// Makes one.
    public init(whole: String, struck: [String], left: String) {
      self.whole = whole
      self.struck = struck
      self.left = left
    }
  }

  /// Makes one.
  public init(column: Int, part: Part? = nil) {
    self.column = column
    self.part = part
  }
}
