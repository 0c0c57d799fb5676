/// Puts rows and cells in order that may come in any.
///
/// Rows go out as soon as the next one begins. A row that comes after a later one, and cells
/// that stand in another row than their own, are set aside until the sheet ends. Of two cells in
/// one place the last one counts.
struct RowAssembly {
  /// How many cells of a row are held before those in the same place are thrown out: the same
  /// cells over and over take no more memory than twice a row that is full.
  let capacity: Int

  /// The rows in order, of which the last one waits for a second part of itself, and the cells of
  /// the row that is being read.
  var rows: PackedRows
  private var lastRowIsInOrder = true
  private var late = PackedRows()
  /// How many cells may come late before those in the same place are thrown out.
  private var lateCapacity: Int

  /// Makes an assembly for a sheet of so many columns at most.
  ///
  /// - Parameter rows: No rows, with memory for some.
  init(columns: Int, rows: PackedRows = PackedRows()) {
    self.rows = rows
    capacity = columns.multipliedReportingOverflow(by: 2).overflow ? .max : columns * 2
    lateCapacity = capacity
  }

  // MARK: Cells

  /// Ends a row, or a part of one: that of the cells in ``rows`` that are in none.
  mutating func endRow(_ number: Int, isHidden: Bool) {
    guard let last = rows.heads.last, number <= last.number else {
      orderLastRow()
      return rows.endRow(number, isHidden: isHidden)
    }
    guard number == last.number else {
      return setOpenCellsAside(from: rows.openStart, row: number, isHidden: isHidden)
    }
    rows.extendLastRow()
    lastRowIsInOrder = false
    if rows.cells.count - last.cells.lowerBound > capacity { orderLastRow() }
  }

  /// Keeps cells for the end of the sheet: those from some place on, which are in no row.
  mutating func setOpenCellsAside(from start: Int, row: Int, isHidden: Bool) {
    for cell in rows.cells[start...] { late.append(cell, of: rows) }
    late.endRow(row, isHidden: isHidden)
    rows.removeCells(from: start)
    limitLate()
  }

  // MARK: Rows

  /// Adds rows that are in order, and others that are late; gives the rows that are complete then.
  mutating func add(_ block: consuming PackedRows, late more: PackedRows) -> PackedRows {
    for head in more.heads {
      late.append(head, of: more)
      limitLate()
    }
    guard let first = block.heads.first else { return PackedRows() }
    if let last = rows.heads.last, first.number <= last.number {
      for head in block.heads {
        for cell in block.cells[head.cells] { rows.append(cell, of: block) }
        endRow(head.number, isHidden: head.isHidden)
      }
      return rows.take(leaving: 1)
    }
    orderLastRow()
    swap(&block, &rows)
    return block
  }

  // MARK: Taking

  /// The rows that are complete since this was asked last; all of them once the sheet has ended.
  mutating func take(sheetHasEnded: Bool) -> PackedRows {
    guard sheetHasEnded else { return rows.take(leaving: 1) }
    var (taken, late) = takeParts()
    late = late.inOrder()
    for head in late.heads { taken.append(head, of: late) }
    return taken
  }

  /// All rows in order, and apart from them, in no order, those that were set aside.
  mutating func takeParts() -> (rows: PackedRows, late: PackedRows) {
    orderLastRow()
    defer { late = PackedRows() }
    return (rows.take(leaving: 0), late)
  }

  private mutating func orderLastRow() {
    guard !lastRowIsInOrder else { return }
    rows.orderLastRow()
    lastRowIsInOrder = true
  }

  private mutating func limitLate() {
    guard late.cells.count > lateCapacity else { return }
    late = late.inOrder()
    lateCapacity = max(capacity, 2 * late.cells.count)
  }
}
