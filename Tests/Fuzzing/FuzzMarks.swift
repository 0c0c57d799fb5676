import Findings
import Glibc
import Spreadsheets
import _TestSupport

/// Marks cells of a workbook that is made of the input's parts, and takes the marks off again.
///
/// The copy must be as the workbook was, to every reader.
func fuzzMarks(_ bytes: [UInt8]) {
  var package = PackageBuilder()
  package.parts = FuzzParts(bytes).parts.filter { $0.name.utf8.count <= 0xFFFF }
  MemoryFile.shared.replace(with: package.archive)
  let path = MemoryFile.shared.path
  guard let workbook = try? WorkbookReader(path: path) else { return }
  let copies = MarkedCopies.shared
  // The input may have marks, or what looks like some.
  guard let outcome = try? AnnotatedWorkbook.clear(path, to: copies.unmarked) else { return }
  if outcome == .nothingToClear { mustBeSame(path, copies.unmarked) }
  var marks: [String: [CellMark]] = [:]
  for sheet in workbook.sheets.prefix(8) { marks[sheet.name] = CellMark.some }
  guard
    (try? AnnotatedWorkbook.annotate(
      copies.unmarked, marks: marks, summary: .small, to: copies.marked)) != nil
  else { return }
  guard let cleared = try? AnnotatedWorkbook.clear(copies.marked, to: copies.cleared) else {
    return mustHold(false, "What was marked can't be cleared.")
  }
  mustHold(cleared == .exact, "The marks are not taken off exactly: \(cleared).")
  mustBeSame(copies.unmarked, copies.cleared)
}

private func mustBeSame(_ path: String, _ copy: String) {
  let limits = WorkbookLimits()
  mustHold(
    WorkbookReading(ofFileAt: path, within: limits)
      == WorkbookReading(ofFileAt: copy, within: limits),
    "A copy is not read as the workbook that it was made of.")
}

/// The paths of the copies that each input makes.
private struct MarkedCopies {
  static let shared = MarkedCopies()

  let unmarked: String
  let marked: String
  let cleared: String

  private init() {
    let folder = "/dev/shm/rekap-fuzz-marks-\(getpid())"
    mkdir(folder, 0o700)
    (unmarked, marked, cleared) = (folder + "/unmarked", folder + "/marked", folder + "/cleared")
  }
}

extension CellMark {
  /// Marks on cells that small workbooks have, and on some that they don't.
  fileprivate static let some = [
    CellMark(cell: CellReference(row: 1, column: 1), colour: .error, note: "a < b\n&"),
    CellMark(cell: CellReference(row: 2, column: 3), colour: .warning, note: "c"),
    CellMark(cell: CellReference(row: 2, column: 2), colour: .info),
    CellMark(cell: CellReference(row: 90, column: 30), colour: .error, note: "d"),
  ]
}

extension SummarySheet {
  fileprivate static let small = SummarySheet(
    name: "Temuan", lines: ["x"], header: ["No"], widths: [8],
    rows: [Row(cells: [Cell("1", link: Link(sheet: "Data", range: "A1"), colour: .error)])])
}
