internal import Markup

/// Reads what a content or a styles part declares: which tables there are, and which styles.
///
/// The rows of the tables are passed over.
struct DeclarationsPart: MarkupHandler {
  enum Element: String, MarkupName {
    case documentContent = "document-content"
    case documentStyles = "document-styles"
    case automaticStyles = "automatic-styles"
    case styles, body, spreadsheet, table, style
    case tableProperties = "table-properties"
    case timeStyle = "time-style"
    case textProperties = "text-properties"
    var namespaces: [String] {
      switch self {
      case .table: [OpenDocumentNamespaces.table]
      case .style, .tableProperties, .textProperties: [OpenDocumentNamespaces.style]
      case .timeStyle: [OpenDocumentNamespaces.number]
      default: [OpenDocumentNamespaces.office]
      }
    }
  }
  enum Attribute: String, MarkupName {
    case name, family, display
    case styleName = "style-name"
    case parentStyleName = "parent-style-name"
    case dataStyleName = "data-style-name"
    case truncateOnOverflow = "truncate-on-overflow"
    case lineThroughStyle = "text-line-through-style"
    case lineThroughType = "text-line-through-type"
    var namespaces: [String] {
      switch self {
      case .name: [OpenDocumentNamespaces.table, OpenDocumentNamespaces.style]
      case .display, .styleName: [OpenDocumentNamespaces.table]
      case .truncateOnOverflow: [OpenDocumentNamespaces.number]
      default: [OpenDocumentNamespaces.style]
      }
    }
  }

  /// A table of the document's body.
  struct Table {
    var name: String
    var style: String?

    /// Whether this is no sheet but what LibreOffice remembers of a sheet of another file:
    /// its name is `'file:///…'#$Sheet`.
    var isRemembered: Bool { name.hasPrefix("'") && name.contains("'#") }
  }

  /// The tables in the document's order.
  private(set) var tables: [Table] = []
  private(set) var styles = OpenDocumentStyles()
  /// Whether it is a part of an OpenDocument document at all.
  private(set) var isDocument = false
  /// Whether there is a spreadsheet in it, and no text or presentation.
  private(set) var isSpreadsheet = false

  private enum State { case outside, content, shared, styles, style, body, spreadsheet, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  /// The style of tables being read.
  private var tableStyle: String?
  /// The style of cells, or of runs of text, being read.
  private var cellStyle: String?
  private var textStyle: String?

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .documentContent):
      isDocument = true
      path.append(.content)
    case (.outside, .documentStyles): path.append(.shared)
    // The automatic styles of the styles part are for headers and footers only.
    case (.content, .automaticStyles), (.shared, .styles): path.append(.styles)
    case (.content, .body): path.append(.body)
    case (.body, .spreadsheet):
      isSpreadsheet = true
      path.append(.spreadsheet)
    case (.spreadsheet, .table):
      tables.append(
        Table(
          name: attributes.text(of: Attribute.name) ?? "",
          style: attributes.text(of: Attribute.styleName)))
      skipping.begin()
    case (.styles, .style):
      startStyle(attributes)
      path.append(.style)
    case (.styles, .timeStyle):
      if attributes.text(of: Attribute.truncateOnOverflow) == "false",
        let name = attributes.text(of: Attribute.name)
      {
        styles.elapsedTimes.insert(name)
      }
      path.append(.leaf)
    case (.style, .tableProperties):
      if let tableStyle, attributes.text(of: Attribute.display) == "false" {
        styles.hiddenTables.insert(tableStyle)
      }
      path.append(.leaf)
    case (.style, .textProperties):
      addStrike(attributes)
      path.append(.leaf)
    default: skipping.begin()
    }
  }

  private mutating func startStyle(_ attributes: borrowing MarkupAttributes) {
    tableStyle = nil
    cellStyle = nil
    textStyle = nil
    guard let name = attributes.text(of: Attribute.name) else { return }
    switch attributes.text(of: Attribute.family) {
    case "table": tableStyle = name
    case "table-cell":
      cellStyle = name
      styles.cells[name] = OpenDocumentStyles.CellStyle(
        parent: attributes.text(of: Attribute.parentStyleName),
        dataStyle: attributes.text(of: Attribute.dataStyleName))
    case "text":
      textStyle = name
      if let parent = attributes.text(of: Attribute.parentStyleName) {
        styles.texts[name] = OpenDocumentStyles.CellStyle(parent: parent)
      }
    default: break
    }
  }

  private mutating func addStrike(_ attributes: borrowing MarkupAttributes) {
    let lines = [Attribute.lineThroughStyle, .lineThroughType].compactMap {
      attributes.text(of: $0)
    }
    guard !lines.isEmpty else { return }
    let isStruck = !lines.contains("none")
    if isStruck { styles.hasStrikes = true }
    if let cellStyle { styles.cells[cellStyle]?.isStruck = isStruck }
    if let textStyle { styles.texts[textStyle, default: .init()].isStruck = isStruck }
  }

  mutating func end() {
    if !skipping.end() { path.removeLast() }
  }

  mutating func characters(_ text: Span<UInt8>) {}
}
