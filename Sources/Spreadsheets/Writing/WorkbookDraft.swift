package import Findings

/// What a workbook is to hold before it is written.
package struct WorkbookDraft: Sendable {
  /// Its title, as the properties of the file tell it.
  package var title: String
  /// What it is about, in a line of those properties; empty for nothing.
  package var subject = ""
  /// What else the properties say of it; empty for nothing.
  package var comments = ""
  /// How far it can be trusted, by the properties; empty for nothing.
  package var status = ""
  /// Its sheets, in order; there is at least one.
  package var sheets: [SheetDraft] = []

  /// Begins a workbook.
  package init(title: String) { self.title = title }
}

/// What a sheet is to hold.
package struct SheetDraft: Sendable {
  /// The sheet's name.
  package var name: String
  /// Whether people see it.
  package var visibility = Sheet.Visibility.visible
  /// The rows, from the top down.
  package var rows: [RowDraft] = []
  /// The merged ranges; only the first cell of each holds something, all have its style.
  package var merges: [CellRange] = []
  /// The widths of columns in characters, by column, 1-based.
  package var widths: [Int: Double] = [:]
  /// The first cell that scrolls; the rows above and the columns to its left stay in sight.
  package var firstScrolling: CellReference?
  /// The range that can be filtered, with its header.
  package var filter: CellRange?
  /// What may be typed in some ranges.
  package var validations: [(range: CellRange, rule: CellValidation)] = []
  /// The looks that Excel gives to some ranges; of two that a cell keeps the first wins.
  package var conditions: [(range: CellRange, format: ConditionalFormat)] = []
  /// The colour of its tab as 0xRRGGBB; `nil` for none.
  package var tabColor: Int?
  /// Whether locked cells can't be changed; there is no password.
  package var isProtected = false
  /// How it is printed.
  package var print: PrintSetup?

  /// Begins a sheet.
  package init(name: String) { self.name = name }
}

/// A row of a sheet that is to be written.
package struct RowDraft: Sendable {
  /// The row, 1-based.
  package var number: Int
  /// Its cells, from left to right.
  package var cells: [CellDraft]
  /// Its height in points, until somebody writes into it; `nil` for one line.
  package var height: Double?

  /// Begins a row.
  package init(number: Int, cells: [CellDraft] = [], height: Double? = nil) {
    self.number = number
    self.cells = cells
    self.height = height
  }
}

/// A cell that is to be written.
package struct CellDraft: Sendable {
  /// The column, 1-based.
  package var column: Int
  /// What it holds; `nil` for an empty cell that has a style.
  package var value: CellValue?
  /// How it looks.
  package var style: CellStyle
  /// The formula whose result the value is as of now; the value is then a number or a text.
  package var formula: String?
  /// Where a click on it leads; the value is then a text.
  package var link: CellLink?
  /// What is shown where somebody points at the link; at most 255 characters are.
  package var tip = ""

  /// Makes a cell.
  package init(column: Int, value: CellValue?, style: CellStyle = CellStyle()) {
    self.column = column
    self.value = value
    self.style = style
  }
}

/// How a sheet is printed.
package struct PrintSetup: Sendable {
  /// A size of paper, by its number (ECMA-376 Part 1, 18.3.1.63).
  package enum Paper: UInt8, Sendable {
    case a3 = 8
    case a4 = 9
  }

  /// The paper.
  package var paper = Paper.a4
  /// Whether the page lies on its long side.
  package var isLandscape = true
  /// The rows that head every page.
  package var repeatedRows: ClosedRange<Int>?
  /// The columns that stand at the left of every page.
  package var repeatedColumns: ClosedRange<Int>?
  /// How many pages lie side by side; the columns shrink to fit.
  package var pagesWide = 1
  /// How many pages lie below each other; 0 for as many as it takes.
  package var pagesTall = 0
  /// What stands at the left of each page's head.
  package var header = ""
  /// What stands in the middle of each page's foot; `&P` is the page, `&N` how many there are.
  package var footer = ""

  /// Makes the usual set-up.
  package init() {}
}
