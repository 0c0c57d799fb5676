internal import Markup

/// Reads from the styles part what is needed to tell dates from numbers, and text that is struck
/// through from text that isn't (ECMA-376 Part 1, 18.8.30 `numFmt`, 18.8.22 `font`, 18.8.10 `cellXfs`).
struct StylesPart: MarkupHandler {
  enum Element: String, MarkupName {
    case styleSheet, numFmts, numFmt, fonts, font, strike, cellXfs, xf
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case numFmtId, formatCode, fontId, val
    var namespaces: [String] { [] }
  }

  private enum State { case outside, styleSheet, formats, fonts, font, styles, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var custom: [Int: NumberFormat] = [:]
  private var styles: [Int] = []
  /// Whether each font strikes through.
  private var fonts: [Bool] = []
  private var hasStruckFont = false

  /// Whether each style strikes through; none where no font does.
  private(set) var struckStyles: [Bool] = []

  /// What each cell style makes of a number, known once the part was read.
  var formats: [NumberFormat] {
    styles.map { custom[$0] ?? NumberFormat(builtIn: $0) }
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .styleSheet):
      path.append(.styleSheet)
    case (.styleSheet, .numFmts):
      path.append(.formats)
    case (.styleSheet, .fonts):
      path.append(.fonts)
    case (.fonts, .font):
      fonts.append(false)
      path.append(.font)
    case (.font, .strike):
      fonts[fonts.count - 1] = attributes.isOn(Attribute.val)
      hasStruckFont = hasStruckFont || fonts[fonts.count - 1]
      path.append(.leaf)
    case (.styleSheet, .cellXfs):
      path.append(.styles)
    case (.formats, .numFmt):
      if let number = attributes.text(of: Attribute.numFmtId).flatMap({ Int($0) }),
        let code = attributes.text(of: Attribute.formatCode)
      {
        custom[number] = NumberFormat(code: EscapedText.decoded(code))
      }
      path.append(.leaf)
    case (.styles, .xf):
      styles.append(attributes.text(of: Attribute.numFmtId).flatMap { Int($0) } ?? 0)
      // The fonts stand before the styles.
      if hasStruckFont { appendStrike(attributes) }
      path.append(.leaf)
    default:
      skipping.begin()
    }
  }

  private mutating func appendStrike(_ attributes: borrowing MarkupAttributes) {
    let font = attributes.text(of: Attribute.fontId).flatMap { Int($0) } ?? 0
    struckStyles.append(fonts.indices.contains(font) && fonts[font])
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
