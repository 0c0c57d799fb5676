import Archives
import Exports
import Findings
public import Indicators
import Spreadsheets

/// A service for programs that spread workbooks over many processes: reads requests, a line each, and
/// answers each with what its workbook gives, one after the other.
///
/// A workbook gives what it would give in a ``Run`` of its own. What is only found of workbooks beside
/// each other nobody here can know. The protocol is described in Sources/Cluster/PROTOCOL.md.
public struct WorkbookStream {
  /// How many bytes a request may have, without its line break.
  public static let longestLine = 1 << 27

  private let mappings: [Mapping]
  private let options: Run.Options
  private let chooser: MappingChooser

  /// Prepares to answer.
  ///
  /// - Parameters:
  ///   - mappings: The mappings to choose from for each workbook.
  ///   - options: Of these the stream sets for itself: how records and findings are written, and how
  ///     many workbooks are read side by side, which is one.
  public init(mappings: [Mapping], options: Run.Options) {
    var options = options
    options.records = .ndjson
    options.findings = .ndjson
    options.jobs = 1
    self.mappings = mappings
    self.options = options
    chooser = MappingChooser(
      among: mappings, isStrict: options.isStrict, personalData: options.personalData)
  }

  /// Answers requests until there are no more.
  ///
  /// - Parameters:
  ///   - read: Waits for bytes, puts those that are there into a buffer and gives their number; 0 at
  ///     the end.
  ///   - write: Takes answers, whole lines.
  /// - Returns: Whether the ledger of each workbook balances.
  /// - Throws: ``RunError`` where an answer can't be written, or a workbook that was sent can't be kept.
  public func callAsFunction(
    reading read: @escaping (inout [UInt8]) throws -> Int,
    writing write: @escaping @Sendable ([UInt8]) throws(RunError) -> Void
  ) async throws -> Bool {
    var lines = LineReader(longest: Self.longestLine, read: read)
    var number = 0
    var isBalanced = true
    try write(StreamText.ready(mappings, longestLine: Self.longestLine))
    while let line = try lines.next() {
      number += 1
      do {
        guard let request = try Self.request(line, of: lines.bytes) else { continue }
        let summary = try await answer(request, write)
        isBalanced = isBalanced && summary.isBalanced
      } catch let refusal as StreamRefusal {
        try write(StreamText.refusal(refusal, line: number))
      }
    }
    return isBalanced
  }

  /// What a line asks for; `nil` for an empty one.
  private static func request(
    _ line: LineReader<any Error>.Line, of bytes: [UInt8]
  ) throws(StreamRefusal) -> StreamRequest? {
    switch line {
    case .tooLong: throw StreamRefusal(.tooLong(limit: longestLine))
    case .whole(let range):
      let line = bytes[range]
      guard line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return nil }
      return try StreamRequest(line: Array(line), isEnded: true)
    case .unended(let range):
      return try StreamRequest(line: Array(bytes[range]), isEnded: false)
    }
  }

  private func answer(
    _ request: StreamRequest, _ write: @escaping @Sendable ([UInt8]) throws(RunError) -> Void
  ) async throws -> RunSummary {
    let sent: SentFile?
    let path: String
    switch request.workbook {
    case .path(let told): (sent, path) = (nil, told)
    case .bytes(let bytes):
      let file = try SentFile(bytes)
      (sent, path) = (file, file.path)
    }
    let id = request.id
    let outputs = RunOutputs(
      records: HandedBytes { bytes throws(RunError) in
        try write(StreamText.lines(.record, of: bytes, id: id))
      },
      findings: HandedBytes { bytes throws(RunError) in
        try write(StreamText.lines(.finding, of: bytes, id: id))
      })
    let sieve = FindingSieve(options.policy)
    // A mapping whose blocks are not all of use in one workbook may be so in others.
    let assembly = OutputAssembly(
      outputs, mapping: nil, options: options, sieve: sieve, progress: { _ in })
    let output = OrderedOutput(assembly, keepsEnds: true)
    let job = SubmissionJob(
      workbook: InputFiles.Workbook(path: path, name: request.name), index: 0, mayBeCopy: false,
      chooser: chooser, options: options, sieve: sieve, wanted: outputs.wanted,
      interruption: Interruption())
    try await job.run(into: output)
    let summary = try await output.finish()
    let content = SHA256.hash(ofFileAt: path).map(RunIdentity.hexadecimal)
    withExtendedLifetime(sent) {}
    let workbook = try await output.end(of: 0).summary
    try write(StreamText.end(StreamText.End(workbook, content: content), id: id))
    return summary
  }
}

extension StreamText.End {
  /// Tells what became of a workbook.
  fileprivate init(_ summary: SubmissionSummary, content: String?) {
    let state =
      switch summary.state {
      case .read: "read"
      case .unreadable: "unreadable"
      case .brokenOff: "broken-off"
      }
    self.init(
      state: state, mapping: summary.mapping, assessment: summary.assessment,
      records: summary.records, findings: summary.counts, ledger: summary.ledger,
      submissions: summary.submissions, content: content)
  }
}
