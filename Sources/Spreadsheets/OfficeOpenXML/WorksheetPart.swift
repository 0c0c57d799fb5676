internal import Findings
internal import Markup

/// Reads a worksheet part into rows (ECMA-376 Part 1, 18.3).
///
/// This runs once for every cell of every sheet, so it looks at bytes, reuses its memory,
/// and makes no string but the text of cells that have their own.
///
/// - Rows and cells without a reference follow the one before them.
/// - Cells in any order come out by column; of two cells in one place the last counts.
/// - A row that comes after a later one, and a cell that stands in a row other than its
///   reference says, are set aside and delivered at the end of the sheet, in order.
struct WorksheetPart: MarkupHandler {
  enum Element: String, MarkupName {
    case c, v, row, f, `is`, t, r, sheetData, worksheet, mergeCells, mergeCell, cols, col
    case rPr, strike
    var namespaces: [String] { Namespaces.spreadsheet }
  }
  enum Attribute: String, MarkupName {
    case r, s, t, hidden, ref, min, max, width, val
    var namespaces: [String] { [] }
  }

  /// Why no more of a sheet can be read.
  enum Failure {
    case damaged(Phrase, at: CellReference?)
    case overLimit(WorkbookLimits.Limit, found: Int, limit: Int, at: CellReference?)
  }

  /// What a sheet needs to know of its workbook.
  struct Context {
    let dateSystem: DateSystem
    let limits: WorkbookLimits
    var strings = SharedStrings()
    var formats: [NumberFormat] = []
    /// Whether each style strikes through; none where none does.
    var struckStyles: [Bool] = []

    /// Whether anything may be struck through in any cell that has no font of its own.
    var mayStrike: Bool { !struckStyles.isEmpty || strings.hasFonts }
  }

  /// What the text of a cell stands for (18.18.11 `ST_CellType`).
  enum CellType { case none, number, shared, string, inline, boolean, error, date }

  private enum State {
    case outside, worksheet, data, row, cell, value, formula, inline, inlineText, run, runText
    case font, strike, merges, merge, columns, column
  }

  let context: Context
  private var state = State.outside
  var skipping = Skipping()
  /// What is wrong with the sheet, from where on nothing more is read.
  var failure: Failure?
  /// Whether the root element is a worksheet's at all.
  private(set) var isWorksheet = false
  private(set) var mergedRanges: [CellRange] = []
  /// The columns that are hidden, which stand before the rows.
  private(set) var hiddenColumns = ColumnCollector()

  /// The rows, and the cells of the one that is being read.
  var assembly: RowAssembly

  // The row being read. Its number is 0 until something tells it.
  private var rowNumber = 0
  private(set) var lastRowNumber: Int
  /// Whether the number of the row before is known, or of one in between.
  private var isAnchored: Bool
  private var isHidden = false
  private var isInOrder = true

  // The cell being read.
  private var cellRow = 0
  private(set) var column = 0
  private(set) var style = 0
  private(set) var type = CellType.none
  private(set) var isFormula = false
  private(set) var hasInline = false
  private(set) var runs = TextRuns()
  /// Whether anything may be struck through.
  private var mayBeStruck: Bool
  private(set) var text: TextBuffer

  // The limits that are looked at for every row or cell.
  private let rowLimit: Int
  private let columnLimit: Int
  let textLimit: Int

  /// Makes a reader for a part, or for rows of it.
  ///
  /// - Parameters:
  ///   - lastRow: The number of the row before; `nil` where it isn't known, so that a row without a
  ///     number can't be read.
  ///   - rows: No rows, with memory for some.
  init(_ context: Context, after lastRow: Int? = 0, rows: PackedRows = PackedRows()) {
    self.context = context
    lastRowNumber = lastRow ?? 0
    isAnchored = lastRow != nil
    rowLimit = context.limits[.rows]
    columnLimit = context.limits[.columns]
    textLimit = context.limits[.text]
    mayBeStruck = context.mayStrike
    assembly = RowAssembly(columns: columnLimit, rows: rows)
    text = TextBuffer(limit: EscapedText.bytes(forCharacters: textLimit))
  }

  mutating func start(_ token: MarkupToken, _ attributes: borrowing MarkupAttributes) {
    guard !skipping.isOn else { return skipping.begin() }
    switch (state, Element(token)) {
    case (.row, .c):
      startCell(attributes)
      state = .cell
    case (.cell, .v):
      // Of two values the last one counts.
      if !hasInline { text.clear() }
      state = .value
    case (.data, .row):
      startRow(attributes)
      state = .row
    case (.cell, .f):
      isFormula = true
      state = .formula
    case (.cell, .is):
      hasInline = true
      type = .string
      text.clear()
      runs.clear()
      state = .inline
    case (.inline, .t):
      if !runs.isEmpty { runs.begin(at: text.count) }
      state = .inlineText
    case (.inline, .r):
      runs.begin(at: text.count)
      state = .run
    case (.run, .t): state = .runText
    case (.run, .rPr):
      runs.setFont(.plain)
      state = .font
    case (.font, .strike):
      runs.setFont(attributes.isOn(Attribute.val) ? .struck : .plain)
      mayBeStruck = true
      state = .strike
    case (.worksheet, .sheetData): state = .data
    case (.worksheet, .mergeCells): state = .merges
    case (.merges, .mergeCell):
      addMergedRange(attributes)
      state = .merge
    case (.worksheet, .cols): state = .columns
    case (.columns, .col):
      addColumns(attributes)
      state = .column
    case (.outside, .worksheet):
      isWorksheet = true
      state = .worksheet
    default: skipping.begin()
    }
  }

  mutating func end() {
    if skipping.end() { return }
    switch state {
    case .cell:
      endCell()
      state = .row
    case .value, .formula, .inline: state = .cell
    case .row:
      endRow()
      state = .data
    case .inlineText, .run: state = .inline
    case .runText, .font: state = .run
    case .strike: state = .font
    case .data, .merges, .columns: state = .worksheet
    case .merge: state = .merges
    case .column: state = .columns
    case .worksheet, .outside: state = .outside
    }
  }

  mutating func characters(_ text: Span<UInt8>) {
    guard !skipping.isOn else { return }
    switch state {
    // Where there is inline text, a value beside it doesn't count.
    case .value where !hasInline: self.text.append(text)
    case .inlineText, .runText: self.text.append(text)
    default: break
    }
  }

  @inline(never) private mutating func addMergedRange(_ attributes: borrowing MarkupAttributes) {
    guard let range = attributes.text(of: Attribute.ref).flatMap({ CellRange($0) }),
      range.last.row <= rowLimit, range.last.column <= columnLimit
    else { return }
    mergedRanges.append(range)
  }

  /// Adds columns that are hidden (18.3.1.13 `col`): they say so, or have no width.
  @inline(never) private mutating func addColumns(_ attributes: borrowing MarkupAttributes) {
    var (first, last, isHidden) = (0, 0, false)
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .min: first = attributes.withValue(at: index) { NumberParsing.index($0) } ?? 0
      case .max: last = attributes.withValue(at: index) { NumberParsing.index($0) } ?? 0
      case .hidden:
        if attributes.withValue(at: index, { Self.isTrue($0) }) { isHidden = true }
      case .width:
        if attributes.withValue(at: index, { NumberParsing.double($0) }) == 0 { isHidden = true }
      default: break
      }
    }
    last = min(last, columnLimit)
    guard isHidden, first > 0, first <= last else { return }
    hiddenColumns.add(first...last)
  }

  // MARK: Rows

  private mutating func startRow(_ attributes: borrowing MarkupAttributes) {
    rowNumber = 0
    isHidden = false
    isInOrder = true
    column = 0
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .r:
        let number = attributes.withValue(at: index) { NumberParsing.index($0) }
        guard let number, number > 0 else {
          failRowNumber(attributes.text(at: index))
          continue
        }
        if number > rowLimit { failOverLimit(.rows, number, row: number, column: nil) }
        rowNumber = number
      case .hidden:
        isHidden = attributes.withValue(at: index) { Self.isTrue($0) }
      default: break
      }
    }
  }

  private mutating func endRow() {
    if rowNumber == 0 { followLastRow() }
    defer {
      lastRowNumber = rowNumber
      isAnchored = true
    }
    guard assembly.rows.cells.count > assembly.rows.openStart else { return }
    if !isInOrder { assembly.rows.orderOpenCells() }
    assembly.endRow(rowNumber, isHidden: isHidden)
  }

  private mutating func followLastRow() {
    rowNumber = lastRowNumber + 1
    if !isAnchored { failUnanchored() }
  }

  // MARK: Cells

  private mutating func startCell(_ attributes: borrowing MarkupAttributes) {
    style = 0
    type = .none
    isFormula = false
    hasInline = false
    text.clear()
    let lastColumn = column
    cellRow = 0
    for index in 0..<attributes.count {
      switch Attribute(attributes.token(at: index)) {
      case .r:
        guard let address = attributes.withValue(at: index, { CellAddress($0) }) else {
          failCellReference(attributes.text(at: index))
          continue
        }
        column = address.column
        cellRow = address.row
        if cellRow > rowLimit { failOverLimit(.rows, cellRow, row: cellRow, column: column) }
      case .s: style = attributes.withValue(at: index) { NumberParsing.index($0) } ?? 0
      case .t: type = attributes.withValue(at: index) { Self.cellType($0) }
      default: break
      }
    }
    if cellRow == 0 {
      column = lastColumn + 1
      if rowNumber == 0 { followLastRow() }
      cellRow = rowNumber
      if cellRow > rowLimit { failOverLimit(.rows, cellRow, row: cellRow, column: column) }
    } else if rowNumber == 0 {
      rowNumber = cellRow
    }
    if column <= lastColumn { isInOrder = false }
    if column > columnLimit { failOverLimit(.columns, column, row: cellRow, column: column) }
  }

  private mutating func endCell() {
    let start = assembly.rows.cells.count
    if !isInOrder, start - assembly.rows.openStart > assembly.capacity {
      assembly.rows.orderOpenCells()
      return endCell()
    }
    addCell()
    if mayBeStruck, assembly.rows.cells.count > start { strikeLastCell() }
    if cellRow != rowNumber, assembly.rows.cells.count > start {
      assembly.setOpenCellsAside(from: start, row: cellRow, isHidden: false)
    }
  }

  private static func cellType(_ name: Span<UInt8>) -> CellType {
    guard !name.isEmpty else { return .none }
    switch (name[0], name.count) {
    case (UInt8(ascii: "s"), 1): return .shared
    case (UInt8(ascii: "n"), 1): return .number
    case (UInt8(ascii: "b"), 1): return .boolean
    case (UInt8(ascii: "e"), 1): return .error
    case (UInt8(ascii: "d"), 1): return .date
    case (UInt8(ascii: "s"), 3): return .string
    case (UInt8(ascii: "i"), 9): return .inline
    default: return .none
    }
  }

  /// A boolean of XML Schema, or as some programs write it: `TRUE`.
  private static func isTrue(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    return text[0] == UInt8(ascii: "1") || text[0] | 0x20 == UInt8(ascii: "t")
  }
}
