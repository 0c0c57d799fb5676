public import ArgumentParser
internal import Findings
internal import Indicators
public import RekapKit

/// `rekap diff`: what changed between two rounds.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells what changed between two rounds: answers, indicators, respondents, findings.",
    discussion: """
      rekap diff round1.ndjson round2.ndjson
      rekap diff all.ndjson --from 2023-09 --to 2024-03
      rekap diff round1.ndjson round2.ndjson --crosswalk codes.csv
      rekap diff round1.ndjson round2.ndjson --findings findings1.ndjson findings2.ndjson
      rekap diff round1.ndjson round2.ndjson -o changes.xlsx
      """)

  @Argument(
    help: ArgumentHelp(
      "The records of the first and of the second round, or one file that holds both.",
      valueName: "data"))
  var data: [String]

  @Option(help: ArgumentHelp("The first round, where its data hold several.", valueName: "round"))
  var from: String?

  @Option(help: ArgumentHelp("The second round, where its data hold several.", valueName: "round"))
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Which indicator is which: a table with the columns from and to, perhaps round.",
      valueName: "file"))
  var crosswalk: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The findings of the first and of the second round, as NDJSON.", valueName: "file"))
  var findings: [String] = []

  @Option(
    help: ArgumentHelp("A mapping of the schema; otherwise it is found.", valueName: "name|file"))
  var mapping: String?

  @Option(
    name: .customLong("format"),
    help:
      "How it is written; otherwise as the name after -o ends, else text. csv has the changed answers alone."
  )
  var askedFormat: DifferenceFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where it goes; otherwise standard output.", valueName: "file"))
  var output: String?

  @Option(help: "How many rows of each list are written; otherwise a few in text, all elsewhere.")
  var most: Int?

  @OptionGroup var spoken: SpokenLanguage

  @OptionGroup(title: "Limits") var limits: LimitOptions

  private var format: DifferenceFormat {
    askedFormat ?? output.flatMap { DifferenceFormat(ofFile: $0) } ?? .text
  }

  func validate() throws {
    if format == .xlsx, output == nil || output == "-" {
      throw ValidationError("--format xlsx needs a file: -o changes.xlsx.")
    }
    guard (1...2).contains(data.count) else {
      throw ValidationError("Name the records of two rounds: rekap diff ROUND1 ROUND2.")
    }
    if data.count == 1, from == nil || to == nil {
      throw ValidationError("Where one file holds both rounds, name them with --from and --to.")
    }
    if data.count == 2, data[0] == "-", data[1] == "-" {
      throw ValidationError("Only one of the rounds can come by standard input.")
    }
    guard findings.isEmpty || findings.count == 2 else {
      throw ValidationError("--findings takes two files: those of the first and the second round.")
    }
    if let most, most < 1 { throw ValidationError("--most takes a number from 1 on.") }
    if most != nil, format == .csv {
      throw ValidationError(
        "--most goes with text, json, html and xlsx; csv has all changed answers.")
    }
  }

  func run() async throws {
    try AssessmentReport(language: spoken.language).run {
      var options = AssessmentDifference.Options()
      options.rounds = (from, to)
      options.crosswalk = crosswalk
      if findings.count == 2 { options.findings = (findings[0], findings[1]) }
      options.format = format
      options.language = spoken.language
      options.isColoured = output == nil && Terminal.standardOutputHasColours
      options.most = most
      let difference = try AssessmentDifference(
        from: data[0], to: data.last ?? data[0],
        mappings: try MappingSelection.mappings(named: mapping), options: options,
        limits: limits.limits)
      for remark in try difference.write(to: output == "-" ? nil : output, options: options) {
        StandardError.write("rekap: \(remark[spoken.language])")
      }
    }
  }
}

extension DifferenceFormat: ExpressibleByArgument {}
