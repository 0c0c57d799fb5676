/// Puts rows and cells in order that may come in any.
///
/// Rows go out as soon as the next one begins. A row that comes after a later one, and cells
/// that stand in another row than their own, are set aside until the sheet ends. Of two cells in
/// one place the last one counts.
struct RowAssembly {
  /// How many cells of a row are held before those in the same place are thrown out: the same
  /// cells over and over take no more memory than twice a row that is full.
  let capacity: Int

  // The last row waits for a second part of itself.
  private var rows: [Row] = []
  private var lastRowIsInOrder = true
  private var lateRows: [Int: Row] = [:]

  /// Makes an assembly for a sheet of so many columns at most.
  init(columns: Int) {
    capacity = columns.multipliedReportingOverflow(by: 2).overflow ? .max : columns * 2
  }

  /// Adds a row, or a part of one, whose cells are in order.
  mutating func add(_ row: Row) {
    guard let last = rows.last?.number, row.number <= last else {
      orderLastRow()
      return rows.append(row)
    }
    guard row.number == last else { return setAside(row) }
    Self.append(row.cells, to: &rows[rows.count - 1].cells, capacity: capacity)
    lastRowIsInOrder = false
  }

  /// Keeps a row, or a part of one, for the end of the sheet.
  mutating func setAside(_ row: Row) {
    Self.append(
      row.cells, to: &lateRows[row.number, default: Row(number: row.number, cells: [])].cells,
      capacity: capacity)
    if row.isHidden { lateRows[row.number]?.isHidden = true }
  }

  /// The rows that are complete since this was asked last; all of them once the sheet has ended.
  mutating func takeRows(sheetHasEnded: Bool) -> [Row] {
    if sheetHasEnded { orderLastRow() }
    var taken: [Row] = []
    taken.reserveCapacity(rows.count + 16)
    swap(&taken, &rows)
    if sheetHasEnded {
      for var row in lateRows.values.sorted(by: { $0.number < $1.number }) {
        row.cells = Self.inOrder(row.cells)
        taken.append(row)
      }
      lateRows = [:]
    } else if let last = taken.popLast() {
      rows.append(last)
    }
    return taken
  }

  /// All rows in order, and apart from them, in no order, those that were set aside.
  mutating func takeParts() -> (rows: [Row], late: [Row]) {
    orderLastRow()
    defer {
      rows = []
      lateRows = [:]
    }
    return (rows, Array(lateRows.values))
  }

  private mutating func orderLastRow() {
    guard !lastRowIsInOrder, !rows.isEmpty else { return }
    rows[rows.count - 1].cells = Self.inOrder(rows[rows.count - 1].cells)
    lastRowIsInOrder = true
  }

  // Static, since a method of the value that holds the cells would make a copy of them.
  private static func append(_ more: [Cell], to cells: inout [Cell], capacity: Int) {
    if cells.count > capacity { cells = inOrder(cells) }
    cells.append(contentsOf: more)
  }

  /// Cells by column, of each column the last one.
  static func inOrder(_ cells: [Cell]) -> [Cell] {
    var ordered: [Cell] = []
    // Sorting is stable, so that of two cells in one place the last one comes last.
    for cell in cells.sorted(by: { $0.column < $1.column }) {
      if ordered.last?.column == cell.column { ordered.removeLast() }
      ordered.append(cell)
    }
    return ordered
  }
}
