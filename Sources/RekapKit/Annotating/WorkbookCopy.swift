import Foundation
import Spreadsheets

/// A copy of a workbook, which appears whole or not at all.
enum WorkbookCopy {
  /// Writes a copy beside its place, then puts it there, over what is there; folders on the way are
  /// made.
  ///
  /// - Parameter write: Writes the copy to a path.
  /// - Returns: What that gives, or why the workbook can't be copied so; then nothing is changed.
  /// - Throws: ``RunError`` where nothing can be written there.
  static func write<Outcome>(
    to path: String, _ write: (_ path: String) throws(WorkbookError) -> Outcome
  ) throws(RunError) -> Result<Outcome, WorkbookError> {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      let folder = String(path[..<slash])
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true)
      } catch {
        throw .output(file: folder, reason: error.localizedDescription)
      }
    }
    let file = try AsideFile(for: path)
    defer { file.discard() }
    let outcome: Outcome
    do throws(WorkbookError) {
      outcome = try write(file.path)
    } catch {
      return .failure(error)
    }
    try file.takePlace()
    return .success(outcome)
  }
}
