/// Gathers columns as a file lists them, in memory that the number of columns bounds, however often
/// the file lists them.
struct ColumnCollector {
  private var ranges: [ClosedRange<Int>] = []
  /// How many ranges may be held before those that overlap are joined.
  private var capacity = 256

  /// Adds a range of columns.
  mutating func add(_ range: ClosedRange<Int>) {
    ranges.append(range)
    guard ranges.count > capacity else { return }
    ranges = ColumnRanges(ranges).ranges
    capacity = max(capacity, 2 * ranges.count)
  }

  /// All columns that were added.
  var columns: ColumnRanges { ColumnRanges(ranges) }
}
