public import Exports
public import Findings
import Foundation
public import Indicators
public import Spreadsheets

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

    /// Makes options as the command line has them by default.
    public init() {}

    /// Whether the records that are written tell what was done to each value.
    var tellsSteps: Bool { provenance == .cell && !records.isTable }
  }

  private let workbooks: [InputFiles.Workbook]
  private let mappings: [Mapping]
  private let options: Options
  private let interruption: Interruption

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from for each workbook.
  ///   - interruption: Asks the run to end early. Then no workbook is begun any more, and those at
  ///     work are dropped.
  public init(
    of inputs: InputFiles, mappings: [Mapping], options: Options,
    interruption: Interruption = Interruption()
  ) {
    workbooks = inputs.workbooks
    self.mappings = mappings
    self.options = options
    self.interruption = interruption
  }

  /// Reads the workbooks, writes what they give, and puts the outputs in their places.
  ///
  /// - Parameters:
  ///   - paths: Where the outputs go.
  ///   - progress: Hears of each workbook, in the order of the inputs, when it is done.
  /// - Throws: ``RunError`` when an output can't be written, or somebody asks for the end; then what
  ///   was there is left as it was.
  public func callAsFunction(
    into paths: OutputPaths,
    progress: @escaping @Sendable (SubmissionSummary) -> Void = { _ in }
  ) async throws -> RunSummary {
    let outputs = try RunOutputs(paths, records: options.records)
    let sieve = FindingSieve(options.policy)
    let assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: options, sieve: sieve, progress: progress)
    let summary = try await run(
      into: OrderedOutput(assembly), sieve, outputs.wanted, annotator: nil)
    try outputs.finish(summary, options)
    return summary
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
    let outputs = try RunOutputs(OutputPaths(), records: options.records)
    let assembly = OutputAssembly(
      outputs, mapping: namedMapping, options: options, sieve: sieve, progress: { _ in })
    let annotator = Annotator(
      targets: targets, least: least, language: options.language, limits: options.limits,
      progress: OrderedProgress { progress($0.summary, $0.copy) })
    return try await run(
      into: OrderedOutput(assembly, keepsEnds: true), sieve, outputs.wanted, annotator: annotator)
  }

  /// The mapping that all workbooks are read with, where a person named one.
  private var namedMapping: Mapping? {
    options.isMappingNamed && mappings.count == 1 ? mappings[0] : nil
  }

  private func run(
    into output: OrderedOutput, _ sieve: FindingSieve, _ wanted: RunOutputs.Wanted,
    annotator: Annotator?
  ) async throws -> RunSummary {
    let clock = ContinuousClock()
    let start = clock.now
    let queue = WorkbookQueue(workbooks)
    let sameSizes = SameSizes(of: workbooks)
    let jobs = max(1, min(options.jobs, workbooks.count))
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<jobs {
          group.addTask {
            do throws(RunError) {
              try await work(on: queue, sameSizes, into: output, sieve, wanted, annotator)
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

  /// Reads one workbook after the other, until there are no more.
  private func work(
    on queue: WorkbookQueue, _ sameSizes: SameSizes, into output: OrderedOutput,
    _ sieve: FindingSieve, _ wanted: RunOutputs.Wanted, _ annotator: Annotator?
  ) async throws(RunError) {
    let chooser = MappingChooser(
      among: mappings, isStrict: options.isStrict, personalData: options.personalData)
    while let (index, workbook) = queue.next() {
      try await output.begin(index)
      try interruption.check()
      let job = SubmissionJob(
        workbook: workbook, index: index, mayBeCopy: sameSizes[index], chooser: chooser,
        options: options, sieve: sieve, wanted: wanted, interruption: interruption,
        annotator: annotator)
      try await job.run(into: output)
    }
  }
}
