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
    language = common.reading.spoken.language
  }

  /// Runs, reports, and ends with the status that the run deserves.
  ///
  /// - Parameter paths: Where the outputs go.
  func run(_ options: Run.Options, into paths: OutputPaths) async throws {
    try await refusing(keeping: paths.files, isResumable: options.resumes) {
      let options = try complete(options)
      let inputs = try InputFiles(common.inputs, outputs: paths.files)
      try refuseEmptyFolders(inputs)
      let mappings = try MappingSelection.mappings(named: common.reading.mapping)
      // A report for people on standard output says it all; nothing is said twice.
      let saysObstacles =
        paths.records != nil || options.findings != .text || paths.findings != "-"
      let news = WorkbookNews(
        of: inputs.workbooks.count, common, tellsObstacles: saysObstacles,
        writesToStandardOutput: [paths.records, paths.findings].contains("-"))
      let watch = SignalWatch()
      let copies = try MappingSelection.copies(
        named: common.reading.mapping, jobs: options.jobs, workbooks: inputs.workbooks.count)
      let run = Run(
        of: inputs, mappings: mappings, copies: copies, options: options,
        interruption: watch.interruption)
      let summary = try await run(into: paths) { news.tell($0) }
      news.end(findings: paths.findings == "-" ? nil : paths.findings)
      tell(summary, of: inputs)
      tell(summary.cacheFailure)
      try end(summary)
    }
  }

  /// Options with what all commands on submissions share.
  ///
  /// - Throws: `ConfigurationError` where the policy can't be used.
  func complete(_ options: Run.Options) throws -> Run.Options {
    try common.reading.complete(options, policy: common.strictness, limits: common.limits)
  }

  /// Does something; where it can't be done at all, says why and ends with the status for that.
  ///
  /// - Parameters:
  ///   - outputs: The files that are as they were where it is not done to the end.
  ///   - isResumable: Whether the same command goes on where it was stopped.
  ///   - writingCopies: Whether each workbook has a copy of its own instead.
  func refusing(
    keeping outputs: [String] = [], isResumable: Bool = false, writingCopies: Bool = false,
    _ work: () async throws -> Void
  ) async throws {
    do {
      try await work()
    } catch let error as RunError {
      StandardError.show(status: "")
      if case .closedPipe = error { return }
      if case .interrupted(let signal, let done, let all) = error {
        let text = InterruptionText(
          signal: signal, done: done, all: all, outputs: outputs,
          writesCopies: writingCopies, isResumable: isResumable)
        StandardError.write("rekap: " + text.phrase[language])
        SignalWatch.end(by: signal)
      }
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

  /// Says what became of all workbooks.
  func tell(_ summary: RunSummary, of inputs: InputFiles) {
    guard !common.quiet else { return }
    for line in SummaryText.lines(of: summary, inputs: inputs, language: language) {
      StandardError.write(line)
    }
  }

  func end(_ summary: RunSummary) throws {
    if !summary.isBalanced { throw ExitStatus.internalFault.exit }
    if summary.unread > 0 { throw ExitStatus.unreadableInput.exit }
    if summary.hasFailed { throw ExitStatus.findings.exit }
  }
}
