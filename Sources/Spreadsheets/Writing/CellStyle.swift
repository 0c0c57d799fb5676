/// How a cell looks that is written.
package struct CellStyle: Hashable, Sendable {
  /// Whether its text is bold.
  package var isBold = false
  /// Whether its text is slanted.
  package var isItalic = false
  /// Whether its text is underlined.
  package var isUnderlined = false
  /// Whether its text runs from the bottom up.
  package var isUpright = false
  /// The size of its text in points.
  package var fontSize = 11.0
  /// The colour of its text as 0xRRGGBB.
  package var fontColor = 0x000000
  /// The colour behind its text as 0xRRGGBB; `nil` for none.
  package var fillColor: Int?
  /// Whether thin lines are drawn around it.
  package var hasBorder = false
  /// Whether a thicker line is drawn above it.
  package var hasLineAbove = false
  /// Whether long text goes on in a further line.
  package var wraps = false
  /// Where its text stands.
  package var alignment = Alignment.natural
  /// Where its text stands between top and bottom.
  package var height = Height.top
  /// How its number is shown, as Excel writes it (ECMA-376 Part 1, 18.8.30); empty for Excel's own.
  package var numberFormat = ""
  /// Whether it can't be changed in a protected sheet.
  package var isLocked = true

  /// Where a text stands between top and bottom.
  package enum Height: Hashable, Sendable {
    case top
    case middle
    case bottom
  }

  /// Where a text stands between left and right.
  package enum Alignment: Hashable, Sendable {
    /// Text at the left, numbers at the right.
    case natural
    case left
    case center
  }

  /// Makes Excel's own look.
  package init() {}
}
