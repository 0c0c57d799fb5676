internal import Exports
internal import Findings
internal import RekapKit
internal import Synchronization

/// Tells a person of the workbooks of a run while it goes on: a line each where there are few; where
/// there are many, only what keeps them from being read, as far as a person would read it.
final class WorkbookNews: Sendable {
  /// From how many workbooks on there is no line each.
  static let many = 60
  /// How many obstacles are told of many workbooks.
  private static let mostObstacles = 20

  private struct State {
    var line: ProgressLine?
    /// How many obstacles were met.
    var obstacles = 0
  }

  private let language: Language
  private let isQuiet: Bool
  /// Whether the mapping was chosen for each workbook, so that it is told.
  private let tellsMappings: Bool
  /// Whether obstacles are told here, and not in a report for people.
  private let tellsObstacles: Bool
  private let isMany: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let state: Mutex<State>

  init(
    of workbooks: Int, _ common: CommonOptions, tellsObstacles: Bool, writesToStandardOutput: Bool
  ) {
    language = common.reading.spoken.language
    isQuiet = common.quiet
    tellsMappings = common.reading.mapping == nil
    self.tellsObstacles = tellsObstacles
    isMany = workbooks >= Self.many
    start = clock.now
    let hasLine = common.progress.isWanted(
      isQuiet: isQuiet, writesToStandardOutput: writesToStandardOutput)
    let line = ProgressLine(
      total: workbooks, language: language,
      patience: common.progress == .always ? .zero : .milliseconds(500))
    state = Mutex(State(line: hasLine ? line : nil))
  }

  /// Tells of the next workbook.
  ///
  /// - Parameter line: What a line of its own would say, where there are few.
  func tell(_ summary: SubmissionSummary, line: () -> String?) {
    // What was read before an interruption was told before it.
    let isNew = summary.origin != .journal
    if isNew, tellsObstacles { tell(summary.obstacles) }
    tell(hasErrors: summary.counts[.error] > 0) { isNew ? line() : nil }
  }

  /// Tells that another workbook is done.
  func tell(hasErrors: Bool, line: () -> String?) {
    if !isQuiet, !isMany, let line = line() { StandardError.write(line) }
    let time = clock.now - start
    let text = state.withLock { state -> String? in
      state.line?.add(hasErrors: hasErrors, at: time)
      guard state.line?.isDue(at: time) == true else { return nil }
      return state.line?.text(at: time, width: Terminal.standardErrorWidth)
    }
    if let text { StandardError.show(status: text) }
  }

  /// Tells of the next workbook, by the mapping that was found for it.
  func tell(_ summary: SubmissionSummary) {
    tell(summary) {
      guard tellsMappings, let mapping = summary.mapping else { return nil }
      return Phrase(
        indonesian: "\(summary.file): pemetaan \(mapping), \(summary.records) rekaman",
        english: "\(summary.file): mapping \(mapping), \(summary.records) records")[language]
    }
  }

  /// Tells what keeps workbooks from being read; of many workbooks, the first.
  func tell(_ obstacles: [Finding]) {
    for obstacle in obstacles {
      let number = state.withLock { state in
        state.obstacles += 1
        return state.obstacles
      }
      if !isMany || number <= Self.mostObstacles { StandardError.tell(obstacle, in: language) }
    }
  }

  /// Tells that the run has ended.
  ///
  /// - Parameter findings: The file that tells all findings, where there is one.
  func end(findings: String?) {
    StandardError.show(status: "")
    let more = state.withLock { $0.obstacles } - Self.mostObstacles
    guard isMany, more > 0 else { return }
    let number = Phrase(
      indonesian: GroupedNumber.text(of: more, in: .indonesian),
      english: GroupedNumber.text(of: more, in: .english))
    let place = Phrase(
      indonesian: findings.map { "semua ada di \($0)" } ?? "rekap check menyebut semuanya",
      english: findings.map { "all are in \($0)" } ?? "rekap check tells them all")
    StandardError.write(
      Phrase(
        indonesian: "rekap: masih ada \(number[.indonesian]) halangan lain; \(place[.indonesian]).",
        english: "rekap: there are \(number[.english]) more obstacles; \(place[.english]).")[
          language])
  }
}
