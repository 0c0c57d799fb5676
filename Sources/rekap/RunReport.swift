import ArgumentParser
import Findings
import Foundation
import Indicators
import RekapKit

/// Carries out a run for a command, and tells the person how it went.
struct RunReport {
  /// Where records go.
  enum Destination {
    /// To standard output, or to a file where there is a name.
    case file(String?)
    /// To a folder with the findings beside them.
    case dataPackage(String)

    /// The path of the file or the folder.
    fileprivate var path: String? {
      switch self {
      case .file(let name): name == "-" ? nil : name
      case .dataPackage(let folder): folder
      }
    }

    fileprivate var folder: String? {
      if case .dataPackage(let folder) = self { folder } else { nil }
    }

    fileprivate func sink() throws -> ByteSink {
      try path.map { try ByteSink(file: $0) } ?? ByteSink()
    }
  }

  private let common: CommonOptions
  private let language: Language

  init(_ common: CommonOptions) {
    self.common = common
    language = common.spoken.language
  }

  /// Runs, reports, and ends with the status that the run deserves.
  ///
  /// - Parameters:
  ///   - records: Where records go; `nil` where only findings are wanted.
  ///   - findings: The file that findings go to, or `-`; `nil` where they are only counted.
  ///   - citations: The file that the regulations cited go to; `nil` where they are not wanted.
  func run(
    _ options: Run.Options, records: Destination?, findings: String?, citations: String? = nil
  ) async throws {
    var options = options
    options.language = language
    options.personalData = common.personalData
    options.limits = common.limits.limits
    if let jobs = common.jobs { options.jobs = jobs }
    options.isMappingNamed = common.mapping != nil
    do {
      var outputs = [findings, citations].compactMap(\.self)
      if let path = records?.path { outputs.append(path) }
      let inputs = try InputFiles(common.inputs, outputs: outputs)
      try refuseEmptyFolders(inputs)
      let mappings = try MappingSelection.mappings(named: common.mapping)
      let package = try records?.folder.map { try DataPackageFolder(at: $0) }
      let recordSink = try package?.records ?? records?.sink()
      let findingSink =
        try findings.map { $0 == "-" ? ByteSink() : try ByteSink(file: $0) } ?? package?.findings
      let citationSink = try citations.map { try ByteSink(file: $0) }
      // A report for people on standard output says it all; nothing is said twice.
      let saysObstacles = records != nil || options.findings != .text || findings != "-"
      let run = Run(of: inputs, mappings: mappings, options: options)
      let summary = try await run(
        records: recordSink, findings: findingSink, citations: citationSink
      ) { summary in
        tell(summary, obstacles: saysObstacles)
      }
      if let package {
        try package.finish(summary, provenance: options.provenance, language: language)
      } else {
        try recordSink?.finish()
        try findingSink?.finish()
      }
      try citationSink?.finish()
      tell(summary, skipped: inputs.skippedLockFiles)
      try end(summary)
    } catch let error as RunError {
      if case .closedPipe = error { return }
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    }
  }

  private func refuseEmptyFolders(_ inputs: InputFiles) throws {
    for folder in inputs.emptyFolders {
      let message = Phrase(
        indonesian: "rekap: tidak ada buku kerja (.xlsx, .xlsm, .ods, .csv) di folder \(folder).",
        english: "rekap: there is no workbook (.xlsx, .xlsm, .ods, .csv) in the folder \(folder).")
      StandardError.write(message[language])
    }
    if inputs.workbooks.isEmpty { throw ExitStatus.usage.exit }
  }

  // MARK: Telling

  /// Says what a person must know of one workbook at once.
  private func tell(_ summary: SubmissionSummary, obstacles: Bool) {
    for finding in summary.obstacles where obstacles {
      StandardError.tell(finding, in: language)
    }
    guard !common.quiet, let mapping = summary.mapping, common.mapping == nil else { return }
    let line = Phrase(
      indonesian: "\(summary.file): pemetaan \(mapping), \(summary.records) rekaman",
      english: "\(summary.file): mapping \(mapping), \(summary.records) records")
    StandardError.write(line[language])
  }

  private func tell(_ summary: RunSummary, skipped: Int) {
    guard !common.quiet else { return }
    for line in SummaryText.lines(of: summary, skippedLockFiles: skipped, language: language) {
      StandardError.write(line)
    }
  }

  private func end(_ summary: RunSummary) throws {
    if !summary.isBalanced { throw ExitStatus.internalFault.exit }
    if summary.unread > 0 { throw ExitStatus.unreadableInput.exit }
    guard let threshold = common.failOn.severity else { return }
    let failing = Severity.allCases.filter { $0 >= threshold }.map { summary.findings($0) }
    if failing.contains(where: { $0 > 0 }) { throw ExitStatus.findings.exit }
  }
}
