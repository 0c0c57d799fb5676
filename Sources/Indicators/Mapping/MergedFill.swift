import Findings
import Spreadsheets

/// The value of a column's merged ranges, for the rows that a range covers.
struct MergedFill: Sendable {
  /// The ranges of several rows that cover the column, by their first row.
  private let ranges: [CellRange]
  private let column: Int
  private var current: (range: CellRange, cell: Cell)?
  private var news: (range: CellRange, cell: Cell)?

  init(column: Int, merges: [CellRange]) {
    self.column = column
    ranges =
      merges
      .filter { $0.columns.contains(column) && $0.rows.count > 1 }
      .sorted { $0.first < $1.first }
  }

  /// Remembers a cell that may be the first of a range.
  mutating func remember(_ cell: Cell, at reference: CellReference) {
    guard let range = ranges.first(where: { $0.contains(reference) }) else {
      current = nil
      return
    }
    current = (range, cell)
  }

  /// The value of the range that covers a row, where its first cell has been seen.
  mutating func value(at row: Int) -> (range: CellRange, cell: Cell)? {
    guard let current, current.range.rows.contains(row) else { return nil }
    if news == nil, lastNews != current.range {
      news = current
      lastNews = current.range
    }
    return current
  }

  private var lastNews: CellRange?

  /// A range whose value has been used since the last call, for the first time.
  mutating func takeNews() -> (range: CellRange, cell: Cell)? {
    defer { news = nil }
    return news
  }
}
