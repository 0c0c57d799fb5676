import Spreadsheets

/// Rows written as lines of CSV (RFC 4180), with empty lines for rows that have no cells.
struct CSVGrid {
  /// How many fields each line has.
  let width: Int
  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  /// The number of the last row written.
  private(set) var lastRow = 0
  /// Rows that the sheet delivers too late for their place.
  private let lateRows: [Int: Row]

  init(width: Int, lateRows: [Int: Row]) {
    self.width = width
    self.lateRows = lateRows
  }

  /// Writes a row, after the rows between the last one and it.
  mutating func append(_ row: Row) {
    while lastRow + 1 < row.number {
      lastRow += 1
      line(lateRows[lastRow]?.cells ?? [])
    }
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
        bytes.append(UInt8(ascii: ","))
        column += 1
      }
      field(cell.value.text)
    }
    while column < width {
      bytes.append(UInt8(ascii: ","))
      column += 1
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func field(_ text: String) {
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return bytes.append(contentsOf: text.utf8) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
