import Exports
import Spreadsheets

/// Rows written as lines of CSV (RFC 4180) that all have the same number of fields.
struct CSVGrid {
  /// How many fields each line has.
  let width: Int
  /// What was written and not yet taken away.
  var bytes: [UInt8] = []
  private var csv = CSVText(isForExcel: false)

  init(width: Int) { self.width = width }

  /// Writes a line of some fields, and empty ones after them.
  mutating func append(_ line: ArraySlice<UInt8>, fields: Int) {
    bytes += line
    for _ in max(1, fields)..<max(1, width, fields) { csv.appendSeparator(to: &bytes) }
    csv.appendLineEnd(to: &bytes)
  }

  /// Writes a line of some cells.
  mutating func append(_ cells: [Cell]) {
    var line: [UInt8] = []
    let fields = csv.append(cells, to: &line)
    append(line[...], fields: fields)
  }
}

extension CSVText {
  /// Appends cells, with empty fields where there are none between them, and gives the number of
  /// the fields.
  mutating func append(_ cells: [Cell], to bytes: inout [UInt8]) -> Int {
    var column = 1
    for cell in cells {
      while column < cell.column {
        appendSeparator(to: &bytes)
        column += 1
      }
      append(cell.value.text, to: &bytes)
    }
    return cells.last?.column ?? 0
  }
}
