import Findings
import Spreadsheets

/// How the rows of one record are laid side by side, as if they were one row.
///
/// The cells of the second row follow those of the first, ``width`` columns further on, and so forth;
/// ``Row/reference(ofColumn:)`` tells where a cell truly stands.
enum SideBySide {
  /// How far the rows lie apart, in columns: more than any sheet has.
  static let width = 1 << 20

  /// The column in which a column of a record's row is found, both 1-based.
  static func column(_ column: Int, ofRow row: Int) -> Int { column + (row - 1) * width }

  /// The column of the sheet that such a column is.
  static func sheetColumn(_ column: Int) -> Int { (column - 1) % width + 1 }
}

extension Row {
  /// Where the cell of a column stands in the sheet, also in a row that is several side by side.
  func reference(ofColumn column: Int) -> CellReference {
    CellReference(
      row: number + (column - 1) / SideBySide.width, column: SideBySide.sheetColumn(column))
  }
}
