internal import Findings
internal import Markup

/// Reads from a table part its filter (ECMA-376 Part 1, 18.5.1.2 `table`).
struct TablePart: MarkupHandler {
  enum Element: String, MarkupName {
    case table, autoFilter, filterColumn
    case filters, customFilters, top10, dynamicFilter, colorFilter, iconFilter
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case ref, displayName
    var namespaces: [String] { [] }
  }

  private enum State { case outside, table, filter, column }
  private var path: [State] = [.outside]
  private var skipping = Skipping()
  private var name = ""
  /// The filter, if the table has one.
  private(set) var filter: SheetFilter?

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (path.last, Element(token)) {
    case (.outside, .table):
      name = EscapedText.decoded(attributes.text(of: Attribute.displayName) ?? "")
      path.append(.table)
    case (.table, .autoFilter):
      if let range = attributes.text(of: Attribute.ref).flatMap({ CellRange($0) }) {
        // The name has as many characters as Excel allows (18.5.1.2), of whatever a file says.
        filter = SheetFilter(range: range, table: String(name.prefix(255)))
      }
      path.append(.filter)
    case (.filter, .filterColumn): path.append(.column)
    case (.column, .filters), (.column, .customFilters), (.column, .top10),
      (.column, .dynamicFilter), (.column, .colorFilter), (.column, .iconFilter):
      filter?.isActive = true
      skipping.begin()
    default: skipping.begin()
    }
  }

  mutating func end() {
    if !skipping.end() { path.removeLast() }
  }

  mutating func characters(_ text: Span<UInt8>) {}
}
