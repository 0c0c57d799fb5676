public import ArgumentParser
public import Findings
import Foundation
import Indicators

/// The options that say how strict a run is; each goes before the same key of a policy file.
struct PolicyOptions: ParsableArguments {
  @Option(
    name: .customLong("policy"),
    help: ArgumentHelp("How strict to be, as a file says it.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The severity from which findings fail the run (default: error).",
      valueName: "error|warning|info|none"))
  var failOn: FailureThreshold?

  @Flag(
    inversion: .prefixedNo,
    help: "Refuse typing errors instead of reading them as what they are near to.")
  var strict: Bool?

  @Option(
    help: ArgumentHelp(
      "Another severity for a code (V304), its word (typo) or all with a letter (V).",
      valueName: "code=severity"))
  var severity: [String] = []

  @Option(help: ArgumentHelp("Show only these codes, words or letters.", valueName: "V,K501"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Count these, but don't show them.", valueName: "S107,H"))
  var ignore: [String] = []

  @Option(
    help: ArgumentHelp(
      "The findings that are accepted: a table of fingerprint, who, why, until.",
      valueName: "file"))
  var accept: String?

  @Option(
    help: ArgumentHelp(
      "The day by which acceptances expire; otherwise today.", valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if let today, !Self.isDay(today) {
      throw ValidationError("--today takes a date like 2026-12-31.")
    }
  }

  /// The policy: that of the file, with what the options change in it.
  func policy() throws(ConfigurationError) -> Policy {
    var policy =
      try file.map { file throws(ConfigurationError) in
        try Policy(contentsOf: file)
      } ?? Policy()
    policy.failOn = failOn ?? policy.failOn
    policy.isStrict = strict ?? policy.isStrict
    var changes: [(selector: FindingSelector, severity: Severity)] = []
    for change in severity { changes += try Self.changes(in: change) }
    policy.findings.setSeverities(changes)
    if !select.isEmpty { policy.findings.select = try Self.selectors(in: select, of: "--select") }
    if !ignore.isEmpty { policy.findings.ignore = try Self.selectors(in: ignore, of: "--ignore") }
    if let accept { policy.findings.accepted = try AcceptanceTable.accepted(inFileAt: accept) }
    let hasEnds = policy.findings.accepted.contains { $0.acceptance.until != nil }
    if hasEnds { policy.findings.today = today ?? Self.currentDay }
    return policy
  }

  private static func changes(
    in change: String
  ) throws(ConfigurationError) -> [(selector: FindingSelector, severity: Severity)] {
    let option = "--severity"
    let sides = change.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else {
      throw ConfigurationError(
        option: option, value: change,
        id: "\"\(change)\" tidak terbaca. Tulis seperti V304=error.",
        en: "\"\(change)\" can't be read. Write it like V304=error.")
    }
    let severity = try Severity(word: sides[1], option: option)
    return try FindingSelector.selectors(in: sides[0], file: option, line: nil)
      .map { ($0, severity) }
  }

  private static func selectors(
    in words: [String], of option: String
  ) throws(ConfigurationError) -> [FindingSelector] {
    try FindingSelector.selectors(in: words.joined(separator: ","), file: option, line: nil)
  }

  /// Today where this computer is, as ISO 8601 writes it.
  private static var currentDay: String {
    let now = Date()
    let seconds = now.timeIntervalSince1970 + Double(TimeZone.current.secondsFromGMT(for: now))
    return Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day())
  }

  private static func isDay(_ text: String) -> Bool {
    text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
  }
}

extension FailureThreshold: ExpressibleByArgument {}
