import Spreadsheets

/// Gathers the rows of a record that takes several, and lays them side by side.
///
/// Where a record takes one row, nothing is gathered.
struct RowStack {
  /// How many rows a record takes.
  let height: Int
  /// The columns of which one has a cell in the first row of each record, and in no other; where there
  /// are none, a record begins where the one before has had its rows.
  private let starts: [Int]
  private var stacked: Row?

  init(height: Int, starts: Set<Int>) {
    self.height = height
    self.starts = starts.sorted()
  }

  /// Whether a row belongs to the record whose first row has been seen.
  func covers(_ row: Int) -> Bool {
    stacked.map { row < $0.number + height } ?? false
  }

  /// Takes the rows of the record before, where a row is none of it.
  ///
  /// - Parameter isRecord: Whether the row may belong to a record at all.
  mutating func take(before row: Row, isRecord: Bool) -> Row? {
    guard stacked != nil else { return nil }
    let belongs = isRecord && covers(row.number) && !begins(row)
    return belongs ? nil : take()
  }

  /// Adds a row; gives it back where no more rows belong to it: it is a record by itself, or none.
  mutating func add(_ row: Row) -> Row? {
    guard height > 1 else { return row }
    guard covers(row.number), let first = stacked?.number else {
      guard starts.isEmpty || begins(row) else { return row }
      stacked = row
      return nil
    }
    for cell in row.cells {
      var moved = cell
      moved.column = SideBySide.column(cell.column, ofRow: row.number - first + 1)
      stacked?.cells.append(moved)
    }
    for text in row.struck {
      var moved = text
      moved.column = SideBySide.column(text.column, ofRow: row.number - first + 1)
      stacked?.struck.append(moved)
    }
    return nil
  }

  /// Takes the rows that are left, where there are some.
  mutating func take() -> Row? {
    defer { stacked = nil }
    return stacked
  }

  private func begins(_ row: Row) -> Bool {
    starts.contains { row.position(ofColumn: $0) != nil }
  }
}
