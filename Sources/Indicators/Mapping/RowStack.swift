import Findings
import Spreadsheets

/// The rows of one record, laid side by side as if they were one row: what reads rows reads them so.
///
/// The cells of the second row follow those of the first, ``width`` columns further on, and so forth;
/// ``Row/reference(ofColumn:)`` tells where a cell truly stands.
struct RowStack {
  /// How far the rows lie apart, in columns: more than any sheet has.
  static let width = 1 << 20

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

  /// The column in which a column of a record's row is found, both 1-based.
  static func column(_ column: Int, ofRow row: Int) -> Int { column + (row - 1) * width }

  /// The column of the sheet that such a column is.
  static func sheetColumn(_ column: Int) -> Int { (column - 1) % width + 1 }

  /// Whether a row belongs to the record whose first row has been seen.
  func covers(_ row: Int) -> Bool {
    stacked.map { row < $0.number + height } ?? false
  }

  /// Takes the rows of the record before, where a row is none of it.
  ///
  /// - Parameter isRecord: Whether the row may belong to a record at all.
  mutating func take(before row: Row, isRecord: Bool) -> Row? {
    let belongs = isRecord && covers(row.number) && !begins(row)
    return belongs ? nil : take()
  }

  /// Adds a row; gives it back where it belongs to no record.
  mutating func add(_ row: Row) -> Row? {
    guard covers(row.number), let first = stacked?.number else {
      guard starts.isEmpty || begins(row) else { return row }
      stacked = row
      return nil
    }
    for cell in row.cells {
      var moved = cell
      moved.column = Self.column(cell.column, ofRow: row.number - first + 1)
      stacked?.cells.append(moved)
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

extension Row {
  /// Where the cell of a column stands in the sheet, also in a row that is several side by side.
  func reference(ofColumn column: Int) -> CellReference {
    CellReference(
      row: number + (column - 1) / RowStack.width, column: RowStack.sheetColumn(column))
  }
}
