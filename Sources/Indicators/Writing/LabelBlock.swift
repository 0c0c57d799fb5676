import Findings
import Spreadsheets

/// The title above a table, and the labels with the values that hold for all of it.
struct LabelBlock {
  /// A value that stands above the table.
  struct Entry {
    /// The position of its field.
    var field: Int
    /// Where it stands.
    var target: WriteTarget
    /// What stands there; `nil` for a cell that is left open.
    var value: CellValue?
  }

  private(set) var cells: [Int: [SheetLayout.Cell]] = [:]
  private(set) var merges: [CellRange] = []
  /// The last row that is used; 0 where none is.
  private(set) var lastRow = 0
  /// How many columns the table has.
  private let width: Int

  /// Lays the block out.
  ///
  /// - Parameter limit: The last row that it may use.
  init(title: String?, entries: [Entry], width: Int, limit: Int) {
    self.width = width
    lay(title, entries, gap: 1)
    guard lastRow > limit else { return }
    // Where there is little room, what nobody reads is left out.
    (cells, merges, lastRow) = ([:], [], 0)
    lay(nil, entries, gap: 0)
  }

  private mutating func lay(_ title: String?, _ entries: [Entry], gap: Int) {
    var taken: Set<Int> = []
    for case (let entry, .cell(let row, let column)) in entries.map({ ($0, $0.target) }) {
      put(entry.value, .value(entry.field), row: row, column: column)
      taken.insert(row)
    }
    var next = 1
    if let title, !taken.contains(1) {
      put(.string(title), .title, row: 1, column: 1)
      next = 2 + gap
    }
    for case (let entry, .beside(let labels, let isBelow)) in entries.map({ ($0, $0.target) }) {
      let height = isBelow ? 2 : 1
      while (next..<(next + height)).contains(where: taken.contains) { next += 1 }
      put(.string(labels[0]), .label, row: next, column: 1)
      if isBelow {
        put(entry.value, .value(entry.field), row: next + 1, column: 1)
      } else {
        putBeside(entry, row: next)
      }
      next += height
    }
  }

  /// Puts a value beside its label; both are given the room of a few columns of the table.
  private mutating func putBeside(_ entry: Entry, row: Int) {
    let column = width >= 3 ? 3 : 2
    put(entry.value, .value(entry.field), row: row, column: column)
    func merge(_ columns: ClosedRange<Int>) {
      guard columns.count > 1 else { return }
      merges.append(
        CellRange(
          CellReference(row: row, column: columns.lowerBound),
          CellReference(row: row, column: columns.upperBound)))
    }
    merge(1...(column - 1))
    merge(column...max(column, min(width, column + 3)))
  }

  private mutating func put(
    _ value: CellValue?, _ role: SheetLayout.Role, row: Int, column: Int
  ) {
    cells[row, default: []].append(SheetLayout.Cell(column: column, value: value, role: role))
    lastRow = max(lastRow, row)
  }

  /// The rows, from the top down.
  var rows: [SheetLayout.Row] {
    cells.sorted { $0.key < $1.key }.map { row, cells in
      SheetLayout.Row(number: row, cells: cells.sorted { $0.column < $1.column })
    }
  }
}
