internal import Findings
internal import Markup

/// Reads from the content part what is to be seen on the tables beside the values of their cells
/// (ODF 1.3 Part 3, 9 and 10).
///
/// It is no guard: what is wrong with rows and cells is reported when they are read as such.
struct ContentAppearancePart: MarkupHandler {
  private enum State {
    case outside, content, body, spreadsheet, table, columns, rows, row, leaf
    /// A cell, or a list or a section in it; a paragraph of those; a run of text in that.
    case cell, paragraph, span
    /// A note, or a shape that may have text, or a list in them; a paragraph of those.
    case note, shape, list, remark, remarkSpan
    case group, frame
    case ranges, range
  }

  private let struck: StruckStyles
  private let limits: (rows: Int, columns: Int)
  private var path: [State] = [.outside]
  private var skipping = Skipping()

  /// The appearance of each table, in the order of the part.
  private(set) var tables: [SheetAppearance] = []
  var room: AppearanceRoom
  private var filters = ContentFilters()
  /// The names of the rules that cells of the table being read refer to.
  private var validations: Set<String> = []

  // The table, the row and the cell being read.
  private var columns = StruckColumns()
  private var row = (first: 0, last: 0)
  private var rowIsStruck: Bool?
  private var column = (first: 0, last: 0)
  private var isStruck = false
  private var isFilled = false
  private var runs = RunStrikes()
  /// What the runs of text around say of being struck through; `nil` where they leave it to the cell.
  private var spans: [Bool?] = []

  // The note or the shape being read.
  private var text: RemarkText
  private var paragraphCount = 0
  /// Whether the frame being read holds something already: what follows stands in for it.
  private var frameIsFilled = false

  init(struck: StruckStyles, limits: WorkbookLimits, room: AppearanceRoom) {
    self.struck = struck
    self.limits = (limits[.rows], limits[.columns])
    self.room = room
    text = RemarkText(limits: limits)
  }

  /// More rules of one table are not told apart: no program shows so many.
  private static let mostValidations = 65_536

  // MARK: Elements

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    let element = Element(token)
    switch path.last {
    case .row: startCell(element, attributes)
    case .cell, .paragraph, .span: startContent(element, attributes)
    case .note, .shape, .list, .remark, .remarkSpan: startRemark(element)
    case .group: startDrawing(element)
    case .frame: startFrameContent(element, attributes)
    case .table, .columns, .rows: startTableContent(element, attributes)
    default: startDocumentContent(element, attributes)
    }
  }

  private mutating func startDocumentContent(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    switch (path.last, element) {
    case (.outside, .documentContent): path.append(.content)
    case (.content, .body): path.append(.body)
    case (.body, .spreadsheet): path.append(.spreadsheet)
    case (.spreadsheet, .table):
      filters.add(table: attributes.text(of: Attribute.name) ?? "")
      tables.append(SheetAppearance())
      tables[tables.count - 1].isProtected = attributes.text(of: Attribute.protected) == "true"
      columns = StruckColumns()
      row = (0, 0)
      path.append(.table)
    case (.spreadsheet, .databaseRanges): path.append(.ranges)
    case (.ranges, .databaseRange):
      filters.begin(
        attributes.text(of: Attribute.targetRangeAddress) ?? "",
        named: attributes.text(of: Attribute.name),
        hasButtons: attributes.text(of: Attribute.displayFilterButtons) == "true")
      path.append(.range)
    case (.range, .filter):
      filters.isActive = true
      skipping.begin()
    default: skipping.begin()
    }
  }

  private mutating func startTableContent(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    switch (path.last, element) {
    case (.table, .tableRow), (.rows, .tableRow):
      startRow(attributes)
      path.append(.row)
    case (.table, .tableRowGroup), (.table, .tableRows), (.table, .tableHeaderRows),
      (.rows, .tableRowGroup), (.rows, .tableRows), (.rows, .tableHeaderRows):
      path.append(.rows)
    case (.table, .tableColumnGroup), (.table, .tableColumns), (.table, .tableHeaderColumns),
      (.columns, .tableColumnGroup), (.columns, .tableColumns), (.columns, .tableHeaderColumns):
      path.append(.columns)
    case (.table, .tableColumn), (.columns, .tableColumn):
      startColumn(attributes)
      path.append(.leaf)
    case (.table, .shapes):
      column = (0, 0)
      path.append(.group)
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .cell: if path.last == .row { endCell() }
    case .paragraph, .span:
      runs.endText()
      spans.removeLast()
    case .table:
      tables[tables.count - 1].validationCount = validations.count
      validations = []
    case .note: endNote()
    case .shape: endShape()
    case .range: filters.end()
    case .spreadsheet: filters.settle(in: &tables, &room)
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn else { return }
    switch path.last {
    case .paragraph, .span: see(text)
    case .remark, .remarkSpan: self.text.append(text)
    default: break
    }
  }

  // MARK: Columns, rows and cells

  private mutating func startColumn(_ attributes: borrowing MarkupAttributes) {
    let style = attributes.text(of: Attribute.defaultCellStyleName)
    columns.append(
      Self.count(attributes.text(of: Attribute.numberColumnsRepeated)),
      isStruck: style.map { struck.cells.contains($0) } ?? false, limit: limits.columns)
  }

  private mutating func startRow(_ attributes: borrowing MarkupAttributes) {
    let count = Self.count(attributes.text(of: Attribute.numberRowsRepeated))
    row = (row.last + 1, row.last + count)
    rowIsStruck = attributes.text(of: Attribute.defaultCellStyleName)
      .map { struck.cells.contains($0) }
    column = (0, 0)
  }

  private mutating func startCell(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    guard element == .tableCell || element == .coveredTableCell else { return skipping.begin() }
    let count = Self.count(attributes.text(of: Attribute.numberColumnsRepeated))
    column = (column.last + 1, column.last + count)
    isStruck =
      attributes.text(of: Attribute.cellStyle).map { struck.cells.contains($0) }
      ?? rowIsStruck ?? columns[column.first]
    // A number is there without a text too.
    let type = attributes.text(of: Attribute.valueType)
    isFilled = type.map { $0 != "string" && $0 != "void" } ?? false
    runs = RunStrikes()
    // What a rule says of its place is not to be trusted: LibreOffice names the last sheet.
    if let rule = attributes.text(of: Attribute.contentValidationName),
      validations.count < Self.mostValidations
    {
      validations.insert(rule)
    }
    path.append(.cell)
  }

  private mutating func endCell() {
    let strikes = runs.strikes.isEmpty && isFilled ? Strikes.ofCell : runs.strikes
    let extent = strikes.extent(inCell: isStruck)
    guard extent != .none, row.first <= limits.rows, column.first <= limits.columns else { return }
    // However often a cell is repeated, no more is made of it than is kept.
    let width = min(column.last, limits.columns) - column.first + 1
    let height = min(row.last, limits.rows) - row.first + 1
    let (row, column) = (row.first, column.first)
    func cell(_ place: Int) -> CellReference {
      CellReference(row: row + place / width, column: column + place % width)
    }
    let table = tables.count - 1
    if extent == .all {
      tables[table].struckCells.append(width * height, in: &room, cell)
    } else {
      tables[table].partlyStruckCells.append(width * height, in: &room, cell)
    }
  }

  // MARK: What is in a cell

  private mutating func startContent(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    let isInText = path.last != .cell
    switch element {
    case .annotation:
      text.begin()
      paragraphCount = 0
      path.append(.note)
    case .p where !isInText, .h where !isInText:
      spans.append(nil)
      path.append(.paragraph)
    case .list where !isInText, .listItem where !isInText, .listHeader where !isInText,
      .section where !isInText:
      path.append(.cell)
    case .span where isInText:
      runs.endText()
      let style = attributes.text(of: Attribute.textStyle).flatMap { struck.texts[$0] }
      spans.append(style ?? spans.last ?? nil)
      path.append(.span)
    // A field or a link, whose text counts.
    case nil where isInText:
      runs.endText()
      spans.append(spans.last ?? nil)
      path.append(.span)
    default: startDrawing(element)
    }
  }

  private mutating func see(_ piece: Span<UInt8>) {
    runs.beginRun()
    if let isStruck = spans.last ?? nil { runs.setStruck(isStruck) }
    runs.see(piece)
    runs.endText()
  }

  // MARK: What lies on the table

  private mutating func startDrawing(_ element: Element?) {
    switch element {
    case .frame:
      frameIsFilled = false
      path.append(.frame)
    case .g, .a: path.append(.group)
    case .rect, .ellipse, .circle, .polygon, .path, .customShape, .regularPolygon, .caption:
      text.begin()
      paragraphCount = 0
      path.append(.shape)
    default: skipping.begin()
    }
  }

  private mutating func startFrameContent(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    guard !frameIsFilled else { return skipping.begin() }
    let table = tables.count - 1
    switch element {
    case .textBox:
      frameIsFilled = true
      text.begin()
      paragraphCount = 0
      path.append(.shape)
    case .image:
      frameIsFilled = true
      tables[table].pictureCount += 1
      skipping.begin()
    case .object, .objectOLE:
      frameIsFilled = true
      // A chart says which cells it draws.
      let isChart = attributes.text(of: Attribute.notifyOnUpdateOfRanges) != nil
      if isChart { tables[table].chartCount += 1 } else { tables[table].graphicCount += 1 }
      skipping.begin()
    default: skipping.begin()
    }
  }

  private mutating func startRemark(_ element: Element?) {
    let isInText = path.last == .remark || path.last == .remarkSpan
    switch element {
    case .p where !isInText, .h where !isInText:
      if paragraphCount > 0 { text.appendLineBreak() }
      paragraphCount += 1
      path.append(.remark)
    case .list where !isInText, .listItem where !isInText, .listHeader where !isInText:
      path.append(.list)
    case .s where isInText, .tab where isInText:
      text.appendSpace()
      skipping.begin()
    case .lineBreak where isInText:
      text.appendLineBreak()
      skipping.begin()
    case .span where isInText, nil where isInText: path.append(.remarkSpan)
    default: skipping.begin()
    }
  }

  /// The cell being read, where one is.
  private var cell: CellReference? {
    column.first > 0 && row.first <= limits.rows && column.first <= limits.columns
      ? CellReference(row: row.first, column: column.first) : nil
  }

  private mutating func endNote() {
    guard let cell else { return }
    let string = text.string(isEscaped: false, in: &room)
    guard let text = CellRemark.withoutMark(string) else { return }
    tables[tables.count - 1].notes.append(CellRemark(cell: cell, text: text), in: &room)
  }

  private mutating func endShape() {
    let string = text.string(isEscaped: false, in: &room)
    guard !string.isEmpty else { return }
    tables[tables.count - 1].textBoxes.append(TextBox(cell: cell, text: string), in: &room)
  }

  /// A count of columns or rows: at least 1, and never so large that sums overflow.
  private static func count(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0) } ?? 1, 1), 1 << 32)
  }
}
