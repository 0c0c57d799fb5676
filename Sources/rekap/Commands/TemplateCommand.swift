import ArgumentParser
internal import Findings
internal import Indicators
internal import RekapKit

/// `rekap template`: a form to fill.
struct TemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Writes a form to fill: locked questions, answers to choose, checked by Excel.",
    discussion: """
      rekap template -o form.xlsx
      rekap template --respondent disnakertrans-jateng --round 2026-1 -o form.xlsx
      rekap template --assignments assignments.csv --round 2026-1 -o forms/
      """)

  @Option(
    help: ArgumentHelp(
      "The mapping that reads the form; otherwise the first one.", valueName: "name|file"))
  var mapping: String?

  @Option(
    help: ArgumentHelp(
      "Who fills it in: a code or a name of the list. May be given several times.",
      valueName: "name"))
  var respondent: [String] = []

  @Option(help: ArgumentHelp("The round that it is for.", valueName: "round"))
  var round: String?

  @Option(
    help: ArgumentHelp(
      "Who is asked what: a table with the columns of respondent and indicator.",
      valueName: "file"))
  var assignments: String?

  @OptionGroup var destination: WorkbookOutput

  @OptionGroup var spoken: SpokenLanguage

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func run() async throws {
    try await WritingReport(language: spoken.language, isQuiet: quiet).run {
      let mappings = try MappingSelection.mappings(named: mapping)
      let forms = FormExport(
        language: spoken.language, interruption: SignalWatch().interruption)
      return try await forms.blank(
        by: mappings, respondents: respondent, round: round, assignments: assignments,
        limits: limits.limits, to: destination.output)
    }
  }
}
