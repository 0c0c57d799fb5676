import Exports
import Findings
import Indicators
import Spreadsheets

/// Reads one workbook of a run, and makes its output ready.
struct SubmissionJob {
  let workbook: InputFiles.Workbook
  let index: Int
  /// Whether another workbook of the run has the size of this one.
  let mayBeCopy: Bool
  let chooser: MappingChooser
  let options: Run.Options
  /// The policy of the run.
  let sieve: FindingSieve
  /// Which outputs the run has.
  let wanted: RunOutputs.Wanted
  /// Asks for the end in the middle of the workbook.
  let interruption: Interruption
  /// Writes the findings into a copy of the workbook, where that is wanted.
  var annotator: Annotator?

  /// Reads the workbook, and puts what it gives into the output.
  func run(into output: OrderedOutput) async throws(RunError) {
    let content = mayBeCopy ? FileContent(at: workbook.path) : nil
    var written = SubmissionOutput(
      of: workbook.name, at: index, options: options, sieve: sieve, wanted: wanted,
      copyCandidate: content.map { CopyIndex.Candidate(workbook: workbook, content: $0) },
      selection: annotator.map { FindingSelection(from: $0.least) }, into: output)
    let reader = SubmissionReader(
      chooser: chooser, limits: options.limits,
      parallelism: Parallelism(threads: options.jobs),
      keepsSteps: wanted.records && options.tellsSteps,
      staysOpen: wanted.findings && options.findings == .html, interruption: interruption)
    let state = FileState(at: workbook.path)
    do {
      var outcome = try await reader.read(workbook) { batch, schema in
        try interruption.check()
        try await written.take(batch, schema)
      }
      if let state, state.isOverwritten(at: workbook.path) {
        var batch = RecordBatch()
        batch.findings = [WorkbookError(.changed).finding(file: workbook.name)]
        try await written.take(batch, nil)
        if outcome.state == .read { outcome.state = .brokenOff }
      }
      try interruption.check()
      let selection = try await written.finish(outcome)
      if let annotator, let selection {
        try await annotator.annotate(
          workbook, at: index, state, selection, outcome, try await output.end(of: index))
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: workbook.name, reason: "\(error)")
    }
  }
}
