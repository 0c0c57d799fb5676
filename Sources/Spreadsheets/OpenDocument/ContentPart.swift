internal import Findings
internal import Markup

/// Reads the tables of a content part into rows (ODF 1.3 Part 3, 9).
///
/// All tables are in one part, one after the other, so the rows of each wait here until they
/// are taken. Where a table breaks a limit, no more of it is read; the next one is.
struct ContentPart: MarkupHandler {
  /// What the cells need to know of their workbook.
  struct Context {
    let limits: WorkbookLimits
    /// The styles of cells whose times are elapsed times.
    let elapsedTimeStyles: Set<String>
    /// The styles that strike text through; `nil` where none does.
    let struck: StruckStyles?
  }

  private enum State {
    case outside, content, body, spreadsheet, table, columns, rows, row, cell, block, paragraph
    case inline, leaf
  }

  private let context: Context
  private var path: [State] = [.outside]
  private var skipping = Skipping()

  /// The tables before this one are not wanted.
  private var firstTable = 0
  /// The table being read or, once it has ended, its number; -1 before the first one.
  private var table = -1
  /// How many tables have ended.
  private(set) var endedCount = 0
  private var rows = RepeatedRows()
  private var mergedRanges: [Int: [CellRange]] = [:]
  private var hiddenColumns: [Int: ColumnCollector] = [:]
  private var failures: [Int: WorkbookError] = [:]
  /// The tables on which there is more than cells: notes, text boxes, pictures.
  private(set) var tablesWithObjects: Set<Int> = []
  /// How many cells stand in no place of their own but in another one's, or another row's.
  private var repeatedCount = 0

  // The table being read.
  private var columns = ColumnStyles()
  private var struckColumns = StruckColumns()
  private var rowNumber = 0

  // The row being read.
  private var rowCount = 1
  private var isHidden = false
  private var rowHasElapsedTimes: Bool?
  private var rowIsStruck: Bool?
  private var column = 0
  private var cells: [Cell] = []
  private var struckTexts: [StruckText] = []
  private var repetitions: [RepeatedRow.Repetition] = []
  private var merges: [CellRange] = []

  // The cell being read.
  private var cell = OpenDocumentCell()
  private var cellCount = 1
  private var span = (columns: 1, rows: 1)
  private var text: ParagraphText
  private var isStruck = false
  private var runs = TextRuns()
  /// The fonts of the runs around the text being read, from the outermost on.
  private var fonts: [RichText.Font] = []

  // The limits that are looked at for every row or cell.
  private let rowLimit: Int
  private let columnLimit: Int
  private let textLimit: Int
  private let repeatedLimit: Int

  init(_ context: Context) {
    self.context = context
    rowLimit = context.limits[.rows]
    columnLimit = context.limits[.columns]
    textLimit = context.limits[.text]
    repeatedLimit = context.limits[.repeatedCells]
    text = ParagraphText(limit: textLimit)
  }

  // MARK: What has been read

  /// Lets go of the tables before one.
  mutating func skip(toTable table: Int) {
    firstTable = max(firstTable, table)
    mergedRanges = mergedRanges.filter { $0.key >= table }
    hiddenColumns = hiddenColumns.filter { $0.key >= table }
    failures = failures.filter { $0.key >= table }
  }

  /// Takes some of the rows of a table that were read.
  mutating func takeRows(ofTable table: Int) -> [Row] { rows.take(ofTable: table) }

  /// Why no more of a table was read.
  func failure(ofTable table: Int) -> WorkbookError? { failures[table] }

  /// Takes the merged ranges of a table, all of them once it has ended.
  mutating func takeMergedRanges(ofTable table: Int) -> [CellRange] {
    mergedRanges.removeValue(forKey: table) ?? []
  }

  /// The columns of a table that are hidden, known before its rows; nothing of them is let go of
  /// before a later table is asked for.
  func hiddenColumns(ofTable table: Int) -> ColumnRanges {
    hiddenColumns[table]?.columns ?? ColumnRanges()
  }

  // MARK: Elements

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    guard let state = path.last else { return }
    switch (state, Element(token)) {
    case (.row, .tableCell), (.row, .coveredTableCell):
      startCell(attributes, isCovered: Element(token) == .coveredTableCell)
      path.append(.cell)
    case (.cell, .p), (.cell, .h), (.block, .p), (.block, .h):
      text.startParagraph()
      if context.struck != nil { runs.begin(at: text.count) }
      path.append(.paragraph)
    case (.table, .tableRow), (.rows, .tableRow):
      startRow(attributes)
    case (.paragraph, let element), (.inline, let element):
      startInline(element, attributes)
    case (.cell, .list), (.cell, .section), (.block, .list), (.block, .listItem),
      (.block, .listHeader), (.block, .section):
      path.append(.block)
    case (.table, .tableRowGroup), (.table, .tableRows), (.table, .tableHeaderRows),
      (.rows, .tableRowGroup), (.rows, .tableRows), (.rows, .tableHeaderRows):
      path.append(.rows)
    case (.table, .tableColumnGroup), (.table, .tableColumns), (.table, .tableHeaderColumns),
      (.columns, .tableColumnGroup), (.columns, .tableColumns), (.columns, .tableHeaderColumns):
      path.append(.columns)
    case (.table, .tableColumn), (.columns, .tableColumn):
      startColumn(attributes)
      path.append(.leaf)
    case (.cell, let element?) where element.isObject,
      (.table, let element?) where element.isObject:
      tablesWithObjects.insert(table)
      skipping.begin()
    case (.spreadsheet, .table):
      startTable()
      path.append(.table)
    case (.outside, .documentContent): path.append(.content)
    case (.content, .body): path.append(.body)
    case (.body, .spreadsheet): path.append(.spreadsheet)
    default: skipping.begin()
    }
  }

  /// An element within a paragraph: what is unknown is a field or a run of text, whose text
  /// counts.
  private mutating func startInline(
    _ element: Element?, _ attributes: borrowing MarkupAttributes
  ) {
    switch element {
    case .s:
      text.appendKept(UInt8(ascii: " "), count: Self.count(attributes, .c))
      path.append(.leaf)
    case .tab:
      text.appendKept(UInt8(ascii: "\t"))
      path.append(.leaf)
    case .lineBreak:
      text.appendKept(UInt8(ascii: "\n"))
      path.append(.leaf)
    case nil:
      if let struck = context.struck { startRun(attributes, struck) }
      path.append(.inline)
    case let element?:
      if element.isObject { tablesWithObjects.insert(table) }
      skipping.begin()
    }
  }

  private mutating func startRun(
    _ attributes: borrowing MarkupAttributes, _ struck: StruckStyles
  ) {
    let style = attributes.text(of: Attribute.styleName).flatMap { struck.texts[$0] }
    fonts.append(style.map { $0 ? .struck : .plain } ?? fonts.last ?? .ofCell)
    runs.begin(at: text.count, fonts[fonts.count - 1])
  }

  private mutating func endRun() {
    guard context.struck != nil else { return }
    fonts.removeLast()
    runs.begin(at: text.count, fonts.last ?? .ofCell)
  }

  mutating func end() {
    if skipping.end() { return }
    switch path.popLast() {
    case .cell: endCell()
    case .paragraph: text.endParagraph()
    case .inline: endRun()
    case .row: endRow()
    case .table: endedCount += 1
    default: break
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn else { return }
    switch path.last {
    case .paragraph, .inline: self.text.append(text)
    default: break
    }
  }

  // MARK: Tables

  private mutating func startTable() {
    table += 1
    rowNumber = 0
    columns = ColumnStyles()
    struckColumns = StruckColumns()
  }

  private mutating func startColumn(_ attributes: borrowing MarkupAttributes) {
    let style = attributes.text(of: Attribute.defaultCellStyleName)
    let count = Self.count(attributes, .numberColumnsRepeated)
    let first = columns.count + 1
    if table >= firstTable, first <= columnLimit,
      let visibility = attributes.text(of: Attribute.visibility), visibility != "visible"
    {
      hiddenColumns[table, default: ColumnCollector()]
        .add(first...min(columnLimit, first + count - 1))
    }
    columns.append(
      count,
      style.map { context.elapsedTimeStyles.contains($0) } ?? false, limit: columnLimit)
    if let struck = context.struck {
      struckColumns.append(
        count, isStruck: style.map { struck.cells.contains($0) } ?? false, limit: columnLimit)
    }
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: borrowing MarkupAttributes) {
    guard table >= firstTable, failures[table] == nil else { return skipping.begin() }
    path.append(.row)
    rowCount = 1
    isHidden = false
    rowHasElapsedTimes = nil
    rowIsStruck = nil
    column = 1
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .numberRowsRepeated: rowCount = Self.count(attributes, at: index)
      case .visibility:
        isHidden = attributes.withValue(at: index) { $0.count > 0 && $0[0] != UInt8(ascii: "v") }
      case .defaultCellStyleName:
        let style = attributes.text(at: index)
        rowHasElapsedTimes = context.elapsedTimeStyles.contains(style)
        rowIsStruck = context.struck?.cells.contains(style)
      default: break
      }
    }
    rowNumber += 1
  }

  private mutating func endRow() {
    let first = rowNumber
    rowNumber += rowCount - 1
    defer {
      repetitions.removeAll(keepingCapacity: true)
      merges.removeAll(keepingCapacity: true)
      if !struckTexts.isEmpty { struckTexts = [] }
    }
    guard failures[table] == nil, !cells.isEmpty || !merges.isEmpty else { return cells = [] }
    let width = cells.count
    var row = Row(number: first, cells: cells, isHidden: isHidden)
    row.struck = struckTexts
    var repeated = RepeatedRow(
      table: table, row: row, repetitions: repetitions, count: rowCount)
    cells = []
    cells.reserveCapacity(width)
    guard width == 0 || first <= rowLimit else { return failOverLimit(.rows, first, row: first) }
    repeated.count = min(rowCount, max(1, rowLimit - first + 1))
    let made = repeated.count * (repeated.width + merges.count) - width - merges.count
    guard made <= repeatedLimit - repeatedCount else {
      return failOverLimit(.repeatedCells, repeatedCount + made, row: first)
    }
    repeatedCount += made
    if width > 0 {
      rows.append(repeated)
      if rowNumber > rowLimit { failOverLimit(.rows, rowNumber, row: rowLimit + 1) }
    }
    addMerges(toRows: repeated.count)
  }

  private mutating func addMerges(toRows count: Int) {
    guard !merges.isEmpty else { return }
    for offset in 0..<count {
      for range in merges {
        var range = range
        range.first.row += offset
        range.last.row += offset
        mergedRanges[table, default: []].append(range)
      }
    }
  }

  // MARK: Cells

  private mutating func startCell(
    _ attributes: borrowing MarkupAttributes, isCovered: Bool
  ) {
    cell = OpenDocumentCell()
    cellCount = 1
    span = (1, 1)
    text.clear()
    var style: Int?
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .styleName: style = index
      case .valueType: attributes.withValue(at: index) { cell.setType($0) }
      case .value: cell.number = attributes.withValue(at: index) { NumberParsing.double($0) }
      case .dateValue, .timeValue, .booleanValue, .stringValue:
        cell.content = attributes.text(at: index)
      case .formula: cell.isFormula = true
      case .numberColumnsRepeated: cellCount = Self.count(attributes, at: index)
      // A covered cell belongs to another one's range.
      case .numberColumnsSpanned where !isCovered:
        span.columns = Self.count(attributes, at: index)
      case .numberRowsSpanned where !isCovered: span.rows = Self.count(attributes, at: index)
      default: break
      }
    }
    text.keepsWhiteSpace = cell.isByLibreOffice
    if let struck = context.struck {
      isStruck =
        style.map { struck.cells.contains(attributes.text(at: $0)) } ?? rowIsStruck
        ?? struckColumns[column]
      runs.clear()
    }
    guard cell.type == .time, !context.elapsedTimeStyles.isEmpty else { return }
    cell.isElapsedTime =
      style.map { context.elapsedTimeStyles.contains(attributes.text(at: $0)) }
      ?? rowHasElapsedTimes ?? columns[column]
  }

  private mutating func endCell() {
    defer { column += cellCount }
    if span.columns > 1 || span.rows > 1, column <= columnLimit, rowNumber <= rowLimit {
      merges.append(
        CellRange(
          CellReference(row: rowNumber, column: column),
          CellReference(
            row: min(rowLimit, rowNumber + span.rows - 1),
            column: min(columnLimit, column + span.columns - 1))))
    }
    guard let value = cell.value(text, limit: textLimit), failures[table] == nil else { return }
    let last = column + cellCount - 1
    guard last <= columnLimit else {
      return failOverLimit(
        .columns, last, row: rowNumber, column: max(column, columnLimit + 1))
    }
    if cellCount > 1 {
      repetitions.append(RepeatedRow.Repetition(index: cells.count, count: cellCount))
    }
    cells.append(Cell(column: column, value: value, isFormula: cell.isFormula))
    if context.struck != nil { addStrike(in: value) }
  }

  /// Says what of the cell that was added is struck through: by its own style, or by those of its runs.
  private mutating func addStrike(in value: CellValue) {
    var extent = isStruck ? RichText.Extent.all : .none
    // What stands in an attribute has no runs.
    if case .string(let string) = value, runs.hasFonts, string == text.string {
      extent = text.withText { runs.richText(of: $0) { String($0) } }
        .extent(inCell: isStruck, whole: string)
    }
    switch extent {
    case .none: return
    case .all: struckTexts.append(StruckText(column: column))
    case .part(let part): struckTexts.append(StruckText(column: column, part: part))
    }
  }

  private mutating func failOverLimit(
    _ limit: WorkbookLimits.Limit, _ found: Int, row: Int, column: Int? = nil
  ) {
    failures[table] = WorkbookError(
      .overLimit(limit, found: found, limit: context.limits[limit]), Phrase(Package.contentPart),
      at: CellReference(row: row, column: column ?? 1))
  }

  // MARK: Numbers in attributes

  /// A count of columns, rows or spaces: at least 1, and never so large that sums overflow.
  private static func count(_ attributes: borrowing MarkupAttributes, at index: Int) -> Int {
    let count = attributes.withValue(at: index) { NumberParsing.index($0) } ?? 1
    return min(max(count, 1), 1 << 32)
  }

  private static func count(_ attributes: borrowing MarkupAttributes, _ name: Attribute) -> Int {
    for index in 0..<attributes.count where Attribute(attributes.token(at: index)) == name {
      return count(attributes, at: index)
    }
    return 1
  }
}

/// Which columns have a style of elapsed times for cells that have no style of their own.
private struct ColumnStyles {
  private var runs: [(last: Int, hasElapsedTimes: Bool)] = []

  /// How many columns have been added.
  var count: Int { runs.last?.last ?? 0 }

  /// Adds the next columns; those beyond the limit don't count.
  mutating func append(_ more: Int, _ hasElapsedTimes: Bool, limit: Int) {
    let last = count
    guard last < limit else { return }
    if let same = runs.last, same.hasElapsedTimes == hasElapsedTimes { runs.removeLast() }
    runs.append((last + more, hasElapsedTimes))
  }

  subscript(column: Int) -> Bool {
    runs.first { $0.last >= column }?.hasElapsedTimes ?? false
  }
}
