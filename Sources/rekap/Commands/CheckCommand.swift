public import ArgumentParser
import Findings
public import RekapKit

/// `rekap check`: every problem, at its cell.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reports every problem at its cell, with what to type instead.",
    discussion: """
      rekap check form.xlsx
      rekap check inbox --fail-on warning
      rekap check inbox --format ndjson > findings.ndjson
      rekap check inbox --policy policy.yaml
      rekap check inbox --format html -o findings.html
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup(title: "Work that is not done twice") var keeping: KeepingOptions

  @Option(help: "How findings are written; text for people, lines for grep and editors.")
  var format = FindingFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where findings go; otherwise standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Tell the fingerprint of each finding, by which it can be accepted.")
  var fingerprints = false

  func validate() throws {
    try common.requireInputs()
    if fingerprints, format != .text, format != .lines {
      throw ValidationError("--fingerprints goes with text and lines; other formats have them.")
    }
  }

  func run() async throws {
    var options = Run.Options()
    options.findings = format
    options.showsFingerprints = fingerprints
    options.isColoured = output == nil && Terminal.standardOutputHasColours
    try await RunReport(common).run(
      keeping.complete(options), into: OutputPaths(findings: output ?? "-"))
  }
}

extension FindingFormat: ExpressibleByArgument {}
