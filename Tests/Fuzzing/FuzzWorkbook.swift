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
}

/// Reads the input as the parts of a workbook.
func fuzzParts(_ bytes: [UInt8]) {
  var package = PackageBuilder()
  package.parts = FuzzParts(bytes).parts.filter { $0.name.utf8.count <= 0xFFFF }
  fuzzWorkbook(package.archive)
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
