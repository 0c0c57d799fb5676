internal import Markup

/// Reads from the styles part what is needed to tell dates from numbers
/// (ECMA-376 Part 1, 18.8).
struct StylesPart: MarkupHandler {
  enum Element: String, MarkupName {
    case styleSheet, numFmts, numFmt, cellXfs, xf
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case numFmtId, formatCode
    var namespaces: [String] { [] }
  }

  private enum State { case outside, styleSheet, formats, styles, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var custom: [Int: NumberFormat] = [:]
  private var styles: [Int] = []

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
      path.append(.leaf)
    default:
      skipping.begin()
    }
  }

  mutating func end() {
    if !skipping.end() { path.removeLast() }
  }

  mutating func characters(_ text: Span<UInt8>) {}
}
