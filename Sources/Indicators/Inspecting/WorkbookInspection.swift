public import Findings
public import Spreadsheets

/// What is in a workbook, and which mappings fit it.
public struct WorkbookInspection: Sendable {
  /// The workbook's name.
  public var file: String
  /// Its sheets, in order.
  public var sheets: [SheetInspection] = []
  /// The mappings that were tried, the one that fits best first.
  public var fits: [MappingFit] = []
  /// What is wrong with it or its sheets.
  public var findings: [Finding] = []

  /// Begins an inspection.
  package init(file: String) { self.file = file }
}

/// What is in a sheet.
public struct SheetInspection: Sendable {
  /// The sheet.
  public var sheet: Sheet
  /// How many of its rows hold something.
  public var rowCount = 0
  /// How many of its cells do.
  public var cellCount = 0
  /// The last row that does, 1-based; 0 where none does.
  public var lastRow = 0
  /// The last column that does, 1-based; 0 where none does.
  public var lastColumn = 0
  /// How many of those rows are hidden, or hidden by a filter.
  public var hiddenRowCount = 0
  /// The columns that are hidden.
  public var hiddenColumns = ColumnRanges()
  /// How many of its cells that hold something stand in those.
  public var hiddenColumnCellCount = 0
  /// How many merged ranges it has.
  public var mergeCount = 0
  /// How many formulas.
  public var formulaCount = 0
  /// What a person sees on it beside the values of its cells.
  public var appearance = SheetAppearance(unseen: AppearanceAspect.allCases)
  /// The header that is believed in.
  public var header: HeaderBelief?

  /// Begins the inspection of a sheet.
  package init(_ sheet: Sheet) { self.sheet = sheet }

  /// Counts a row.
  package mutating func count(_ row: Row) {
    rowCount += 1
    cellCount += row.cells.count
    lastRow = max(lastRow, row.number)
    lastColumn = max(lastColumn, row.cells.last?.column ?? 0)
    formulaCount += row.cells.count { $0.isFormula }
    if row.isHidden { hiddenRowCount += 1 }
    guard !hiddenColumns.isEmpty else { return }
    hiddenColumnCellCount += row.cells.count { hiddenColumns.contains($0.column) }
  }
}

/// The rows that are taken for a header, and why.
public struct HeaderBelief: Sendable {
  /// The rows, 1-based.
  public var rows: ClosedRange<Int>
  /// The labels of its columns, from left to right.
  public var labels: [String]
  /// Why.
  public var reason: Phrase
}

/// How well a mapping fits a workbook.
public struct MappingFit: Sendable {
  /// The mapping's name.
  public var mapping: String
  /// The share of the fields that must have a place and have one, from 0 to 1; 0 where it finds no
  /// table.
  public var score: Double
  /// Whether a run would take it.
  public var isChosen: Bool
  /// The tables that it finds.
  public var tables: [Table]

  /// A table that a mapping finds.
  public struct Table: Sendable {
    /// The sheet.
    public var sheet: String
    /// The block of the mapping.
    public var block: String
    /// The rows of its header, 1-based.
    public var header: ClosedRange<Int>
    /// The fields that have a place.
    public var found: [String]
    /// The fields that must have one, and have none.
    public var missing: [String]
  }
}
