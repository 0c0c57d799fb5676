import Exports
import Findings
import Indicators

/// Makes the output of one workbook ready: what its reader gives becomes bytes, and is counted.
struct SubmissionOutput {
  /// How many bytes are gathered before they are handed on.
  private static let partSize = 1 << 16
  /// How many texts to compare are gathered before they are handed on.
  private static let mostTexts = 1_000

  private let index: Int
  private let options: Run.Options
  private let wantsRecords: Bool
  private let wantsFindings: Bool
  private let wantsCitations: Bool
  private let output: OrderedOutput

  private var summary: SubmissionSummary
  private var part = OutputPart()
  private var recordWriter: (any RecordWriter)?
  private var citationWriter: CitationWriter?
  private var records: TextJoiner
  private var findings: FindingFormatter

  init(
    of file: String, at index: Int, options: Run.Options, wantsRecords: Bool,
    wantsFindings: Bool, wantsCitations: Bool, copyCandidate: CopyIndex.Candidate?,
    into output: OrderedOutput
  ) {
    self.index = index
    self.options = options
    self.wantsRecords = wantsRecords
    self.wantsFindings = wantsFindings
    self.wantsCitations = wantsCitations
    self.output = output
    summary = SubmissionSummary(file: file)
    summary.copyCandidate = copyCandidate
    records = TextJoiner(separator: options.records.separator)
    findings = FindingFormatter(options)
  }

  /// Takes what some rows give.
  mutating func take(_ batch: RecordBatch, _ schema: Schema?) async throws(RunError) {
    summary.add(batch)
    if options.records == .datapackage, let schema {
      let hasKeys = batch.records.allSatisfy { record in
        schema.key.allSatisfy { record.values[$0].isPresent }
      }
      if !hasKeys { summary.hasUniqueKeys = false }
    }
    if wantsFindings { findings.append(batch.findings, to: &part.findings) }
    if let schema { gatherOwnTexts(of: batch, schema) }
    if wantsRecords, let schema {
      part.schema = schema
      var writer = recordWriter ?? options.records.writer(for: schema, options: options)
      // As a span, since to take each in hand would copy it.
      let span = batch.records.span
      for position in span.indices {
        records.appendSeparator(to: &part.records)
        writer.write(span[position], into: &part.records)
      }
      recordWriter = writer
    }
    if wantsCitations, let schema {
      part.schema = schema
      var writer =
        citationWriter
        ?? CitationWriter(
          schema: schema, isTable: options.citations == .csv, isForExcel: options.isForExcel)
      let span = batch.records.span
      for position in span.indices { writer.write(span[position], into: &part.citations) }
      citationWriter = writer
    }
    let size = part.records.count + part.findings.count + part.citations.count
    guard size >= Self.partSize || part.ownTexts.texts.count >= Self.mostTexts else { return }
    let full = part
    part = OutputPart(schema: full.schema)
    try await output.put(.part(full), of: index)
  }

  private mutating func gatherOwnTexts(of batch: RecordBatch, _ schema: Schema) {
    let fields = schema.ownWordFields
    guard !fields.isEmpty else { return }
    part.schema = schema
    let (span, subject) = (batch.records.span, schema.subjectFields)
    for position in span.indices {
      part.ownTexts.add(span[position], fields: fields, by: subject)
    }
  }

  /// Tells that the workbook has been read.
  mutating func finish(_ outcome: SubmissionReader.Outcome) async throws(RunError) {
    if let guarded = (recordWriter as? CSVRecordWriter)?.guarded, guarded > 0 {
      let place = Place(file: summary.file)
      let finding = Finding(.csvFormula, at: place, ["n": "\(guarded)"])
      summary.findings[finding.severity, default: 0] += 1
      if wantsFindings { findings.append([finding], to: &part.findings) }
    }
    if wantsFindings { findings.endWorkbook(summary.file, into: &part.findings) }
    summary.mapping = outcome.mapping?.name
    summary.assessment = outcome.mapping?.schema.id
    summary.state = outcome.state
    summary.submissions = outcome.submissions
    summary.usedBlocks = outcome.usedBlocks
    try await output.put(.part(part), of: index)
    try await output.put(.end(summary), of: index)
  }
}

extension SubmissionSummary {
  /// Counts what came out of some rows.
  fileprivate mutating func add(_ batch: RecordBatch) {
    records += batch.records.count
    ledger += batch.ledger
    let span = batch.findings.span
    for position in span.indices {
      findings[span[position].severity, default: 0] += 1
      if span[position].isObstacle { obstacles.append(span[position]) }
      if span[position].repeatsKey { hasUniqueKeys = false }
    }
  }
}

extension Finding {
  /// Whether the finding says why a workbook, or a sheet of it, could not be read.
  fileprivate var isObstacle: Bool { code.id.hasPrefix("F") && severity == .error }

  /// Whether the finding says that a record's key has come before.
  fileprivate var repeatsKey: Bool { code == .indicatorTwice || code == .sameRowTwice }
}
