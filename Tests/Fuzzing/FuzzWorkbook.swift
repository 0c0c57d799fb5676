import Findings
import Spreadsheets
import _TestSupport

/// Reads the input as a workbook.
func fuzzWorkbook(_ bytes: [UInt8]) {
  MemoryFile.shared.replace(with: bytes)
  let path = MemoryFile.shared.path
  let reading = WorkbookReading(ofFileAt: path, within: WorkbookLimits())
  reading.check(within: WorkbookLimits())
  mustHold(
    reading.isSame(
      as: WorkbookReading(ofFileAt: path, within: WorkbookLimits(), by: .severalThreads)),
    "One thread and several read the same bytes in two ways.")
  // Few inputs are as large as Excel's limits, so that it is seen what happens beyond them.
  let narrow = WorkbookLimits.narrow
  WorkbookReading(ofFileAt: path, within: narrow).check(within: narrow)
  checkAppearance(ofFileAt: path)
}

/// Reads the input as the parts of a workbook.
func fuzzParts(_ bytes: [UInt8]) {
  var package = PackageBuilder()
  package.parts = FuzzParts(bytes).parts.filter { $0.name.utf8.count <= 0xFFFF }
  fuzzWorkbook(package.archive)
}

/// Sees that what is to be seen is told of each sheet, and as much of it as is kept.
private func checkAppearance(ofFileAt path: String) {
  guard let workbook = try? WorkbookReader(path: path, limits: .narrow) else { return }
  // Thousands of sheets may well be one part.
  guard workbook.sheets.count <= 8 else { return }
  let sheets = workbook.appearance().sheets
  mustHold(sheets.count == workbook.sheets.count, "Not every sheet was looked at.")
  for sheet in sheets {
    mustHold(
      sheet.struckCells.first.count <= sheet.struckCells.count, "More are kept than counted.")
    for cell in sheet.struckCells.first {
      mustHold(cell.row <= WorkbookLimits.narrow[.rows], "Row \(cell.row) can't be.")
    }
  }
}

extension Parallelism {
  /// Small blocks, so that small inputs are cut too.
  fileprivate static let severalThreads = Parallelism(
    threads: 2, smallestSheet: 0, blockSize: 100)
}

extension WorkbookLimits {
  fileprivate static var narrow: WorkbookLimits {
    var limits = WorkbookLimits()
    limits[.entries] = 24
    limits[.text] = 12
    limits[.sharedStrings] = 24
    limits[.columns] = 40
    limits[.rows] = 60
    limits[.nesting] = 7
    return limits
  }
}
