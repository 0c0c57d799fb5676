internal import Findings
internal import Spreadsheets

/// A sheet of titles, sentences and small tables, one below the other.
struct PageSheet {
  let part: BookPart
  private let book: AssessmentBook
  private let widths: [Double]
  private(set) var draft: SheetDraft

  /// Begins a sheet.
  ///
  /// - Parameter widths: The widths of its columns, in characters.
  init(_ part: BookPart, widths: [Double], _ book: AssessmentBook) {
    self.part = part
    self.book = book
    self.widths = widths
    draft = SheetDraft(name: part.name[book.language])
    for (column, width) in widths.enumerated() { draft.widths[column + 1] = width }
  }

  /// The row that comes next.
  var nextRow: Int { (draft.rows.last?.number ?? 0) + 1 }

  /// How wide a sentence may be.
  private var width: Double { widths.reduce(0, +) }

  // MARK: Texts

  /// Leaves a row empty.
  mutating func addSpace() { draft.rows.append(RowDraft(number: nextRow)) }

  mutating func addTitle(_ text: String, size: Double = 12) {
    var style = CellStyle()
    style.isBold = true
    style.fontSize = size
    style.fontColor = FormColours.ink
    let cell = CellDraft(column: 1, value: .string(text), style: style)
    draft.rows.append(RowDraft(number: nextRow, cells: [cell], height: size > 12 ? 22 : 18))
  }

  /// Adds a sentence over all columns.
  mutating func add(_ text: String, _ change: (inout CellStyle) -> Void = { _ in }) {
    guard !text.isEmpty else { return }
    var style = CellStyle()
    style.wraps = true
    style.fontSize = 10
    style.fontColor = FormColours.ink
    change(&style)
    let row = nextRow
    let lines = RowHeight.lines(of: text, width: width)
    let height = RowHeight.points(forLines: lines, fontSize: style.fontSize)
    draft.rows.append(
      RowDraft(
        number: row, cells: [CellDraft(column: 1, value: .string(text), style: style)],
        height: height))
    merge(1...widths.count, inRow: row)
  }

  private mutating func merge(_ columns: ClosedRange<Int>, inRow row: Int) {
    guard columns.count > 1 else { return }
    draft.merges.append(
      CellRange(
        CellReference(row: row, column: columns.lowerBound),
        CellReference(row: row, column: columns.upperBound)))
  }

  // MARK: Tables

  /// Adds the labels of a table.
  ///
  /// - Parameter spread: Whether the last label goes over all columns that are left.
  mutating func addHeader(_ columns: [ListColumn], spread: Bool = false) {
    let row = nextRow
    let lines =
      columns.enumerated().map { offset, column in
        RowHeight.lines(of: column.label, width: widths[offset])
      }.max() ?? 1
    draft.rows.append(
      RowDraft(
        number: row,
        cells: columns.enumerated().map { offset, column in
          CellDraft(column: offset + 1, value: .string(column.label), style: column.headerStyle)
        }, height: Double(lines) * 13 + 2))
    if spread { merge(columns.count...widths.count, inRow: row) }
  }

  /// Adds a row of a table.
  ///
  /// - Parameter spread: Whether the last cell goes over all columns that are left.
  mutating func add(_ cells: [ListCell], in columns: [ListColumn], spread: Bool = false) {
    let row = nextRow
    let drafts = zip(cells, columns).enumerated().map { offset, pair in
      var draft = CellDraft(
        column: offset + 1, value: pair.0.value, style: pair.1.style(of: pair.0))
      draft.formula = pair.0.formula
      draft.link = pair.0.link
      return draft
    }
    let lines =
      zip(cells, columns).enumerated().map { offset, pair in
        let isLast = spread && offset == columns.count - 1
        var column = pair.1
        column.width = isLast ? widths[offset...].reduce(0, +) : widths[offset]
        return column.lines(of: pair.0)
      }.max() ?? 1
    draft.rows.append(
      RowDraft(
        number: row, cells: drafts,
        height: RowHeight.points(forLines: lines, fontSize: ListColumn.fontSize)))
    if spread, columns.count <= widths.count { merge(columns.count...widths.count, inRow: row) }
  }

  /// The address of a cell of the row that comes next, by the position of its column.
  func address(_ column: Int) -> String {
    "\(CellReference.letters(ofColumn: column + 1))\(nextRow)"
  }

  /// Has Excel look at a cell of the row that comes next, by the position of its column.
  mutating func addToNextRow(_ formats: [ConditionalFormat], column: Int) {
    let at = CellReference(row: nextRow, column: column + 1)
    draft.conditions += formats.map { (CellRange(at, at), $0) }
  }

  // MARK: The end

  func finished() -> BookSheet {
    var sheet = draft
    let fit = PageFit(
      widths: widths, fixed: 0, height: draft.rows.map { $0.height ?? 13 }.reduce(0, +))
    sheet.print = fit.setup(of: part.title(in: book), head: "", book)
    return BookSheet(part: part, draft: sheet)
  }
}
