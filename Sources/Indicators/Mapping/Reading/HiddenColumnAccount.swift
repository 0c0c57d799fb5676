import Findings
import Spreadsheets

/// The account of the hidden columns of a table: which of them hold cells, whether these are read or
/// not.
///
/// It is kept for sheets that have hidden columns; others pay nothing for it.
struct HiddenColumnAccount {
  private let hidden: ColumnRanges
  private let firstHidden: Int
  private let isRead: Bool
  /// The hidden columns that hold cells of the table.
  private var seen: Set<Int> = []
  private var first: CellReference?

  /// Begins the account of a table; `nil` where no column of its sheet is hidden.
  init?(of plan: TablePlan) {
    guard let first = plan.hiddenColumns.ranges.first else { return nil }
    hidden = plan.hiddenColumns
    firstHidden = first.lowerBound
    isRead = plan.block.readsHiddenColumns
  }

  /// Takes note of a row's hidden cells, and takes them out of it where they are not to be read.
  ///
  /// - Returns: How many cells were taken out.
  mutating func see(_ row: inout Row) -> Int {
    // Many forms hide all columns to the right of the table, where nothing stands.
    guard let last = row.cells.last, last.column >= firstHidden else { return 0 }
    for cell in row.cells where hidden.contains(cell.column) {
      seen.insert(cell.column)
      if first == nil { first = CellReference(row: row.number, column: cell.column) }
    }
    guard !isRead else { return 0 }
    let count = row.cells.count
    row.cells.removeAll { hidden.contains($0.column) }
    return count - row.cells.count
  }

  /// What to tell of hidden columns with cells in them, if there are any.
  func finding(at place: Place) -> Finding? {
    guard let first else { return nil }
    let columns = ColumnRanges(seen.map { $0...$0 })
    let action =
      isRead
      ? Phrase(indonesian: "ikut dibaca", english: "were read too")
      : Phrase(indonesian: "tidak dibaca", english: "were not read")
    return Finding(
      .columnsHidden, at: place.at(first),
      ["columns": Phrase(columns.spelled), "n": "\(columns.count)", "action": action])
  }
}
