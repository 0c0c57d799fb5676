package import Findings
package import Spreadsheets

/// The first rows of a sheet: enough to find its header and the labels above it.
package struct SheetHead: Sendable {
  /// How many rows of a sheet are looked at to find its headers.
  package static let rowCount = 256

  /// The sheet.
  package var sheet: Sheet
  /// Its first rows, in order.
  package var rows: [Row]
  /// Whether ``rows`` are all that the sheet has.
  package var isComplete: Bool
  /// The merged ranges, where they are known.
  package var merges: [CellRange]
  /// The columns that are hidden.
  package var hiddenColumns: ColumnRanges

  package init(
    sheet: Sheet, rows: [Row], isComplete: Bool, merges: [CellRange] = [],
    hiddenColumns: ColumnRanges = ColumnRanges()
  ) {
    self.sheet = sheet
    self.rows = rows
    self.isComplete = isComplete
    self.merges = merges
    self.hiddenColumns = hiddenColumns
  }

  /// Adds the next rows, without what is struck through in them.
  package mutating func append(_ batch: RowBatch) {
    var texts = TextMemory.none
    rows.reserveCapacity(rows.count + batch.count)
    for position in batch.indices {
      var row = batch.row(at: position, remembering: &texts)
      if row.hasStruckText { row.leaveOutStruckText() }
      rows.append(row)
    }
  }
}
