import Exports
import Findings
import Indicators
import Spreadsheets

/// Writes the copies of workbooks with their findings marked.
struct Annotator: Sendable {
  /// What is told of a workbook.
  typealias News = (summary: SubmissionSummary, copy: AnnotatedCopy)

  /// Who the notes are by.
  static let author = "Rekap"

  /// Where the copies go, by the position of the workbook.
  let targets: CopyTargets
  /// The severity from which findings are marked and listed.
  let least: Severity
  let language: Language
  let limits: WorkbookLimits
  /// Hears of each workbook, in the order of the inputs.
  let progress: OrderedProgress<News>

  /// Writes the copy of one workbook.
  ///
  /// - Parameters:
  ///   - read: What the file was like when it was read.
  ///   - selection: The findings of reading it.
  ///   - end: What became of it among the others.
  /// - Throws: ``RunError`` where nothing can be written there.
  func annotate(
    _ workbook: InputFiles.Workbook, at index: Int, _ read: FileState?,
    _ selection: FindingSelection,
    _ outcome: SubmissionReader.Outcome, _ end: OrderedOutput.Ended
  ) async throws(RunError) {
    var selection = selection
    selection.add(end.findings)
    let annotation = FindingAnnotation(
      of: selection, among: end.summary.counts,
      in: .init(file: workbook.name, sheets: outcome.sheets, mapping: outcome.mapping),
      language: language)
    let path = targets.paths[index]
    let result = try WorkbookCopy.write(to: path) { path throws(WorkbookError) in
      let outcome = try AnnotatedWorkbook.annotate(
        workbook.path, marks: annotation.marks, summary: annotation.summary, author: Self.author,
        limits: limits, to: path)
      // Marks of what was read would stand in other cells of what is there now.
      guard FileState(at: workbook.path) == read else { throw WorkbookError(.changed) }
      return outcome
    }
    let state: AnnotatedCopy.State
    switch result {
    case .success(let outcome):
      state = .annotated(
        AnnotatedCopy.Marks(outcome, listed: annotation.summary.rows.count, selection))
    case .failure(let error):
      let finding = error.finding(file: workbook.name)
      let isTold = end.summary.obstacles.contains { $0.code == finding.code }
      state = .failed(isTold ? nil : finding)
    }
    let copy = AnnotatedCopy(file: workbook.name, path: path, state: state)
    await progress.tell((end.summary, copy), of: index)
  }
}

extension AnnotatedCopy.Marks {
  fileprivate init(_ outcome: AnnotationOutcome, listed: Int, _ selection: FindingSelection) {
    cells = outcome.marked
    findings = listed
    leftOut = selection.leftOut.total
    sheet = outcome.sheetName
    withoutNote = outcome.notesWithheld.map { "\($0.sheet)!\($0.cell)" }
    unmarked = outcome.unmarkable.map { "\($0.sheet)!\($0.cell)" }
  }
}
