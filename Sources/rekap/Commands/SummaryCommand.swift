public import ArgumentParser
internal import Findings
internal import Indicators
public import RekapKit

/// `rekap summary`: coverage, agreement, highlights.
struct SummaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Sums up records: completeness, disagreement, candidates, cited regulations.",
    discussion: """
      rekap summary answers.ndjson
      rekap summary answers.ndjson --round 2023-09 --assignments assignments.csv
      rekap summary answers.ndjson --decisions decisions.csv --highlights highlights.csv
      rekap summary answers.ndjson --format json
      rekap summary answers.ndjson -o report.html
      rekap summary answers.ndjson -o report.xlsx
      rekap summary answers.ndjson --decisions report.xlsx --highlights report.xlsx
      """)

  @Argument(
    help: ArgumentHelp(
      "What rekap convert wrote: NDJSON, JSON, CSV, a Data Package, or - for standard input."))
  var data: [String]

  @Option(
    help: ArgumentHelp("A mapping of the schema; otherwise it is found.", valueName: "name|file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "A round to sum up; otherwise all. May be given several times.", valueName: "round"))
  var round: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who is asked what: a table with the columns of respondent and indicator.", valueName: "file")
  )
  var assignments: String?

  @Option(
    help: ArgumentHelp(
      "What has been decided: a table with indicator, answer, who, when, why, and round, or a workbook of summary that was filled in.",
      valueName: "file"))
  var decisions: String?

  @Option(
    help: ArgumentHelp(
      "What has been chosen to be highlighted: a table with indicator, who, why, perhaps round, or a workbook of summary that was ticked.",
      valueName: "file"))
  var highlights: String?

  @Option(
    help: ArgumentHelp(
      "Which indicator of a round is which of the one before: a table with from, to, perhaps round.",
      valueName: "file"))
  var crosswalk: String?

  @Option(
    name: .customLong("format"),
    help: "How it is written; otherwise as the name after -o ends, else text.")
  var askedFormat: SummaryFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where it goes; otherwise standard output.", valueName: "file"))
  var output: String?

  @Option(help: "How many rows of each list are written; otherwise a few in text, all elsewhere.")
  var most: Int?

  @OptionGroup var spoken: SpokenLanguage

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits") var limits: LimitOptions

  private var format: SummaryFormat {
    askedFormat ?? output.flatMap { SummaryFormat(ofFile: $0) } ?? .text
  }

  func validate() throws {
    if format == .xlsx, output == nil || output == "-" {
      throw ValidationError("--format xlsx needs a file: -o summary.xlsx.")
    }
    if data.isEmpty { throw ValidationError("Name what rekap convert wrote.") }
    if let most, most < 1 { throw ValidationError("--most takes a number from 1 on.") }
  }

  func run() async throws {
    try AssessmentReport(language: spoken.language).run {
      var options = AssessmentSummary.Options()
      options.rounds = round
      options.assignments = assignments
      options.decisions = decisions
      options.highlights = highlights
      options.crosswalk = crosswalk
      options.format = format
      options.language = spoken.language
      options.isColoured = output == nil && Terminal.standardOutputHasColours
      options.most = most
      let summary = try AssessmentSummary(
        of: data, mappings: try MappingSelection.mappings(named: mapping), options: options,
        limits: limits.limits)
      let remarks = try summary.write(to: output == "-" ? nil : output, options: options)
      if !quiet {
        for remark in summary.remarks + remarks {
          StandardError.write("rekap: \(remark[spoken.language])")
        }
      }
    }
  }
}

extension SummaryFormat: ExpressibleByArgument {}
