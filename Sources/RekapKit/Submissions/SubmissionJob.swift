import Exports
import Findings
import Indicators
import Spreadsheets

/// Reads one workbook of a run, and makes its output ready.
struct SubmissionJob {
  /// How many bytes are gathered before they are handed on.
  private static let partSize = 1 << 18

  let workbook: InputFiles.Workbook
  let index: Int
  let chooser: MappingChooser
  let options: Run.Options
  let wantsRecords: Bool
  let wantsFindings: Bool

  /// Reads the workbook, and puts what it gives into the output.
  func run(into output: OrderedOutput) async throws(RunError) {
    var summary = SubmissionSummary(file: workbook.name)
    var part = OutputPart()
    var recordWriter: (any RecordWriter)?
    var records = TextJoiner(separator: options.records.separator)
    var findings = FindingFormatter(options)
    let reader = SubmissionReader(
      chooser: chooser, limits: options.limits,
      parallelism: Parallelism(threads: options.jobs))
    let outcome: SubmissionReader.Outcome
    do {
      outcome = try await reader.read(workbook) { batch, schema in
        summary.add(batch)
        if wantsFindings { findings.append(batch.findings, to: &part.findings) }
        if wantsRecords, let schema {
          part.schema = schema
          var writer = recordWriter ?? options.records.writer(for: schema, options: options)
          for record in batch.records {
            records.appendSeparator(to: &part.records)
            writer.write(record, into: &part.records)
          }
          recordWriter = writer
        }
        if part.records.count + part.findings.count >= Self.partSize {
          try await output.put(.part(part), of: index)
          part = OutputPart(schema: part.schema)
        }
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: workbook.name, reason: "\(error)")
    }
    if let guarded = (recordWriter as? CSVRecordWriter)?.guarded, guarded > 0 {
      let finding = Finding(.csvFormula, at: Place(file: workbook.name), ["n": "\(guarded)"])
      summary.findings[finding.severity, default: 0] += 1
      if wantsFindings { findings.append([finding], to: &part.findings) }
    }
    if wantsFindings { findings.endWorkbook(workbook.name, into: &part.findings) }
    summary.mapping = outcome.mapping?.name
    summary.assessment = outcome.mapping?.schema.id
    summary.state = outcome.state
    summary.submissions = outcome.submissions
    try await output.put(.part(part), of: index)
    try await output.put(.end(summary), of: index)
  }
}

extension SubmissionSummary {
  /// Counts what came out of some rows.
  fileprivate mutating func add(_ batch: RecordBatch) {
    records += batch.records.count
    ledger += batch.ledger
    for finding in batch.findings {
      findings[finding.severity, default: 0] += 1
      if finding.isObstacle { obstacles.append(finding) }
    }
  }
}

extension Finding {
  /// Whether the finding says why a workbook, or a sheet of it, could not be read.
  fileprivate var isObstacle: Bool { code.id.hasPrefix("F") && severity == .error }
}
