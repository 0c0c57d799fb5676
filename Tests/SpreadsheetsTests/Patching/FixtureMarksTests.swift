import Findings
import Foundation
import Spreadsheets
import Testing

@Suite("Marks in foreign workbooks")
struct FixtureMarksTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// The workbooks among the fixtures that Rekap reads.
  static func workbooks() -> [String] {
    let folder = ProcessInfo.processInfo.environment["REKAP_MARKS_CORPUS"].map { URL(filePath: $0) }
    let files = FileManager.default.enumerator(at: folder ?? root, includingPropertiesForKeys: nil)
    var found: [String] = []
    while let file = files?.nextObject() as? URL {
      guard ["xlsx", "xlsm"].contains(file.pathExtension) else { continue }
      found.append(file.path(percentEncoded: false))
    }
    return found.sorted()
  }

  @Test(
    "Marks change nothing but what they mark, and leave no trace when they are taken off",
    arguments: workbooks())
  func marks(path: String) throws {
    guard let workbook = try? WorkbookReader(path: path),
      (try? MarkedCopy.someMarks(in: path)) != nil
    else { return }
    _ = workbook
    do {
      try MarkedCopy.with(path) { copy in
        #expect(copy.clearing == .exact)
        #expect(copy.outcome.unmarkable.isEmpty)
        try copy.checkEntries()
        try copy.checkCells()
      }
    } catch let error as WorkbookError {
      print("refused: \(path): \(error.detail.english)")
    }
  }
}
