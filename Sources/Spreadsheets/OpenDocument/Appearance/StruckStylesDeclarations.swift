internal import Markup

/// Reads from a content or a styles part which styles strike text through (ODF 1.3 Part 3, 20
/// `style:text-line-through-style`).
struct StruckStylesDeclarations: MarkupHandler {
  enum Element: String, MarkupName {
    case documentContent = "document-content"
    case documentStyles = "document-styles"
    case automaticStyles = "automatic-styles"
    case styles, style
    case textProperties = "text-properties"
    var namespaces: [String] {
      switch self {
      case .style, .textProperties: [OpenDocumentNamespaces.style]
      default: [OpenDocumentNamespaces.office]
      }
    }
  }
  enum Attribute: String, MarkupName {
    case name, family
    case parentStyleName = "parent-style-name"
    case lineThroughStyle = "text-line-through-style"
    case lineThroughType = "text-line-through-type"
    var namespaces: [String] { [OpenDocumentNamespaces.style] }
  }

  /// A style, and what it says by itself.
  struct Style {
    var parent: String?
    var isStruck: Bool?
  }

  /// The styles of cells.
  private(set) var cells: [String: Style] = [:]
  /// The styles of runs of text.
  private(set) var texts: [String: Style] = [:]

  private enum State { case outside, content, shared, styles, style, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var name = ""
  private var family = ""
  private var style = Style()

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .documentContent): path.append(.content)
    case (.outside, .documentStyles): path.append(.shared)
    // The automatic styles of the styles part are for headers and footers only.
    case (.content, .automaticStyles), (.shared, .styles): path.append(.styles)
    case (.styles, .style):
      name = attributes.text(of: Attribute.name) ?? ""
      family = attributes.text(of: Attribute.family) ?? ""
      style = Style(parent: attributes.text(of: Attribute.parentStyleName))
      path.append(.style)
    case (.style, .textProperties):
      let lines = [Attribute.lineThroughStyle, .lineThroughType].compactMap {
        attributes.text(of: $0)
      }
      if !lines.isEmpty { style.isStruck = !lines.contains("none") }
      path.append(.leaf)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    guard path.popLast() == .style else { return }
    switch family {
    case "table-cell": cells[name] = style
    case "text": texts[name] = style
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {}
}
