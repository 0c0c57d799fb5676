public import Findings

/// Where a schema's fields stand in one family of workbooks.
///
/// A mapping never holds a rule; what is true is the ``Schema``'s business.
public struct Mapping: Sendable {
  /// The name that people choose it by.
  public var name: String
  /// What kind of workbooks it is for.
  public var title: Phrase
  /// The file that it was read from.
  public var file: String
  /// The schema that it maps to.
  public var schema: Schema
  /// Fields that are the same for a whole workbook.
  package var document: [FieldMapping]
  /// The tables in the workbook, each read by itself.
  package var blocks: [Block]
}

/// One kind of table in a workbook: where it is, and where its columns stand.
package struct Block: Sendable {
  /// The block's name.
  package var name: String
  /// Which sheets hold such a table, each without fail: a regular expression on the name.
  ///
  /// Where there is none, any sheet that has the header does.
  package var sheets: String?
  /// What a sheet is called that is written; what is in braces are groups of ``sheets``.
  package var sheetName: TextTemplate?
  /// Whether hidden sheets are read.
  package var readsHiddenSheets: Bool
  /// Whether hidden rows, and those that a filter hides, are read.
  package var readsHiddenRows: Bool
  /// Whether hidden columns are read; otherwise they are no part of the table.
  package var readsHiddenColumns: Bool
  /// How the header is found.
  package var header: HeaderLocator
  /// Rows that head the rows below them, such as those that name a domain; fields may take what the
  /// expression's named groups match.
  package var section: RowCondition?
  /// What such a row says that is written; what is in braces are groups of its expression.
  package var sectionText: TextTemplate?
  /// The row that ends the table; it and all below it are left alone.
  package var stop: RowCondition?
  /// Rows that are left out on purpose, such as section headings.
  package var skip: [RowCondition]
  /// Rows of totals: left out, reported, and compared with what was counted.
  package var totals: TotalRows?
  /// The fields that every record takes from its row.
  package var fields: [FieldMapping]
  /// The columns that repeat for each respondent, where they do.
  package var group: ColumnGroup?
  /// How many rows a record takes.
  package var rowsPerRecord: Int
  /// The labels of columns that are left out on purpose.
  package var ignoredColumns: [String]
  /// The line of the mapping file, 1-based.
  package var line: Int
}

extension Block {
  /// All fields that its records take from the table, those of the column groups last.
  package var allFields: [FieldMapping] { fields + (group?.fields ?? []) }
}

extension Mapping {
  /// All fields that have a place, those that hold for the whole workbook first.
  package var allFields: [FieldMapping] { document + blocks.flatMap(\.allFields) }
}

/// How a header is found.
package struct HeaderLocator: Sendable {
  /// Labels that the header must have; each is a list of spellings.
  package var find: [[String]]
  /// The rows in which its last row may stand, 1-based; one alone where it is fixed.
  package var rows: ClosedRange<Int>
  /// How many rows it takes: 1, or up to 3 for labels under wider labels.
  package var levels: Int
}

/// Rows told by what stands in one of their columns.
package struct RowCondition: Sendable {
  /// The spellings of the column's label; none for a row's first cell.
  package var column: [String]
  /// A regular expression on the cell's text.
  package var matches: String
}

/// Rows of totals.
package struct TotalRows: Sendable {
  /// How such a row is told.
  package var when: RowCondition
  /// What the number under a field's column counts: the field and its value.
  package var counts: [(field: Int, value: String)]
}

/// Columns that repeat, such as once a respondent.
package struct ColumnGroup: Sendable {
  /// What makes a group.
  package var boundary: Boundary
  /// What tells groups from each other.
  package enum Boundary: Sendable {
    /// The labels of an upper row of the header, 1-based, each over the columns of a group.
    case header(level: Int)
    /// The label of a group's first column, in any of its spellings.
    case column([String])

    /// How many rows of the header stand above the labels of the group's columns.
    var level: Int {
      if case .header(let level) = self { level } else { 0 }
    }
  }
  /// Labels over groups that are left out: a regular expression.
  package var skip: String?
  /// The fields that each group gives.
  package var fields: [FieldMapping]
}
