import ArgumentParser
import Findings
import Foundation
import Indicators
import RekapKit

/// Carries out a run for a command, and tells the person how it went.
struct RunReport {
  let common: CommonOptions
  let language: Language

  init(_ common: CommonOptions) {
    self.common = common
    language = common.spoken.language
  }

  /// Runs, reports, and ends with the status that the run deserves.
  ///
  /// - Parameter paths: Where the outputs go.
  func run(_ options: Run.Options, into paths: OutputPaths) async throws {
    try await refusing {
      let options = try complete(options)
      let inputs = try InputFiles(common.inputs, outputs: paths.files)
      try refuseEmptyFolders(inputs)
      let mappings = try MappingSelection.mappings(named: common.mapping)
      // A report for people on standard output says it all; nothing is said twice.
      let saysObstacles =
        paths.records != nil || options.findings != .text || paths.findings != "-"
      let run = Run(of: inputs, mappings: mappings, options: options)
      let summary = try await run(into: paths) { tell($0, obstacles: saysObstacles) }
      tell(summary, skipped: inputs.skippedLockFiles)
      tell(summary.cacheFailure)
      try end(summary)
    }
  }

  /// Options with what all commands on submissions share.
  ///
  /// - Throws: `ConfigurationError` where the policy can't be used.
  func complete(_ options: Run.Options) throws -> Run.Options {
    var options = options
    options.language = language
    options.limits = common.limits.limits
    if let jobs = common.jobs { options.jobs = jobs }
    options.isMappingNamed = common.mapping != nil
    options.personalData = common.personalData
    let policy = try common.strictness.policy()
    options.policy = policy.findings
    options.isStrict = policy.isStrict ?? options.isStrict
    options.failOn = policy.failOn ?? options.failOn
    return options
  }

  /// Does something; where it can't be done at all, says why and ends with the status for that.
  func refusing(_ work: () async throws -> Void) async throws {
    do {
      try await work()
    } catch let error as RunError {
      if case .closedPipe = error { return }
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    }
  }

  func refuseEmptyFolders(_ inputs: InputFiles) throws {
    for folder in inputs.emptyFolders {
      let message = Phrase(
        indonesian: "rekap: tidak ada buku kerja (.xlsx, .xlsm, .ods, .csv) di folder \(folder).",
        english: "rekap: there is no workbook (.xlsx, .xlsm, .ods, .csv) in the folder \(folder).")
      StandardError.write(message[language])
    }
    if inputs.workbooks.isEmpty { throw ExitStatus.usage.exit }
  }

  // MARK: Telling

  /// Says that results could not be kept for later runs.
  private func tell(_ failure: OutputFailure?) {
    guard let failure else { return }
    let line = Phrase(
      indonesian:
        "rekap: hasil tidak disimpan di folder --cache. \(failure.message.indonesian)",
      english: "rekap: results are not kept in the --cache folder. \(failure.message.english)")
    StandardError.write(line[language])
  }

  /// Says what a person must know of one workbook at once.
  private func tell(_ summary: SubmissionSummary, obstacles: Bool) {
    // What was read before an interruption was told before it.
    guard summary.origin != .journal else { return }
    for finding in summary.obstacles where obstacles {
      StandardError.tell(finding, in: language)
    }
    guard !common.quiet, let mapping = summary.mapping, common.mapping == nil else { return }
    let line = Phrase(
      indonesian: "\(summary.file): pemetaan \(mapping), \(summary.records) rekaman",
      english: "\(summary.file): mapping \(mapping), \(summary.records) records")
    StandardError.write(line[language])
  }

  func tell(_ summary: RunSummary, skipped: Int) {
    guard !common.quiet else { return }
    for line in SummaryText.lines(of: summary, skippedLockFiles: skipped, language: language) {
      StandardError.write(line)
    }
  }

  func end(_ summary: RunSummary) throws {
    if !summary.isBalanced { throw ExitStatus.internalFault.exit }
    if summary.unread > 0 { throw ExitStatus.unreadableInput.exit }
    if summary.hasFailed { throw ExitStatus.findings.exit }
  }
}
