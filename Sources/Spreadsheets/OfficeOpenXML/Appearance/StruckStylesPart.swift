internal import Markup

/// Reads from the styles part which cell styles strike text through (ECMA-376 Part 1, 18.8.22 `font`,
/// 18.8.10 `cellXfs`).
struct StruckStylesPart: MarkupHandler {
  enum Element: String, MarkupName {
    case styleSheet, fonts, font, strike, cellXfs, xf
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case fontId, val
    var namespaces: [String] { [] }
  }

  private enum State { case outside, styleSheet, fonts, font, styles, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  /// Whether each font strikes through.
  private var fonts: [Bool] = []
  /// The number of each style's font.
  private var styles: [Int] = []

  /// The numbers of the styles that strike through.
  var struckStyles: Set<Int> {
    Set(styles.indices.filter { fonts.indices.contains(styles[$0]) && fonts[styles[$0]] })
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .styleSheet): path.append(.styleSheet)
    case (.styleSheet, .fonts): path.append(.fonts)
    case (.styleSheet, .cellXfs): path.append(.styles)
    case (.fonts, .font):
      fonts.append(false)
      path.append(.font)
    case (.font, .strike):
      fonts[fonts.count - 1] = attributes.isOn(Attribute.val)
      path.append(.leaf)
    case (.styles, .xf):
      styles.append(attributes.text(of: Attribute.fontId).flatMap { Int($0) } ?? 0)
      path.append(.leaf)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if !skipping.end() { path.removeLast() }
  }

  mutating func characters(_ text: Span<UInt8>) {}
}

extension MarkupAttributes {
  /// Whether a property is on that is on unless its attribute says no (22.9.2.7 `ST_OnOff`).
  func isOn<Name: MarkupName>(_ name: Name) -> Bool {
    !["0", "false", "off"].contains(text(of: name) ?? "")
  }
}
