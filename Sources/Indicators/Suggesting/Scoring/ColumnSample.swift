import Spreadsheets

/// The first cells of a column that are not empty.
struct ColumnSample: Sendable {
  /// How many cells are looked at: enough to tell a share, few enough to be quick.
  static let size = 40

  /// The cells.
  private(set) var cells: [Cell] = []

  /// Adds a cell, while there is room.
  mutating func add(_ cell: Cell) {
    guard cells.count < Self.size, !cell.value.text.isEmpty else { return }
    cells.append(cell)
  }

  /// Whether the cells number the rows: 1, 2, 3 and so on, starting anew on each sheet.
  var runs: Bool {
    guard cells.count > 1 else { return false }
    var previous: Int?
    var steps = 0
    for cell in cells {
      guard let number = Int(cell.value.text.filter { $0 != "." && !$0.isWhitespace }) else {
        return false
      }
      if let previous, number == previous + 1 { steps += 1 }
      previous = number
    }
    return Double(steps) >= 0.6 * Double(cells.count - 1)
  }

  /// Whether the cells are ticks, or signs for none.
  var ticks: Bool {
    let marks = cells.map { TickMark($0.value) }
    return !marks.isEmpty && !marks.contains(.other) && marks.contains(.tick)
  }
}
