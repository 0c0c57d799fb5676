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
  /// Its number on a page of findings.
  private let number: Int
  private let options: Run.Options
  private let wanted: RunOutputs.Wanted
  /// Whether findings become a page.
  private let isPage: Bool
  private let output: OrderedOutput
  /// Keeps it all for later runs, where that is wanted.
  private let keeper: CacheWriter?

  private var summary: SubmissionSummary
  /// The findings that are written into the workbook, where that is wanted.
  private var selection: FindingSelection?
  private var part = OutputPart()
  private var recordWriter: (any RecordWriter)?
  private var citationWriter: CitationWriter?
  private var records: TextJoiner
  private var findings: FindingFormatter
  private var sieve: FindingSieve
  /// The findings for a page, which shows them with the rows around them.
  private var gathered: [Finding] = []
  private var schema: Schema?
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  /// How long the output has waited for that of other workbooks.
  private var waited = Duration.zero

  init(
    of file: String, at index: Int, number: Int, options: Run.Options, sieve: FindingSieve,
    wanted: RunOutputs.Wanted, selection: FindingSelection?, keeper: CacheWriter?,
    into output: OrderedOutput
  ) {
    start = clock.now
    self.keeper = keeper
    self.index = index
    self.number = number
    self.options = options
    self.wanted = wanted
    isPage = wanted.findings && options.makesPage
    self.output = output
    self.selection = selection
    summary = SubmissionSummary(file: file)
    records = TextJoiner(separator: options.records.separator)
    findings = FindingFormatter(options)
    self.sieve = sieve
  }

  /// Takes what some rows give.
  mutating func take(_ batch: RecordBatch, _ schema: Schema?) async throws(RunError) {
    summary.add(batch)
    if options.records.namesKeys, let schema {
      let hasKeys = batch.records.allSatisfy { record in
        schema.key.allSatisfy { record.values[$0].isPresent }
      }
      if !hasKeys { summary.hasUniqueKeys = false }
    }
    report(batch.findings)
    if let schema { write(batch.records, schema) }
    let size = part.records.count + part.findings.count + part.citations.count
    guard size >= Self.partSize || part.ownTexts.texts.count >= Self.mostTexts else { return }
    let full = part
    part = OutputPart(schema: full.schema)
    keeper?.add(full)
    try await put(.part(full))
  }

  private mutating func put(_ piece: OrderedOutput.Piece) async throws(RunError) {
    let before = clock.now
    try await output.put(piece, of: index)
    waited += clock.now - before
  }

  private mutating func write(_ records: [Record], _ schema: Schema) {
    let ownWords = schema.ownWordFields
    if self.schema == nil { self.schema = schema }
    if part.schema == nil, wanted.records || wanted.citations || !ownWords.isEmpty {
      part.schema = schema
    }
    guard !records.isEmpty else { return }
    part.ownTexts.add(records, fields: ownWords, by: schema.subjectFields)
    if wanted.records {
      if recordWriter == nil {
        recordWriter = options.records.writer(for: schema, options: options)
      }
      Self.write(records, by: &recordWriter, &self.records, into: &part.records)
    }
    if wanted.citations {
      var writer =
        citationWriter
        ?? CitationWriter(
          schema: schema, form: options.citations.form, isForExcel: options.isForExcel)
      let span = records.span
      for position in span.indices { writer.write(span[position], into: &part.citations) }
      citationWriter = writer
    }
  }

  /// Writes records one after the other, each where it lies: by itself, for within a longer function
  /// the compiler copies them.
  private static func write(
    _ records: [Record], by writer: inout (any RecordWriter)?, _ joiner: inout TextJoiner,
    into bytes: inout [UInt8]
  ) {
    for position in records.indices {
      joiner.appendSeparator(to: &bytes)
      writer?.write(records[position], into: &bytes)
    }
  }

  /// Tells that the workbook has been read.
  ///
  /// - Parameter circumstances: Puts into the account what is known of the workbook only in this run.
  /// - Returns: The findings that are to be written into it, if that was wanted.
  @discardableResult
  mutating func finish(
    _ outcome: SubmissionReader.Outcome,
    circumstances: (inout SubmissionSummary) -> Void
  ) async throws(RunError) -> FindingSelection? {
    if let guarded = (recordWriter as? CSVRecordWriter)?.guarded, guarded > 0 {
      let place = Place(file: summary.file)
      report([Finding(.csvFormula, at: place, ["n": "\(guarded)"])])
    }
    summary.counts.add(sieve)
    summary.metAcceptances = sieve.met
    if isPage {
      part.section = section(outcome)
    } else if wanted.findings {
      findings.endWorkbook(summary.file, into: &part.findings)
    }
    summary.mapping = outcome.mapping?.name
    summary.assessment = outcome.mapping?.schema.id
    summary.state = outcome.state
    summary.submissions = outcome.submissions
    summary.usedBlocks = outcome.usedBlocks
    summary.tables = outcome.tables
    summary.isMarkable = outcome.isMarkable
    keeper?.add(part)
    keeper?.finish(summary)
    circumstances(&summary)
    summary.duration = clock.now - start - waited
    try await output.put(.end(summary, last: part), of: index)
    return selection
  }

  // MARK: Findings

  /// The one place at which the findings of a workbook leave it: the policy is applied here.
  private mutating func report(_ found: [Finding]) {
    guard !found.isEmpty else { return }
    let shown = sieve.sifted(found)
    summary.counts.add(shown)
    selection?.add(shown)
    if isPage {
      gathered += shown
    } else if wanted.findings {
      findings.append(shown, to: &part.findings)
    }
  }

  /// The section of the page that tells the findings, with the rows around them.
  private func section(_ outcome: SubmissionReader.Outcome) -> WorkbookSection {
    var section = WorkbookSection(
      number: number, schema: schema, submissions: outcome.submissions,
      language: options.language, showsFingerprints: options.showsFingerprints)
    guard !gathered.isEmpty else { return section }
    let layout = FindingLayout(of: gathered, sheets: outcome.opened?.sheetNames ?? [])
    section.append(layout, in: outcome.opened?.surroundings(of: layout) ?? FindingSurroundings())
    return section
  }
}

extension SubmissionSummary {
  /// Counts what came out of some rows.
  fileprivate mutating func add(_ batch: RecordBatch) {
    records += batch.records.count
    ledger += batch.ledger
    let span = batch.findings.span
    for position in span.indices {
      if span[position].keepsFromReading { obstacles.append(span[position]) }
      if span[position].repeatsKey { hasUniqueKeys = false }
    }
  }
}

extension Finding {
  /// Whether the finding says that a record's key has come before.
  fileprivate var repeatsKey: Bool { code == .indicatorTwice || code == .sameRowTwice }
}
