import Exports
import Findings
import Indicators
import Spreadsheets

/// Reads one workbook of a run, and makes its output ready.
struct SubmissionJob {
  let workbook: InputFiles.Workbook
  let index: Int
  /// The number that the first workbook has on a page of findings.
  var firstNumber = 1
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
  /// Keeps what workbooks give, so that those that have not changed are not read again.
  var cache: WorkbookCache?
  /// The schemas by which it names those of workbooks.
  var schemas = KnownSchemas(of: [])

  /// Reads the workbook, and puts what it gives into the output.
  func run(into output: OrderedOutput) async throws(RunError) {
    let status = FileStatus(at: workbook.path)
    let content = mayBeCopy ? FileContent(at: workbook.path) : nil
    func addCircumstances(to summary: inout SubmissionSummary) {
      summary.status = status
      summary.copyCandidate = content.map { CopyIndex.Candidate(workbook: workbook, content: $0) }
    }
    let isPage = wanted.findings && options.makesPage
    // On a page each workbook has its number.
    let place = cache?.place(of: workbook, isPage ? index : nil)
    if let place, var summary = try await putKept(at: place, into: output) {
      addCircumstances(to: &summary)
      try await output.put(.end(summary, last: nil), of: index)
      return
    }
    var written = SubmissionOutput(
      of: workbook.name, at: index, number: firstNumber + index, options: options, sieve: sieve,
      wanted: wanted,
      selection: annotator.map { FindingSelection(from: $0.least) },
      keeper: cache.flatMap { cache in place.map { CacheWriter(cache, $0) } }, into: output)
    let reader = SubmissionReader(
      chooser: chooser, limits: options.limits,
      parallelism: Parallelism(threads: options.jobs),
      keepsSteps: wanted.records && options.tellsSteps,
      staysOpen: isPage, interruption: interruption)
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
      let selection = try await written.finish(outcome, circumstances: addCircumstances)
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

  /// Puts what an earlier run has kept of the workbook into the output.
  ///
  /// - Returns: The account of it; `nil` where nothing was kept.
  private func putKept(
    at place: CachePlace, into output: OrderedOutput
  ) async throws(RunError) -> SubmissionSummary? {
    let reader = CacheReader(
      place: place, schemas: schemas, options: options, number: firstNumber + index)
    do {
      return try await reader.read { part in try await output.put(.part(part), of: index) }
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: place.path, reason: "\(error)")
    }
  }
}
