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
  let wantsRecords: Bool
  let wantsFindings: Bool
  let wantsCitations: Bool

  /// Reads the workbook, and puts what it gives into the output.
  func run(into output: OrderedOutput) async throws(RunError) {
    let content = mayBeCopy ? FileContent(at: workbook.path) : nil
    var written = SubmissionOutput(
      of: workbook.name, at: index, options: options, wantsRecords: wantsRecords,
      wantsFindings: wantsFindings, wantsCitations: wantsCitations,
      copyCandidate: content.map { CopyIndex.Candidate(workbook: workbook, content: $0) },
      into: output)
    let reader = SubmissionReader(
      chooser: chooser, limits: options.limits,
      parallelism: Parallelism(threads: options.jobs),
      keepsSteps: wantsRecords && options.tellsSteps)
    do {
      let outcome = try await reader.read(workbook) { batch, schema in
        try await written.take(batch, schema)
      }
      try await written.finish(outcome)
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: workbook.name, reason: "\(error)")
    }
  }
}
