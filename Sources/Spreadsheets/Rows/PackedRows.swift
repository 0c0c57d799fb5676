internal import Markup

/// Rows whose cells lie one after another, without an array a row or a string a cell.
///
/// The reader's threads make these, and shared strings stay numbers in them: to make, count
/// references of, hand over and free a value for each cell took as long as to parse it.
struct PackedRows: Sendable {
  /// A row without its cells.
  struct Head: Sendable {
    let number: Int
    var isHidden: Bool
    /// Where its cells are.
    var cells: Range<Int>
  }

  private(set) var heads: [Head] = []
  /// The cells of the rows, and after them those of a row that isn't complete.
  private(set) var cells: [PackedCell] = []
  private var text: [UInt8] = []
  private var others: [CellValue] = []
  private var struck: [StruckText.Part] = []
  /// Whether anything may be struck through in some of the cells.
  private var hasStruckText = false
  /// The largest number of a shared string that a cell refers to; -1 where none does.
  private(set) var largestString = -1
  /// Whether some of the cells can't be read.
  private(set) var hasDefects = false

  /// Where the cells begin that are in no row yet.
  var openStart: Int { heads.last?.cells.upperBound ?? 0 }

  /// Makes room for as many cells, and as much text, as other rows have.
  mutating func reserveCapacity(asIn rows: PackedRows) {
    heads.reserveCapacity(rows.heads.count)
    cells.reserveCapacity(rows.cells.count)
    text.reserveCapacity(rows.text.count)
  }

  /// Takes all, and leaves none.
  mutating func taken() -> PackedRows {
    var rows = PackedRows()
    swap(&rows, &self)
    return rows
  }

  /// Forgets all, but keeps the memory.
  mutating func removeAll() {
    heads.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    struck.removeAll(keepingCapacity: true)
    hasStruckText = false
    largestString = -1
    hasDefects = false
  }

  // MARK: Cells

  /// Adds a cell that holds text of some kind.
  mutating func append(
    _ kind: PackedCell.Kind, _ bytes: Span<UInt8>, column: Int, isFormula: Bool
  ) {
    let start = text.count
    if let range = PackedCell.payload(start..<(start + bytes.count)) {
      text.append(bytes)
      cells.append(PackedCell(kind, range, column: column, isFormula: isFormula))
    } else {
      append(CellValue(kind, bytes), column: column, isFormula: isFormula)
    }
  }

  /// Adds a cell whose payload is all that there is of it.
  mutating func append(_ kind: PackedCell.Kind, _ payload: UInt64, column: Int, isFormula: Bool) {
    if kind == .sharedString { largestString = max(largestString, Int(payload)) }
    cells.append(PackedCell(kind, payload, column: column, isFormula: isFormula))
  }

  /// Adds a cell with any value.
  mutating func append(_ value: CellValue, column: Int, isFormula: Bool) {
    if case .date(let date) = value, let payload = PackedCell.payload(date) {
      return append(.date, payload, column: column, isFormula: isFormula)
    }
    if case .unreadable = value { hasDefects = true }
    others.append(value)
    let place = UInt64(others.count - 1)
    cells.append(PackedCell(.other, place, column: column, isFormula: isFormula))
  }

  /// Says what of the last cell is struck through.
  mutating func strikeLastCell(_ extent: RichText.Extent) {
    guard let last = cells.last else { return }
    switch extent {
    case .none: return
    case .all: cells[cells.count - 1].isStruck = true
    case .part(let part):
      cells.removeLast()
      append(part, column: Int(last.column), isFormula: last.isFormula)
    }
    hasStruckText = true
  }

  private mutating func append(_ part: StruckText.Part, column: Int, isFormula: Bool) {
    struck.append(part)
    let place = UInt64(struck.count - 1)
    cells.append(PackedCell(.partlyStruck, place, column: column, isFormula: isFormula))
    hasStruckText = true
  }

  /// Adds a cell of other rows.
  mutating func append(_ cell: PackedCell, of rows: PackedRows) {
    let (column, isFormula) = (Int(cell.column), cell.isFormula)
    defer { if cell.isStruck { strikeLastCell(.all) } }
    if cell.hasText {
      append(
        cell.kind, rows.text.span.extracting(cell.range), column: column, isFormula: isFormula)
    } else if cell.kind == .other {
      append(rows.others[Int(cell.payload)], column: column, isFormula: isFormula)
    } else if cell.kind == .partlyStruck {
      append(rows.struck[Int(cell.payload)], column: column, isFormula: isFormula)
    } else {
      append(cell.kind, cell.payload, column: column, isFormula: isFormula)
    }
  }

  /// Forgets the cells from some place on, and what they hold.
  mutating func removeCells(from start: Int) {
    guard start < cells.count else { return }
    if let first = cells[start...].first(where: \.hasText) {
      text.removeSubrange(first.range.lowerBound...)
    }
    if let first = cells[start...].first(where: { $0.kind == .other }) {
      others.removeSubrange(Int(first.payload)...)
    }
    if let first = cells[start...].first(where: { $0.kind == .partlyStruck }) {
      struck.removeSubrange(Int(first.payload)...)
    }
    cells.removeSubrange(start...)
  }

  // MARK: Rows

  /// Makes a row of the cells that are in none.
  mutating func endRow(_ number: Int, isHidden: Bool) {
    heads.append(Head(number: number, isHidden: isHidden, cells: openStart..<cells.count))
  }

  /// Adds the cells that are in no row to the last one.
  mutating func extendLastRow() {
    heads[heads.count - 1].cells = heads[heads.count - 1].cells.lowerBound..<cells.count
  }

  /// Adds a row of other rows.
  mutating func append(_ head: Head, of rows: PackedRows) {
    for cell in rows.cells[head.cells] { append(cell, of: rows) }
    endRow(head.number, isHidden: head.isHidden)
  }

  /// Takes all rows, but leaves so many of the last ones, and the cells that are in none.
  mutating func take(leaving count: Int) -> PackedRows {
    var taken = PackedRows()
    if count > 0 || openStart < cells.count { taken.reserveCapacity(asIn: self) }
    let left = heads.suffix(count)
    for head in left { taken.append(head, of: self) }
    for cell in cells[openStart...] { taken.append(cell, of: self) }
    removeCells(from: left.first?.cells.lowerBound ?? openStart)
    heads.removeLast(left.count)
    swap(&taken, &self)
    return taken
  }
}

// MARK: - Order

extension PackedRows {
  /// Puts the cells that are in no row in order of columns, and of each column keeps the last.
  mutating func orderOpenCells() {
    var open = PackedRows()
    for cell in Self.inOrder(cells[openStart...]) { open.append(cell, of: self) }
    removeCells(from: openStart)
    for cell in open.cells { append(cell, of: open) }
  }

  /// Does so with the cells of the last row.
  mutating func orderLastRow() {
    guard let head = heads.last else { return }
    var last = PackedRows()
    for cell in Self.inOrder(cells[head.cells]) { last.append(cell, of: self) }
    last.endRow(head.number, isHidden: head.isHidden)
    for cell in cells[openStart...] { last.append(cell, of: self) }
    heads.removeLast()
    removeCells(from: head.cells.lowerBound)
    append(last)
  }

  /// Adds other rows, and their cells that are in none.
  mutating func append(_ rows: PackedRows) {
    for head in rows.heads { append(head, of: rows) }
    for cell in rows.cells[rows.openStart...] { append(cell, of: rows) }
  }

  /// The rows in order of their numbers, each number once.
  func inOrder() -> PackedRows {
    var ordered = PackedRows()
    // Sorting is stable, so that of two cells in one place the last one comes last.
    let sorted = heads.sorted { $0.number < $1.number }
    for (index, head) in sorted.enumerated() {
      for cell in cells[head.cells] { ordered.append(cell, of: self) }
      // The next one may be a part of the same row.
      guard index + 1 == sorted.count || sorted[index + 1].number > head.number else { continue }
      ordered.orderOpenCells()
      let parts = sorted[...index].reversed().prefix { $0.number == head.number }
      ordered.endRow(head.number, isHidden: parts.contains(where: \.isHidden))
    }
    return ordered
  }

  private static func inOrder(_ cells: ArraySlice<PackedCell>) -> [PackedCell] {
    var ordered: [PackedCell] = []
    for cell in cells.sorted(by: { $0.column < $1.column }) {
      if ordered.last?.column == cell.column { ordered.removeLast() }
      ordered.append(cell)
    }
    return ordered
  }
}

// MARK: - Reading

extension PackedRows {
  /// The rows without the cells that are empty, since their shared string is, and with those
  /// marked whose shared string can't be had.
  func settled(with strings: SharedStrings) -> PackedRows {
    guard largestString >= strings.count || strings.hasEmpty && largestString >= 0 else {
      return self
    }
    var settled = PackedRows()
    settled.reserveCapacity(asIn: self)
    for head in heads {
      for cell in cells[head.cells] {
        guard cell.kind == .sharedString,
          strings.withString(Int(cell.payload), { $0.isEmpty })
        else {
          settled.append(cell, of: self)
          continue
        }
        guard let defect = strings.defect(Int(cell.payload)) else { continue }
        settled.append(.unreadable(defect), column: Int(cell.column), isFormula: cell.isFormula)
      }
      guard settled.cells.count > settled.openStart else { continue }
      settled.endRow(head.number, isHidden: head.isHidden)
    }
    return settled
  }

  /// A row with its cells.
  func row(at index: Int, _ strings: SharedStrings, _ memory: inout TextMemory) -> Row {
    let head = heads[index]
    var made: [Cell] = []
    made.reserveCapacity(head.cells.count)
    for position in head.cells {
      let cell = cells[position]
      let value =
        switch cell.kind {
        case .text: CellValue.string(memory.string(text.span.extracting(cell.range)))
        case .sharedString:
          strings.withString(Int(cell.payload)) { CellValue.string(memory.string($0)) }
        default: value(of: cell, strings)
        }
      made.append(Cell(column: Int(cell.column), value: value, isFormula: cell.isFormula))
    }
    var row = Row(number: head.number, cells: made, isHidden: head.isHidden)
    if hasStruckText { row.struck = struckTexts(ofRowAt: index) }
    return row
  }

  private func struckTexts(ofRowAt index: Int) -> [StruckText] {
    cells[heads[index].cells].compactMap { cell in
      if cell.isStruck { return StruckText(column: Int(cell.column)) }
      guard cell.kind == .partlyStruck else { return nil }
      return StruckText(column: Int(cell.column), part: struck[Int(cell.payload)])
    }
  }

  /// A row's number and how far it goes.
  func extent(ofRowAt index: Int) -> RowBatch.Extent {
    let head = heads[index]
    let width = head.cells.isEmpty ? 0 : Int(cells[head.cells.upperBound - 1].column)
    return RowBatch.Extent(number: head.number, cells: head.cells.count, width: width)
  }

  private func value(of cell: PackedCell, _ strings: SharedStrings) -> CellValue {
    switch cell.kind {
    case .text, .error, .writtenNumber:
      CellValue(cell.kind, text.span.extracting(cell.range))
    case .number: .number(Double(bitPattern: cell.payload))
    case .boolean: .boolean(cell.payload == 1)
    case .date: .date(cell.date)
    case .sharedString: strings.withString(Int(cell.payload)) { .string(String($0)) }
    case .uncalculated: .uncalculated
    case .partlyStruck: .string(struck[Int(cell.payload)].whole)
    case .other: others[Int(cell.payload)]
    }
  }

  /// Gives the text of each cell of a row, with its column; see ``RowBatch/forEachText(ofRowAt:_:)``.
  func forEachText(
    ofRowAt index: Int, _ strings: SharedStrings,
    _ body: (_ column: Int, _ text: Span<UInt8>, _ isPlain: Bool) -> Void
  ) {
    let text = text.span
    for cell in cells[heads[index].cells] {
      let column = Int(cell.column)
      switch cell.kind {
      case .text, .error: body(column, text.extracting(cell.range), false)
      case .writtenNumber: body(column, text.extracting(cell.range), true)
      case .sharedString: strings.withString(Int(cell.payload)) { body(column, $0, false) }
      case .date: cell.date.withText { body(column, $0, true) }
      case .number, .boolean, .uncalculated, .partlyStruck, .other:
        let text = value(of: cell, strings).text
        body(column, text.utf8.span, false)
      }
    }
  }
}

extension CellValue {
  /// The value of a cell that holds text of some kind.
  fileprivate init(_ kind: PackedCell.Kind, _ text: Span<UInt8>) {
    switch kind {
    case .error: self = .error(String(text))
    case .writtenNumber:
      self = NumberParsing.double(text).map { .number($0) } ?? .string(String(text))
    default: self = .string(String(text))
    }
  }
}
