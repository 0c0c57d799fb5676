import ArgumentParser
internal import Findings
internal import Indicators
internal import RekapKit

/// `rekap export`: records back into a workbook.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes records back into workbooks, as a mapping reads them.",
    discussion: """
      rekap export answers.ndjson -o register.xlsx
      rekap export answers.csv --mapping local-mgi-wide-recap -o recap.xlsx
      rekap export answers --mapping local-mgi-domain-sheets --form -o forms/
      """)

  @Argument(
    help: ArgumentHelp(
      "What rekap convert wrote: NDJSON, JSON, CSV, a Data Package, or - for standard input."))
  var data: [String]

  @Option(
    help: ArgumentHelp(
      "The mapping to write by; otherwise the first that has a place for every value.",
      valueName: "name|file"))
  var mapping: String?

  @OptionGroup var destination: WorkbookOutput

  @Flag(help: "Write forms, as rekap template does, with the records filled in.")
  var form = false

  @OptionGroup var spoken: SpokenLanguage

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    if data.isEmpty { throw ValidationError("Name what rekap convert wrote.") }
  }

  func run() async throws {
    try await WritingReport(language: spoken.language, isQuiet: quiet).run {
      let mappings = try MappingSelection.mappings(named: mapping)
      let files = try RecordFiles(data, mappings: mappings, limits: limits.limits)
      let interruption = SignalWatch().interruption
      var outcome =
        form
        ? try await FormExport(language: spoken.language, interruption: interruption)(
          files.records, by: files.mappings, to: destination.output)
        : try await WorkbookExport(language: spoken.language, interruption: interruption)(
          files.records, by: files.mappings, to: destination.output)
      outcome.findings = files.findings + outcome.findings
      return outcome
    }
  }
}
