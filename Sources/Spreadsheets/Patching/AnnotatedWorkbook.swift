internal import Archives
internal import Findings

/// Marks in an XLSX workbook: cells are coloured and get notes, and a first sheet lists them.
///
/// Everything else stays as it is: the entries of the archive that need no change are copied
/// compressed as they are, and of the parts that need one all other bytes.
package enum AnnotatedWorkbook {
  /// Writes a marked copy of a workbook.
  ///
  /// Marks of an earlier time are taken off first.
  ///
  /// - Parameters:
  ///   - path: The workbook.
  ///   - marks: The marks of each sheet, by the sheet's name.
  ///   - summary: The sheet that lists them.
  ///   - author: Whose the notes are.
  ///   - limits: What the workbook may hold at most.
  ///   - output: The path of the copy. What is there already is lost.
  /// - Throws: ``WorkbookError`` where the workbook can't be read, is of another format, is signed, or
  ///   the copy can't be written.
  package static func annotate(
    _ path: String, marks: [String: [CellMark]], summary: SummarySheet, author: String = "Rekap",
    limits: WorkbookLimits = WorkbookLimits(), to output: String
  ) throws(WorkbookError) -> AnnotationOutcome {
    let workbook = try PatchableWorkbook(path: path, limits: limits)
    _ = try WorkbookClearing(workbook).clear()
    var annotation = try WorkbookAnnotation(workbook, author: author)
    let outcome = try annotation.mark(marks, summary)
    try workbook.package.write(to: output)
    return outcome
  }

  /// Writes a copy of a workbook without marks.
  package static func clear(
    _ path: String, limits: WorkbookLimits = WorkbookLimits(), to output: String
  ) throws(WorkbookError) -> ClearingOutcome {
    let workbook = try PatchableWorkbook(path: path, limits: limits)
    let outcome = try WorkbookClearing(workbook).clear()
    try workbook.package.write(to: output)
    return outcome
  }
}
