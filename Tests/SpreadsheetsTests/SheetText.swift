import Findings
import Spreadsheets
import _TestSupport

extension PackageBuilder {
  /// Every cell of every sheet as `A1 type text`, a word on what failed instead.
  func cells(limits: WorkbookLimits = WorkbookLimits()) throws -> [String] {
    try withFile { path in try Self.cells(ofWorkbookAt: path, limits: limits) }
  }

  static func cells(
    ofWorkbookAt path: String, limits: WorkbookLimits = WorkbookLimits()
  ) throws -> [String] {
    try cells(of: WorkbookReader(path: path, limits: limits))
  }

  static func cells(of workbook: WorkbookReader) throws -> [String] {
    var cells: [String] = []
    for sheet in workbook.sheets {
      let reader = try workbook.rows(of: sheet)
      while let rows = try reader.next() {
        for row in rows {
          for cell in row.cells {
            let at = CellReference(row: row.number, column: cell.column)
            let formula = cell.isFormula ? "=" : ""
            cells.append("\(at) \(formula)\(cell.value.kind) \(cell.value.text)")
          }
        }
      }
    }
    return cells
  }
}

extension CellValue {
  fileprivate var kind: String {
    switch self {
    case .string: "string"
    case .number: "number"
    case .boolean: "boolean"
    case .error: "error"
    case .date: "date"
    case .time: "time"
    case .duration: "duration"
    case .uncalculated: "uncalculated"
    case .unreadable(let defect): "unreadable \(defect)"
    }
  }
}

/// A worksheet part with these rows.
func worksheet(_ rows: String, after: String = "") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
  <sheetData>\(rows)</sheetData>\(after)</worksheet>
  """
}
