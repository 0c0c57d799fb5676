import Findings
import Spreadsheets

extension RunError {
  /// That a workbook is to go to standard output.
  static let namelessWorkbook = RunError.notAssessable(
    Phrase(
      indonesian: "Buku kerja memerlukan berkas: -o NAMA.xlsx.",
      english: "A workbook needs a file: -o NAME.xlsx."))
}

extension WorkbookDraft {
  /// Writes the workbook beside a file, and puts it in its place when it is whole.
  ///
  /// - Parameter check: Asks whether to go on, before it is written and before it takes its place.
  /// - Throws: ``RunError`` where it can't be written.
  func write(
    toFile path: String, check: () throws(RunError) -> Void = {}
  ) throws(RunError) {
    try check()
    let file = try AsideFile(for: path)
    defer { file.discard() }
    do throws(WorkbookWritingError) {
      try write(to: file.path)
    } catch {
      throw .output(file: path, reason: error.reason)
    }
    try check()
    try file.takePlace()
  }
}
