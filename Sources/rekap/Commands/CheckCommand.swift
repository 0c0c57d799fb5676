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
      rekap check inbox --format html -o findings.html
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "How findings are written.")
  var format = FindingFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where findings go; otherwise standard output.", valueName: "file"))
  var output: String?

  @Flag(help: "Refuse typing errors instead of reading them as what they are near to.")
  var strict = false

  func run() async throws {
    var options = Run.Options()
    options.isStrict = strict
    options.findings = format
    options.isColoured = output == nil && Terminal.standardOutputHasColours
    try await RunReport(common).run(options, records: nil, findings: output ?? "-")
  }
}

extension FindingFormat: ExpressibleByArgument {}
