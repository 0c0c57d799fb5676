import Exports
import Spreadsheets

/// Rows written as lines of CSV (RFC 4180), with empty lines for rows that have no cells.
struct CSVGrid {
  /// How many fields each line has.
  let width: Int
  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  /// The number of the last row written.
  private(set) var lastRow = 0
  private var csv = CSVText(isForExcel: false)
  /// Rows that the sheet delivers too late for their place.
  private let lateRows: [Int: Row]

  init(width: Int, lateRows: [Int: Row]) {
    self.width = width
    self.lateRows = lateRows
  }

  /// Writes a line for the next row, of which nothing came in time.
  mutating func appendLineWithoutRow() {
    lastRow += 1
    line(lateRows[lastRow]?.cells ?? [])
  }

  /// Writes the next row.
  mutating func append(_ row: Row) {
    lastRow += 1
    guard let late = lateRows[lastRow] else { return line(row.cells) }
    // Of two cells in one place the later one counts, as within a row.
    let cells = row.cells.filter { late[column: $0.column] == nil } + late.cells
    line(cells.sorted { $0.column < $1.column })
  }

  private mutating func line(_ cells: [Cell]) {
    var column = 1
    for cell in cells {
      while column < cell.column {
        csv.appendSeparator(to: &bytes)
        column += 1
      }
      csv.append(cell.value.text, to: &bytes)
    }
    while column < width {
      csv.appendSeparator(to: &bytes)
      column += 1
    }
    csv.appendLineEnd(to: &bytes)
  }
}
