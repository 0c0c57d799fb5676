import Exports
import Findings
import Indicators

/// Puts the outputs of all workbooks together, in order, into the files of a run.
struct OutputAssembly {
  private let outputs: RunOutputs
  private let options: Run.Options
  private let progress: @Sendable (SubmissionSummary) -> Void
  private var summary = RunSummary()
  private let sieve: FindingSieve
  /// Which of the policy's accepted findings were met, by position.
  private var metAcceptances: Set<Int> = []
  /// The schema of the table, once a workbook has set it.
  private var table: Schema?
  private var hasRecords = false
  /// Whether the workbook at the front has given records.
  private var hasOwnRecords = false
  private var formatter: FindingFormatter
  /// The page that findings become, where that is wanted.
  private var page: PageAssembly?
  private var hasCitations = false
  private var hasFindings = false
  /// Whether the workbook at the front has given findings.
  private var hasOwnFindings = false
  /// The assessment of the workbook that is being written, where it is not that of the table.
  private var strayAssessment: String?
  /// What was found of the workbook at the front when it was put beside the others.
  private var reported: [Finding] = []
  /// Who has sent what, to find respondents with two workbooks in a round.
  private var senders = SenderIndex()
  /// The mapping that all workbooks are read with, where a person named one.
  private let mapping: Mapping?
  /// The lines of its blocks that took a table in any workbook.
  private var usedBlocks: Set<Int> = []
  /// What workbooks hold, to find those that are copies.
  private var copies = CopyIndex()
  /// Who has written what, to find texts that two respondents have written.
  private var sameTexts = SameTextIndex()
  /// The account of the run by which it can go on after an interruption.
  private var journal: Journal?
  /// The workbook that the one at the front is a copy of.
  private var original: String?

  init(
    _ outputs: RunOutputs, mapping: Mapping?, options: Run.Options, sieve: FindingSieve,
    progress: @escaping @Sendable (SubmissionSummary) -> Void,
    sections: (@Sendable (SubmissionSummary, WorkbookSection) -> Void)? = nil
  ) {
    self.outputs = outputs
    self.options = options
    self.sieve = sieve
    self.mapping = mapping
    formatter = FindingFormatter(options)
    if outputs.findings != nil, options.makesPage {
      page = PageAssembly(in: options.language, sections: sections)
    }
    self.progress = progress
  }

  /// Keeps an account of all that follows.
  ///
  /// - Parameter count: How many workbooks were gone through again; `nil` where the run begins.
  mutating func keep(_ journal: Journal, after count: Int?) {
    self.journal = journal
    summary.resumedAfter = count
  }

  /// Writes a part of the workbook at the front.
  mutating func write(_ part: OutputPart) throws(RunError) {
    try append(part)
    try journal?.add(part)
  }

  private mutating func append(_ part: OutputPart) throws(RunError) {
    try write(findings: part.findings)
    if let section = part.section { page?.begin(section) }
    sameTexts.take(part.ownTexts, schema: part.schema)
    guard let records = outputs.records, let schema = part.schema else { return }
    if options.records.isTable, let table, table.id != schema.id {
      strayAssessment = schema.id
      return
    }
    var opening: [UInt8] = []
    if table == nil {
      table = schema
      try outputs.begin(schema)
      var writer = options.records.writer(for: schema, options: options)
      writer.begin(schema, into: &opening)
    }
    if !part.records.isEmpty {
      if hasRecords, !hasOwnRecords { opening += options.records.separator }
      hasRecords = true
      hasOwnRecords = true
    }
    try records.write(opening)
    try records.write(part.records)
    try write(citations: part.citations)
  }

  private mutating func write(citations bytes: [UInt8]) throws(RunError) {
    guard let citations = outputs.citations else { return }
    if !hasCitations {
      hasCitations = true
      var opening: [UInt8] = []
      CitationWriter.begin(
        options.citations.form, isForExcel: options.isForExcel, into: &opening)
      try citations.write(opening)
    }
    try citations.write(bytes)
  }

  /// Closes the account of the workbook at the front.
  ///
  /// - Parameter entry: What the journal says of it, where it was read before an interruption.
  /// - Returns: The account, and what was found of the workbook only beside the others.
  @discardableResult
  mutating func end(
    _ told: SubmissionSummary, as entry: JournalEntry? = nil
  ) throws(RunError) -> OrderedOutput.Ended {
    var workbook = told
    reported = []
    hasOwnRecords = false
    if let assessment = strayAssessment {
      strayAssessment = nil
      workbook.records = 0
      workbook.state = .unreadable
      let finding = Finding(
        .otherAssessment, at: Place(file: workbook.file),
        [
          "mapping": Phrase(workbook.mapping ?? ""), "assessment": Phrase(assessment),
          "table": Phrase(table?.id ?? ""),
        ])
      workbook.obstacles.append(finding)
      try report([finding], in: &workbook)
    }
    try report(repetitions(in: &workbook, as: entry), in: &workbook)
    hasOwnFindings = false
    metAcceptances.formUnion(workbook.metAcceptances)
    usedBlocks.formUnion(workbook.usedBlocks)
    try page?.end(workbook)
    try outputs.end(workbook)
    if let journal {
      try journal.add(
        JournalEntry(
          status: told.status, content: told.copyCandidate?.content, original: original,
          summary: told, marks: outputs.marks))
    }
    summary.add(workbook)
    progress(workbook)
    return OrderedOutput.Ended(summary: workbook, findings: reported)
  }

  /// Writes what closes the outputs.
  mutating func finish() throws(RunError) -> RunSummary {
    if let records = outputs.records {
      var bytes: [UInt8] = []
      if let table {
        var writer = options.records.writer(for: table, options: options)
        writer.end(into: &bytes)
      } else {
        bytes = options.records.emptyDocument
      }
      try records.write(bytes)
    }
    // Also where nothing is cited, the table has its header.
    try write(citations: [])
    try reportUnusedBlocks()
    if let findings = outputs.findings, page != nil {
      try page?.finish(summary, into: findings)
    } else if let findings = outputs.findings {
      var bytes: [UInt8] = []
      if !hasFindings { formatter.begin(into: &bytes) }
      formatter.end(summary, into: &bytes)
      try findings.write(bytes)
    }
    summary.table = table
    summary.hasFailed = summary.counts.reach(options.failOn)
    summary.unmetAcceptances = options.policy.accepted.enumerated()
      .filter { !metAcceptances.contains($0.offset) }.map(\.element)
    return summary
  }

  // MARK: Findings

  private mutating func report(
    _ found: [Finding], in workbook: inout SubmissionSummary
  ) throws(RunError) {
    // The workbook's own findings have had their heading.
    workbook.counts += try show(found, under: "")
  }

  /// Writes findings under a heading, as the policy has them, and counts them.
  private mutating func show(
    _ found: [Finding], under heading: String
  ) throws(RunError) -> FindingCounts {
    var counts = FindingCounts()
    guard !found.isEmpty else { return counts }
    var sieve = sieve
    let shown = sieve.sifted(found)
    reported += shown
    counts.add(shown)
    counts.add(sieve)
    metAcceptances.formUnion(sieve.met)
    guard outputs.findings != nil, !shown.isEmpty else { return counts }
    guard page == nil else {
      page?.append(shown)
      return counts
    }
    var bytes: [UInt8] = []
    var formatter = FindingFormatter(options)
    formatter.append(shown, to: &bytes)
    formatter.endWorkbook(heading, into: &bytes)
    hasOwnFindings = false
    try write(findings: bytes)
    return counts
  }

  /// Reports the blocks of the mapping that took no table, where others did: where none did, the
  /// workbooks have findings that say why.
  private mutating func reportUnusedBlocks() throws(RunError) {
    guard let mapping, !usedBlocks.isEmpty else { return }
    let unused = mapping.blocks.filter { !usedBlocks.contains($0.line) }.map { block in
      Finding(
        .mappingUnused, at: Place(file: mapping.file).atLine(block.line),
        ["block": Phrase(block.name)])
    }
    summary.ownCounts += try show(unused, under: mapping.file)
  }

  private mutating func write(findings bytes: [UInt8]) throws(RunError) {
    guard let findings = outputs.findings, !bytes.isEmpty else { return }
    var opening: [UInt8] = []
    if !hasFindings {
      formatter.begin(into: &opening)
    } else if !hasOwnFindings {
      opening = formatter.separator
    }
    hasFindings = true
    hasOwnFindings = true
    try findings.write(opening)
    try findings.write(bytes)
  }

  /// What of a workbook others of the run have said before: all of it, the answers of a respondent,
  /// or texts.
  private mutating func repetitions(
    in workbook: inout SubmissionSummary, as entry: JournalEntry?
  ) -> [Finding] {
    if let entry {
      original = entry.original
      if let candidate = workbook.copyCandidate {
        copies.add(candidate, isCopy: original != nil)
      }
    } else {
      original = workbook.copyCandidate.flatMap { copies.original(of: $0) }
    }
    var findings: [Finding] = []
    if let original {
      findings = [
        Finding(.sameFile, at: Place(file: workbook.file), ["other": Phrase(original)])
      ]
      if !workbook.submissions.isEmpty { workbook.hasUniqueKeys = false }
    } else {
      findings = repeatedSubmissions(in: workbook)
      if !findings.isEmpty { workbook.hasUniqueKeys = false }
    }
    findings += sameTexts.end(file: workbook.file, isCopy: original != nil)
    return findings
  }

  private mutating func repeatedSubmissions(in workbook: SubmissionSummary) -> [Finding] {
    workbook.submissions.compactMap { subject in
      guard let other = senders.firstSender(of: subject, file: workbook.file) else { return nil }
      var finding = Finding(
        .respondentTwice, at: Place(file: workbook.file),
        [
          "respondent": Phrase(subject.respondent ?? ""), "round": Phrase(subject.round ?? ""),
          "other": Phrase(other),
        ])
      finding.subject = subject
      return finding
    }
  }
}
