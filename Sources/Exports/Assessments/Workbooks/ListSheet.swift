internal import Findings
internal import Spreadsheets

/// A sheet that is a list: labels in the first row, an item in each row below them.
///
/// The labels stay in sight and head every printed page, each column can be filtered, and other
/// programs find a plain table.
struct ListSheet {
  let part: BookPart
  let columns: [ListColumn]
  private let book: AssessmentBook
  private(set) var draft: SheetDraft
  /// How many items were left off.
  private var left = 0
  private var links = 0
  private var unlinked = 0
  private var cutTexts = 0
  /// The column by which items belong together; a line is drawn above the first of them.
  private let group: Int?

  /// How many rows a list has at most: more than anybody works through, and a tenth of what Excel holds.
  static let mostRows = 100_000

  /// Begins a list.
  ///
  /// - Parameters:
  ///   - group: The column by which items belong together, by its position.
  ///   - name: The name on its tab, where that is not the usual one.
  init(
    _ part: BookPart, _ columns: [ListColumn], _ book: AssessmentBook, groupedBy group: Int? = nil,
    name: String? = nil
  ) {
    self.part = part
    self.group = group
    self.columns = columns
    self.book = book
    draft = SheetDraft(name: name ?? part.name[book.language])
    let labels = columns.enumerated().map { column, own in
      CellDraft(column: column + 1, value: .string(own.label), style: own.headerStyle)
    }
    draft.rows = [RowDraft(number: 1, cells: labels, height: Self.headerHeight(of: columns))]
    for (column, own) in columns.enumerated() { draft.widths[column + 1] = own.width }
  }

  private static func headerHeight(of columns: [ListColumn]) -> Double {
    let lines =
      columns.filter { $0.kind != .mark }
      .map { RowHeight.lines(of: $0.label, width: $0.width) }.max() ?? 1
    // Labels that run upwards break into two lines side by side.
    let longest = columns.filter { $0.kind == .mark }.map(\.label.count).max() ?? 0
    return max(Double(lines) * 13 + 2, min(Double(longest) * 2.7 + 22, 300))
  }

  // MARK: Rows

  /// The row that the next item will be in.
  var nextRow: Int { draft.rows.count + 1 }
  /// How many items there are.
  var count: Int { draft.rows.count - 1 }

  /// The letters of a column, by its position.
  func letters(_ column: Int) -> String { CellReference.letters(ofColumn: column + 1) }

  /// Adds an item, a cell for each column; where the list is full, it counts it.
  mutating func append(_ cells: [ListCell]) {
    guard count < Self.mostRows else {
      left += 1
      return
    }
    let row = nextRow
    var lines = 1
    var drafts: [CellDraft] = []
    drafts.reserveCapacity(cells.count)
    let beginsGroup =
      group.map { row > 2 && draft.rows[row - 2].cells[$0].value != cells[$0].value } ?? false
    for (column, cell) in cells.enumerated() {
      let cell = limited(cell)
      let own = columns[column]
      lines = max(lines, own.lines(of: cell))
      var style = own.style(of: cell)
      style.hasLineAbove = beginsGroup
      var draft = CellDraft(column: column + 1, value: cell.value, style: style)
      draft.formula = cell.formula
      draft.link = cell.link
      draft.tip = cell.tip
      drafts.append(draft)
    }
    let height = RowHeight.points(forLines: lines, fontSize: ListColumn.fontSize)
    draft.rows.append(RowDraft(number: row, cells: drafts, height: height))
  }

  /// Says that so many more items are not shown.
  mutating func leaveOff(_ count: Int) { left += max(count, 0) }

  /// A cell within the limits of Excel.
  private mutating func limited(_ cell: ListCell) -> ListCell {
    var cell = cell
    if cell.formula == nil, case .string(let text)? = cell.value {
      let kept = TextLimit.kept(of: text)
      if kept.utf8.count < text.utf8.count {
        cell.value = .string(kept)
        cutTexts += 1
      }
    }
    if cell.link != nil {
      if links == CellLink.most {
        cell.link = nil
        unlinked += 1
      } else {
        links += 1
      }
    }
    return cell
  }

  // MARK: Rules

  /// The range of the items in some columns; `nil` where there are none.
  func range(_ columns: ClosedRange<Int>) -> CellRange? {
    guard count > 0 else { return nil }
    return CellRange(
      CellReference(row: 2, column: columns.lowerBound + 1),
      CellReference(row: draft.rows.count, column: columns.upperBound + 1))
  }

  /// Has Excel look at the cells of some columns.
  mutating func add(_ formats: [ConditionalFormat], to columns: ClosedRange<Int>) {
    guard let range = range(columns) else { return }
    draft.conditions += formats.map { (range, $0) }
  }

  /// Has Excel check what is typed in a column.
  mutating func add(_ rule: CellValidation, to column: Int) {
    guard let range = range(column...column) else { return }
    draft.validations.append((range, rule))
  }

  // MARK: The end

  /// The sheet as it goes into the workbook; `nil` where there is no item.
  ///
  /// - Parameters:
  ///   - fixed: How many columns stay in sight.
  ///   - filtered: How many columns, from the first on, can be filtered; all where nobody says.
  ///   - head: What stands at the head of each page, beside what the sheet is.
  func finished(fixed: Int, filtered: Int? = nil, head: String = "") -> BookSheet? {
    guard count > 0 else { return nil }
    var sheet = draft
    sheet.firstScrolling = CellReference(row: 2, column: fixed + 1)
    sheet.filter = CellRange(
      CellReference(row: 1, column: 1),
      CellReference(row: draft.rows.count, column: filtered ?? columns.count))
    if columns.contains(where: \.isEntry) { sheet.tabColor = BookColours.open.fill }
    let page = PageFit(
      widths: columns.map(\.width), fixed: fixed,
      height: draft.rows.map { $0.height ?? 13 }.reduce(0, +))
    sheet.print = page.setup(of: part.title(in: book), head: head, book)
    sheet.print?.repeatedRows = 1...1
    if left > 0 {
      var style = CellStyle()
      style.isItalic = true
      style.fontSize = ListColumn.fontSize
      sheet.rows.append(
        RowDraft(
          number: nextRow,
          cells: [CellDraft(column: 1, value: .string(part.rest(left, in: book)), style: style)]))
    }
    return BookSheet(
      part: part, draft: sheet, items: count, left: left, unlinked: unlinked, cutTexts: cutTexts)
  }
}

/// A sheet of a workbook about an assessment, and what its contents are to say of it.
struct BookSheet {
  var part: BookPart
  var draft: SheetDraft
  /// How many items it lists; `nil` where it is no list.
  var items: Int?
  /// How many were left off.
  var left = 0
  /// How many places have no link, since Excel allows no more.
  var unlinked = 0
  /// How many texts were cut, since no cell holds more.
  var cutTexts = 0
}
