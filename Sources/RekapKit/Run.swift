public import Exports
public import Findings
import Foundation
public import Indicators
public import Spreadsheets
import Synchronization

/// One run over some workbooks: from inputs to outputs.
///
/// Workbooks are read side by side; what they give is written in the order of the inputs, so the
/// bytes are the same for any number of jobs.
public struct Run: Sendable {
  /// What a run is to do.
  public struct Options: Sendable {
    /// Whether typos are refused, and not read as what they are near to.
    public var isStrict = false
    /// How much findings matter, which are shown, which are accepted.
    public var policy = FindingPolicy()
    /// From which severity on findings fail the run.
    public var failOn = FailureThreshold.error
    /// What becomes of personal data that stand in texts.
    public var personalData = PersonalDataHandling.remove
    /// What a workbook may hold at most.
    public var limits = WorkbookLimits()
    /// How many workbooks are read side by side.
    public var jobs = ProcessInfo.processInfo.activeProcessorCount
    /// The language of texts for people.
    public var language = Language.indonesian
    /// How records are written.
    public var records = RecordFormat.ndjson
    /// How much of where each value comes from is written.
    public var provenance = Provenance.cell
    /// Whether tables are for Excel: a byte-order mark, semicolons, a guard against formulas.
    public var isForExcel = false
    /// Whether tables have a row of HXL tags below their header.
    public var hasTags = false
    /// How the regulations that records cite are written.
    public var citations = CitationFormat.ndjson
    /// How findings are written.
    public var findings = FindingFormat.ndjson
    /// Whether a person named the mapping, so that its blocks should be of use.
    public var isMappingNamed = false
    /// Whether texts for people use colours.
    public var isColoured = false
    /// Whether texts for people tell the fingerprint of each finding.
    public var showsFingerprints = false
    /// Whether the run can go on after an interruption: it begins where the journal of an earlier one
    /// ends, and leaves one itself where it does not come to its end.
    public var resumes = false
    /// A folder that keeps what workbooks give, so that those that have not changed are not read again.
    public var cache: String?

    /// Makes options as the command line has them by default.
    public init() {}

    /// Whether the records that are written tell what was done to each value.
    var tellsSteps: Bool { provenance == .cell && records.tellsCells }

    /// Whether findings become a page; in a database they are a table.
    var makesPage: Bool { findings == .html && records != .sqlite }
  }

  private let workbooks: [InputFiles.Workbook]
  private let mappings: [Mapping]
  /// The same mappings, once for each job but the last.
  private let copies: [[Mapping]]
  private var options: Options
  private let interruption: Interruption
  /// The number that the first workbook has on a page of findings.
  private var firstNumber = 1

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from for each workbook.
  ///   - copies: The same mappings, read once more for each job that is to share nothing with others:
  ///     what all cores count references to takes each of them longer.
  ///   - interruption: Asks the run to end early. Then no workbook is begun any more, and those at
  ///     work are dropped.
  public init(
    of inputs: InputFiles, mappings: [Mapping], copies: [[Mapping]] = [], options: Options,
    interruption: Interruption = Interruption()
  ) {
    workbooks = inputs.workbooks
    self.mappings = mappings
    self.copies = copies
    self.options = options
    self.interruption = interruption
  }

  /// Reads the workbooks, writes what they give, and puts the outputs in their places.
  ///
  /// - Parameters:
  ///   - paths: Where the outputs go.
  ///   - progress: Hears of each workbook, in the order of the inputs, when it is done.
  /// - Throws: ``RunError`` when an output can't be written, or somebody asks for the end; then what
  ///   was there is left as it was. With ``Options/resumes`` what has been written stays beside the
  ///   outputs, to be gone on with.
  public func callAsFunction(
    into paths: OutputPaths,
    progress: @escaping @Sendable (SubmissionSummary) -> Void = { _ in }
  ) async throws -> RunSummary {
    let outputs = try RunOutputs(paths, options)
    let sieve = FindingSieve(options.policy)
    var assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: options, sieve: sieve, progress: progress)
    let sameSizes = SameSizes(of: workbooks)
    var resumption: Resumption?
    do {
      let identity =
        options.resumes || options.cache != nil
        ? RunIdentity(options, mappings: mappings, wanted: outputs.wanted) : nil
      let cache = try options.cache.flatMap { folder throws(RunError) in
        try identity.map { identity throws(RunError) in try WorkbookCache(at: folder, identity) }
      }
      if options.resumes, var identity {
        for path in paths.files { identity.add(path, InputFiles.absolute(path)) }
        resumption = try Resumption(
          Resumption.Circumstances(
            identity: identity, workbooks: workbooks, sameSizes: sameSizes,
            schemas: KnownSchemas(of: mappings), options: options, outputs: outputs),
          into: &assembly)
      }
      var summary = try await run(
        into: OrderedOutput(assembly, from: resumption?.count ?? 0), from: resumption?.count ?? 0,
        sieve, outputs.wanted, sameSizes, cache: cache)
      summary.cacheFailure = cache?.failure
      try outputs.finish(summary, options, resumption?.journal)
      return summary
    } catch {
      outputs.abandon()
      throw (error as? RunError)?.keeping(resumption?.journal.count) ?? error
    }
  }

  /// Reads the workbooks, and hands on what is found in each as the section of a page.
  ///
  /// - Parameters:
  ///   - number: The number of the first workbook, by which the parts of its section are named.
  ///   - take: Takes what became of each workbook, and its section, in the order of the inputs.
  /// - Throws: ``RunError`` where somebody asks for the end.
  package func sections(
    from number: Int = 1,
    take: @escaping @Sendable (SubmissionSummary, WorkbookSection) -> Void
  ) async throws -> RunSummary {
    var run = self
    run.options.findings = .html
    run.firstNumber = number
    let outputs = RunOutputs(records: nil, findings: HandedBytes { _ in })
    let sieve = FindingSieve(options.policy)
    let assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: run.options, sieve: sieve, progress: { _ in },
      sections: take)
    return try await run.run(
      into: OrderedOutput(assembly), sieve, outputs.wanted, SameSizes(of: workbooks))
  }

  /// Reads the workbooks, and hands on their findings as NDJSON, each time whole lines.
  ///
  /// - Parameter take: Takes the findings with the position of their workbook among the inputs; with
  ///   their number where the findings are of none.
  /// - Throws: ``RunError`` where somebody asks for the end, or what `take` throws.
  package func findings(
    take: @escaping @Sendable (_ position: Int, _ lines: [UInt8]) throws(RunError) -> Void
  ) async throws -> RunSummary {
    var run = self
    run.options.findings = .ndjson
    let position = Atomic(0)
    let outputs = RunOutputs(
      records: nil,
      findings: HandedBytes { bytes throws(RunError) in
        try take(position.load(ordering: .relaxed), bytes)
      })
    let sieve = FindingSieve(options.policy)
    let assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: run.options, sieve: sieve,
      progress: { _ in position.add(1, ordering: .relaxed) })
    return try await run.run(
      into: OrderedOutput(assembly), sieve, outputs.wanted, SameSizes(of: workbooks))
  }

  /// Reads the workbooks, and writes a copy of each with its findings marked.
  ///
  /// - Parameters:
  ///   - targets: Where the copies go.
  ///   - least: The severity from which findings are marked and listed.
  ///   - progress: Hears of each workbook and its copy, in the order of the inputs.
  /// - Throws: ``RunError`` when a copy can't be written, or somebody asks for the end; the copies
  ///   that are done stay.
  public func annotate(
    to targets: CopyTargets, from least: Severity,
    progress: @escaping @Sendable (SubmissionSummary, AnnotatedCopy) -> Void
  ) async throws -> RunSummary {
    let sieve = FindingSieve(options.policy)
    let outputs = try RunOutputs(OutputPaths(), Options())
    let assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: options, sieve: sieve, progress: { _ in })
    let annotator = Annotator(
      targets: targets, least: least, language: options.language, limits: options.limits,
      progress: OrderedProgress { progress($0.summary, $0.copy) })
    return try await run(
      into: OrderedOutput(assembly, keepsEnds: true), sieve, outputs.wanted,
      SameSizes(of: workbooks), annotator: annotator)
  }

  /// The mapping that all workbooks are read with, where a person named one.
  private var namedMapping: Mapping? {
    options.isMappingNamed && mappings.count == 1 ? mappings[0] : nil
  }

  private func run(
    into output: OrderedOutput, from first: Int = 0, _ sieve: FindingSieve,
    _ wanted: RunOutputs.Wanted, _ sameSizes: SameSizes, annotator: Annotator? = nil,
    cache: WorkbookCache? = nil
  ) async throws -> RunSummary {
    let clock = ContinuousClock()
    let start = clock.now
    let queue = WorkbookQueue(workbooks, from: first)
    let circumstances = Circumstances(
      output: output, sieve: sieve, wanted: wanted, sameSizes: sameSizes, annotator: annotator,
      cache: cache, schemas: KnownSchemas(of: mappings))
    let jobs = max(1, min(options.jobs, workbooks.count))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for job in 0..<jobs {
          group.addTask {
            do throws(RunError) {
              try await work(on: queue, circumstances, job: job)
            } catch {
              // The others wait for this job's workbook, or would go on with the rest.
              await output.stop(error)
              throw error
            }
          }
        }
        try await group.waitForAll()
      }
      try interruption.check()
      var summary = try await output.finish()
      summary.duration = clock.now - start
      return summary
    } catch let error as RunError {
      throw error.telling(done: await output.done, of: workbooks.count)
    }
  }

  /// What all jobs of a run share.
  private struct Circumstances {
    let output: OrderedOutput
    let sieve: FindingSieve
    let wanted: RunOutputs.Wanted
    let sameSizes: SameSizes
    let annotator: Annotator?
    let cache: WorkbookCache?
    let schemas: KnownSchemas
  }

  /// Reads one workbook after the other, until there are no more.
  ///
  /// - Parameter job: Which of the jobs it is, from 0.
  private func work(
    on queue: WorkbookQueue, _ shared: Circumstances, job: Int
  ) async throws(RunError) {
    let own = copies.indices.contains(job) ? copies[job] : mappings
    let chooser = MappingChooser(
      among: own, isStrict: options.isStrict, personalData: options.personalData)
    while let (index, workbook) = queue.next() {
      try await shared.output.begin(index)
      try interruption.check()
      let job = SubmissionJob(
        workbook: workbook, index: index, firstNumber: firstNumber,
        mayBeCopy: shared.sameSizes[index], chooser: chooser,
        options: options, sieve: shared.sieve, wanted: shared.wanted, interruption: interruption,
        annotator: shared.annotator, cache: shared.cache, schemas: shared.schemas)
      try await job.run(into: shared.output)
    }
  }
}
