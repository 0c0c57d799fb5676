internal import Markup

extension ContentPart {
  /// The elements of a content part that matter to cells.
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

    case p, h, s, tab, list, section, note
    case lineBreak = "line-break"
    case listItem = "list-item"
    case listHeader = "list-header"
    case rubyText = "ruby-text"

    // Shapes and pictures within a paragraph, which may have texts of their own (10.3).
    case frame, rect, line, polyline, polygon, path, circle, ellipse, g, connector, caption
    case measure, control
    case customShape = "custom-shape"
    case regularPolygon = "regular-polygon"
    case pageThumbnail = "page-thumbnail"

    var namespaces: [String] {
      switch self {
      case .documentContent, .body, .spreadsheet, .annotation: [OpenDocumentNamespaces.office]
      case .p, .h, .s, .tab, .list, .section, .note, .lineBreak, .listItem, .listHeader, .rubyText:
        [OpenDocumentNamespaces.text]
      case .frame, .rect, .line, .polyline, .polygon, .path, .circle, .ellipse, .g, .connector,
        .caption, .measure, .control, .customShape, .regularPolygon, .pageThumbnail:
        [OpenDocumentNamespaces.drawing]
      default: [OpenDocumentNamespaces.table]
      }
    }
  }

  /// The attributes that matter to cells.
  enum Attribute: String, MarkupName {
    /// LibreOffice says `error` in an attribute of its own that has the same local name.
    case valueType = "value-type"
    case value
    case dateValue = "date-value"
    case timeValue = "time-value"
    case booleanValue = "boolean-value"
    case stringValue = "string-value"

    case formula, visibility
    case styleName = "style-name"
    case defaultCellStyleName = "default-cell-style-name"
    case numberColumnsRepeated = "number-columns-repeated"
    case numberRowsRepeated = "number-rows-repeated"
    case numberColumnsSpanned = "number-columns-spanned"
    case numberRowsSpanned = "number-rows-spanned"

    case c

    var namespaces: [String] {
      switch self {
      case .valueType: [OpenDocumentNamespaces.office, OpenDocumentNamespaces.calc]
      // The style of a cell, or that of a run of text.
      case .styleName: [OpenDocumentNamespaces.table, OpenDocumentNamespaces.text]
      case .value, .dateValue, .timeValue, .booleanValue, .stringValue:
        [OpenDocumentNamespaces.office]
      case .c: [OpenDocumentNamespaces.text]
      default: [OpenDocumentNamespaces.table]
      }
    }
  }
}

extension ContentPart.Element {
  /// Whether it is a note, or lies on the table: no text of the cell that it stands in.
  var isObject: Bool {
    switch self {
    case .annotation, .frame, .rect, .polygon, .path, .circle, .ellipse, .g, .caption, .customShape,
      .regularPolygon, .shapes:
      true
    default: false
    }
  }
}
