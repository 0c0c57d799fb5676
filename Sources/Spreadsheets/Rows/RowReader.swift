package import Findings

/// Reads the rows of a sheet, a batch at a time; memory does not grow with the sheet.
///
/// ```swift
/// let reader = try workbook.rows(of: sheet)
/// while let rows = try reader.next() { … }
/// ```
///
/// Rows come in order, except that a row which the file holds after a later one comes at the
/// end: without holding the sheet there is no way to know of it in time. One task at a time.
package protocol RowReader: AnyObject, Sendable {
  /// The next rows that hold at least one cell, some hundreds at a time; `nil` at the end of
  /// the sheet.
  ///
  /// - Throws: ``WorkbookError`` where the sheet is damaged, after the rows before the damage.
  func next() throws(WorkbookError) -> RowBatch?

  /// The merged ranges, complete once ``next()`` has given `nil`.
  var mergedRanges: [CellRange] { get }

  /// The columns that are hidden, known once ``next()`` has given its first rows or `nil`.
  var hiddenColumns: ColumnRanges { get }
}
