import ArgumentParser
internal import Findings
internal import Indicators
internal import RekapKit

/// Carries out what writes workbooks, and tells the person how it went.
struct WritingReport {
  let language: Language
  let isQuiet: Bool

  /// Runs, reports, and ends with the status that the outcome deserves.
  func run(_ write: () async throws -> WorkbookExport.Outcome) async throws {
    do {
      let outcome = try await write()
      for finding in outcome.findings { StandardError.tell(finding, in: language) }
      if !isQuiet { tell(outcome) }
      if outcome.findings.contains(where: { $0.severity == .error }) {
        throw ExitStatus.findings.exit
      }
    } catch let error as RunError {
      if case .interrupted(let signal, let done, let all) = error {
        let text = InterruptionText(
          signal: signal, done: done, all: all, outputs: [], writesCopies: true)
        StandardError.write("rekap: " + text.phrase[language])
        SignalWatch.end(by: signal)
      }
      StandardError.tell(error, in: language)
      if case .input = error { throw ExitStatus.unreadableInput.exit }
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: language)
      throw ExitStatus.usage.exit
    }
  }

  private func tell(_ outcome: WorkbookExport.Outcome) {
    let count = outcome.paths.count
    let written =
      count == 1
      ? Phrase(outcome.paths[0])
      : Phrase(indonesian: "\(count) buku kerja", english: "\(count) workbooks")
    let what = Phrase(
      indonesian: "pemetaan \(outcome.mapping), \(outcome.records) rekaman",
      english: "mapping \(outcome.mapping), \(outcome.records) records")
    StandardError.write("\(written[language]): \(what[language])")
  }
}
