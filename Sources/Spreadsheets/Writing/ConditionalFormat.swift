/// A look that Excel itself gives to the cells of a range that keep a rule, also when they change
/// (ECMA-376 Part 1, 18.3.1.10).
package struct ConditionalFormat: Hashable, Sendable {
  /// What a cell must be.
  package enum Rule: Hashable, Sendable {
    /// A text, letter case aside.
    case equals(String)
    /// A formula that is true; it is written for the first cell of the range.
    case formula(String)
    /// A bar in each cell, as long as its number is between two.
    case bar(least: Double, most: Double)
  }

  /// What a cell must be.
  package var rule: Rule
  /// The colour behind its text, or that of its bar, as 0xRRGGBB; `nil` for none.
  package var fillColor: Int?
  /// The colour of its text as 0xRRGGBB; `nil` for its own.
  package var fontColor: Int?
  /// Whether its text is bold.
  package var isBold: Bool

  /// Makes one.
  package init(
    _ rule: Rule, fill: Int? = nil, font: Int? = nil, isBold: Bool = false
  ) {
    self.rule = rule
    fillColor = fill
    fontColor = font
    self.isBold = isBold
  }
}
