internal import Markup

/// Reads the workbook part: which sheets there are, and from when days count
/// (ECMA-376 Part 1, 18.2).
struct WorkbookPart: MarkupHandler {
  enum Element: String, MarkupName {
    case workbook, workbookPr, sheets, sheet
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case name, state, date1904, id
    // Some programs forget the prefix.
    var namespaces: [String] { self == .id ? Namespaces.officeRelationships + [""] : [] }
  }

  /// A sheet as listed: of any kind, not yet known to be a worksheet.
  struct ListedSheet {
    var name: String
    var visibility: Sheet.Visibility
    var relationship: String
  }

  private(set) var sheets: [ListedSheet] = []
  private(set) var dateSystem = DateSystem.from1900
  /// Whether the root element is a workbook's at all.
  private(set) var isWorkbook = false

  private enum State { case outside, workbook, sheets, leaf }
  private var path: [State] = [.outside]
  private var skipping = Skipping()

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .workbook):
      isWorkbook = true
      path.append(.workbook)
    case (.workbook, .workbookPr):
      let flag = attributes.text(of: Attribute.date1904)?.lowercased()
      if flag == "1" || flag == "true" || flag == "on" { dateSystem = .from1904 }
      path.append(.leaf)
    case (.workbook, .sheets):
      path.append(.sheets)
    case (.sheets, .sheet):
      sheets.append(
        ListedSheet(
          name: EscapedText.decoded(attributes.text(of: Attribute.name) ?? ""),
          visibility: attributes.text(of: Attribute.state).flatMap(Sheet.Visibility.init)
            ?? .visible,
          relationship: attributes.text(of: Attribute.id) ?? ""))
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
