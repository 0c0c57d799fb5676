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
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
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
    guard (try? MarkedCopy.someMarks(in: path)) != nil else { return }
    do {
      try MarkedCopy.with(path) { copy in
        #expect(copy.clearing == .exact)
        #expect(copy.outcome.unmarkable.isEmpty)
        try copy.checkEntries()
        try copy.checkCells()
      }
    } catch let error as WorkbookError {
      // OpenDocument under another name, and parts in UTF-16.
      #expect(error.kind == .unmarkable)
    }
  }
}
