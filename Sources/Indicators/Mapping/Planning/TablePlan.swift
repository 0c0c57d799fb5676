package import Findings
package import Spreadsheets

/// One table of a workbook with its columns resolved: everything that is known before its rows
/// are read.
package struct TablePlan {
  /// The sheet that holds the table.
  package var sheet: Sheet
  /// The block of the mapping that it belongs to.
  package var block: Block
  /// The header that was found.
  var header: Header
  /// The part of the sheet that is the table's own, where it shares the sheet with others.
  var area: CellRange?
  /// The sheet's hidden columns.
  var hiddenColumns: ColumnRanges
  /// The sheet's merged ranges, where the block needs them.
  var merges: [CellRange]
  /// Where each field of the row comes from.
  var fields: [FieldPlan]
  /// Where the fields of each column group come from, from left to right.
  var groups: [GroupPlan]
  /// The cells above the table that fields are read from, with their labels.
  var labelCells: Set<CellReference> = []
  /// What becomes of each column's cells; columns that are not here are kept.
  var dispositions: [Int: Disposition]
  /// The labels of the columns, by column.
  var labels: [Int: String]
  /// What was found wrong with the header.
  package var findings: [Finding]
  /// Fields without a column, with what must be said of each when the table has been read.
  var missingColumns: [MissingColumn]
  /// How many of the block's fields have a place, of those that must have one.
  var score: Double
  /// What tells records from other rows.
  var rowFilter: RowFilter
  /// What becomes of personal data in it.
  var personalData: PersonalDataHandling

  /// The rows that the header takes, 1-based.
  package var headerRows: ClosedRange<Int> { header.rows }

  /// The cells of the header, from its first labelled column to its last.
  package var headerRange: CellRange {
    let columns = labels.keys
    return CellRange(
      CellReference(row: header.rows.lowerBound, column: columns.min() ?? 1),
      CellReference(row: header.rows.upperBound, column: columns.max() ?? 1))
  }

  /// What becomes of the cells of a column.
  enum Disposition: Sendable {
    /// A field reads them.
    case mapped
    /// They are kept under `extra`.
    case kept
    /// A line of the mapping leaves them out.
    case ignored
    /// A finding says why they are not read.
    case reported
  }

  /// Where one field comes from in this table.
  ///
  /// A class, since a plan is handed from one to the next, and a field's mapping has many parts to copy.
  final class FieldPlan {
    /// How the mapping describes it.
    let mapping: FieldMapping
    /// What reads its values.
    let normaliser: FieldNormaliser
    /// The places to look, in order.
    let feeds: [Feed]
    /// Whether a column that it needs is not there, or not certain.
    let lacksColumn: Bool

    init(mapping: FieldMapping, normaliser: FieldNormaliser, feeds: [Feed], lacksColumn: Bool) {
      self.mapping = mapping
      self.normaliser = normaliser
      self.feeds = feeds
      self.lacksColumn = lacksColumn
    }
  }

  /// A resolved source.
  enum Feed: Sendable {
    /// A column of the row.
    case column(Int)
    /// Columns of which one is ticked, with the code of each.
    case ticks([Tick])
    /// What a named group matched in the heading of the section.
    case section(String)
    /// The same for every row: a text, or what a cell above the table holds.
    case fixed(Cell, Origin.Place)

    /// The same text for every row.
    static func fixed(_ text: String, _ place: Origin.Place) -> Feed {
      .fixed(Cell(column: 1, value: .string(text)), place)
    }
  }

  /// A column that is ticked for one code.
  struct Tick: Hashable, Sendable {
    var code: String
    var column: Int
  }

  /// The fields of one column group.
  struct GroupPlan {
    /// The labels over it, from the header's first row down.
    var labels: [Header.Group?]
    var fields: [FieldPlan]
  }

  /// A field that has no column, and the finding that says so.
  struct MissingColumn: Sendable {
    var field: Int
    var finding: Finding
    /// Whether the finding says in how many rows the field is without a value.
    var tellsConsequence = true
  }
}
