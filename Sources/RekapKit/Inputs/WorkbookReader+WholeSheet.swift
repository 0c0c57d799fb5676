import Indicators
import Spreadsheets

extension WorkbookReader {
  /// Walks through a sheet from end to end, and keeps its first rows with what is known of it only then.
  ///
  /// A sheet that breaks off is taken as far as it goes.
  ///
  /// - Parameter look: Sees each row, with the columns that are hidden.
  /// - Returns: The first rows, and why the rest could not be read.
  func wholeSheet(
    _ sheet: Sheet, look: (Row, ColumnRanges) -> Void = { _, _ in }
  ) -> (head: SheetHead, failure: WorkbookError?) {
    var head = SheetHead(sheet: sheet, rows: [], isComplete: true)
    do throws(WorkbookError) {
      let rows = try rows(of: sheet)
      while let batch = try rows.next() {
        head.hiddenColumns = rows.hiddenColumns
        for row in batch {
          look(row, head.hiddenColumns)
          if head.rows.count < SheetHead.rowCount {
            head.append(RowBatch([row]))
          } else {
            head.isComplete = false
          }
        }
      }
      head.merges = rows.mergedRanges
      head.hiddenColumns = rows.hiddenColumns
      return (head, nil)
    } catch {
      return (head, error)
    }
  }
}
