package import Findings
package import Spreadsheets

/// The workbooks that hold some records, and what of these has no place in them.
package struct RecordPlacement: Sendable {
  /// The workbooks.
  package var workbooks: [WorkbookLayout] = []
  /// The fields, by position, that no cell was found for.
  package var unplacedFields: [Int] = []
  /// Whether columns that no field has can't be written, since columns repeat.
  package var dropsExtra = false
}

/// A workbook as a mapping lays records out: which cell holds what, but not how it looks.
package struct WorkbookLayout: Sendable {
  /// The values that hold for the whole workbook, by the position of the field.
  package var document: [Int: FieldValue]
  /// Its sheets, in order.
  package var sheets: [SheetLayout] = []
}

/// A sheet with one table, and the labels above it.
package struct SheetLayout: Sendable {
  /// The sheet's name.
  package var name: String
  /// The rows, from the top down.
  package var rows: [Row] = []
  /// The merged ranges.
  package var merges: [CellRange] = []
  /// The rows of the table's header.
  package var header: ClosedRange<Int>
  /// The columns of the table, the first at column 1.
  package var columns: [TableColumn]

  /// A row of cells.
  package struct Row: Sendable {
    /// The row, 1-based.
    package var number: Int
    /// Its cells, from left to right; those that a form leaves open are there without a value.
    package var cells: [Cell]
  }

  /// A cell, and what it is.
  package struct Cell: Sendable {
    /// The column, 1-based.
    package var column: Int
    /// What it holds.
    package var value: CellValue?
    /// What it is.
    package var role: Role
  }

  /// What a cell is.
  package enum Role: Hashable, Sendable {
    /// The title of the sheet.
    case title
    /// The label of a value above the table.
    case label
    /// A label of the header that stands over several columns.
    case widerLabel
    /// The label of a column.
    case columnLabel
    /// The heading of a section.
    case heading
    /// The value of a field, by its position.
    case value(Int)
    /// A box to tick for a field.
    case tick(Int)
    /// A column that no field has.
    case extra
  }

  /// The last row of the table, or of its header.
  package var lastRow: Int { rows.last?.number ?? header.upperBound }
}
