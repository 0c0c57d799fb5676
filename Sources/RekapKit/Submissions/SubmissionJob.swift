import Exports
import Findings
import Indicators
import Spreadsheets

/// Reads one workbook of a run, and makes its output ready.
struct SubmissionJob {
  let workbook: InputFiles.Workbook
  let index: Int
  let chooser: MappingChooser
  let options: Run.Options
  let wantsRecords: Bool
  let wantsFindings: Bool

  /// How many records it takes for a task of its own to write them.
  private static let fewRecords = 64

  /// Reads the workbook, and puts what it gives into the output.
  ///
  /// What some rows give is written while the next rows are read.
  func run(into output: OrderedOutput) async throws(RunError) {
    let written = SubmissionOutput(
      of: workbook.name, at: index, options: options, wantsRecords: wantsRecords,
      wantsFindings: wantsFindings, into: output)
    let reader = SubmissionReader(
      chooser: chooser, limits: options.limits,
      parallelism: Parallelism(threads: options.jobs))
    var writing: Task<Void, any Error>?
    do {
      let outcome = try await reader.read(workbook) { batch, schema in
        try await writing?.value
        writing = nil
        if batch.records.count < Self.fewRecords {
          try await written.take(batch, schema)
        } else {
          writing = Task { try await written.take(batch, schema) }
        }
      }
      try await writing?.value
      try await written.finish(outcome)
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: workbook.name, reason: "\(error)")
    }
  }
}
