package import Findings
package import Indicators
package import Spreadsheets

/// A workbook of records, laid out as a mapping reads it.
package struct RecordWorkbook {
  private let mapping: Mapping
  private let language: Language

  /// Prepares workbooks that a mapping reads.
  package init(of mapping: Mapping, language: Language) {
    self.mapping = mapping
    self.language = language
  }

  /// The workbook of a layout.
  package func draft(of layout: WorkbookLayout) -> WorkbookDraft {
    var draft = WorkbookDraft(title: mapping.schema.title[language])
    draft.sheets = layout.sheets.map { sheet in
      self.sheet(
        sheet, looks: SheetLooks(of: mapping, language: language, given: nil),
        footer: draft.title)
    }
    return draft
  }

  /// A sheet with its looks.
  func sheet(_ layout: SheetLayout, looks: SheetLooks, footer: String) -> SheetDraft {
    var sheet = SheetDraft(name: layout.name)
    sheet.rows = layout.rows.map { row in
      RowDraft(
        number: row.number,
        cells: row.cells.map { cell in
          CellDraft(column: cell.column, value: cell.value, style: looks.style(of: cell))
        }, height: looks.height(of: row, in: layout))
    }
    sheet.merges = layout.merges
    for (index, column) in layout.columns.enumerated() {
      sheet.widths[index + 1] = looks.width(of: column)
    }
    sheet.firstScrolling = CellReference(
      row: layout.header.upperBound + 1, column: looks.firstScrollingColumn(of: layout))
    sheet.print = looks.print(layout, footer: footer)
    if layout.header.count == 1, layout.lastRow > layout.header.upperBound {
      sheet.filter = CellRange(
        CellReference(row: layout.header.upperBound, column: 1),
        CellReference(row: layout.lastRow, column: max(1, layout.columns.count)))
    }
    return sheet
  }
}
