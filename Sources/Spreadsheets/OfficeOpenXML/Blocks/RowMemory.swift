/// The memory of rows that have been read, for the rows of the next blocks.
///
/// Blocks are alike, so that it is of the right size, and its pages are there.
final class RowMemory: @unchecked Sendable {
  private let monitor = Monitor()
  private var spare: [PackedRows] = []

  /// Rows without any cells, with memory for some where there is any.
  func take() -> PackedRows { monitor.enter { spare.popLast() } ?? PackedRows() }

  /// Takes back the memory of rows; where somebody still has them, it is theirs, and other memory
  /// takes its place.
  func give(_ rows: consuming PackedRows) {
    rows.removeAll()
    let rows = rows
    monitor.enter { spare.append(rows) }
  }
}
