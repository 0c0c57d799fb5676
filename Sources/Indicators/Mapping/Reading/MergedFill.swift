import Findings
import Spreadsheets

/// The value of a column's merged ranges, for the rows that a range covers.
struct MergedFill: Sendable {
  /// The ranges of several rows that cover the column, from top to bottom, none over another.
  private let ranges: [CellRange]
  private let column: Int
  private var current: (range: CellRange, cell: Cell)?
  private var news: (range: CellRange, cell: Cell)?

  init(column: Int, merges: [CellRange]) {
    self.column = column
    let tall = merges.filter { $0.columns.contains(column) && $0.rows.count > 1 }
    var ranges: [CellRange] = []
    // Excel lets no two ranges overlap; where a file has some that do, the first counts.
    for range in tall.sorted(by: { $0.first < $1.first })
    where range.first.row > ranges.last?.last.row ?? 0 {
      ranges.append(range)
    }
    self.ranges = ranges
  }

  /// Remembers a cell that may be the first of a range.
  mutating func remember(_ cell: Cell, at reference: CellReference) {
    guard let range = range(at: reference) else {
      current = nil
      return
    }
    current = (range, cell)
  }

  private func range(at reference: CellReference) -> CellRange? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].last.row < reference.row { low = middle + 1 } else { high = middle }
    }
    guard low < ranges.count, ranges[low].contains(reference) else { return nil }
    return ranges[low]
  }

  /// The range that covers a row, where its value has been used before.
  func rangeInUse(at row: Int) -> CellRange? {
    guard let lastNews, let current, current.range == lastNews, lastNews.rows.contains(row) else {
      return nil
    }
    return lastNews
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

  /// Whether there is something to take.
  var hasNews: Bool { news != nil }

  /// A range whose value has been used since the last call, for the first time.
  mutating func takeNews() -> (range: CellRange, cell: Cell)? {
    defer { news = nil }
    return news
  }
}
