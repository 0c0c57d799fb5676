internal import Markup

extension ContentAppearancePart {
  /// The elements of a content part that tell what is to be seen.
  enum Element: String, MarkupName {
    case documentContent = "document-content"
    case body, spreadsheet, annotation

    case table, shapes
    case tableRow = "table-row"
    case tableRows = "table-rows"
    case tableRowGroup = "table-row-group"
    case tableHeaderRows = "table-header-rows"
    case tableColumn = "table-column"
    case tableColumns = "table-columns"
    case tableColumnGroup = "table-column-group"
    case tableHeaderColumns = "table-header-columns"
    case tableCell = "table-cell"
    case coveredTableCell = "covered-table-cell"
    case databaseRanges = "database-ranges"
    case databaseRange = "database-range"
    case filter

    case p, h, s, tab, list, section, span
    case lineBreak = "line-break"
    case listItem = "list-item"
    case listHeader = "list-header"

    case frame, image, object, g, a, rect, ellipse, circle, polygon, path, caption
    case textBox = "text-box"
    case objectOLE = "object-ole"
    case customShape = "custom-shape"
    case regularPolygon = "regular-polygon"

    var namespaces: [String] {
      switch self {
      case .documentContent, .body, .spreadsheet, .annotation: [OpenDocumentNamespaces.office]
      case .p, .h, .s, .tab, .list, .section, .span, .lineBreak, .listItem, .listHeader:
        [OpenDocumentNamespaces.text]
      case .frame, .image, .object, .g, .a, .rect, .ellipse, .circle, .polygon, .path, .caption,
        .textBox, .objectOLE, .customShape, .regularPolygon:
        [OpenDocumentNamespaces.drawing]
      default: [OpenDocumentNamespaces.table]
      }
    }
  }

  /// The attributes that do.
  enum Attribute: String, MarkupName {
    case name, protected
    case valueType = "value-type"
    case cellStyle = "style-name"
    case defaultCellStyleName = "default-cell-style-name"
    case numberColumnsRepeated = "number-columns-repeated"
    case numberRowsRepeated = "number-rows-repeated"
    case contentValidationName = "content-validation-name"
    case targetRangeAddress = "target-range-address"
    case displayFilterButtons = "display-filter-buttons"
    case notifyOnUpdateOfRanges = "notify-on-update-of-ranges"

    /// The style of a run of text, which has the same local name as that of a cell.
    static let textStyle = Attribute.cellStyle

    var namespaces: [String] {
      switch self {
      case .valueType: [OpenDocumentNamespaces.office]
      case .cellStyle: [OpenDocumentNamespaces.table, OpenDocumentNamespaces.text]
      case .notifyOnUpdateOfRanges: [OpenDocumentNamespaces.drawing]
      default: [OpenDocumentNamespaces.table]
      }
    }
  }
}
