import ArgumentParser
internal import Exports
internal import Findings
internal import Indicators
internal import RekapKit
internal import Spreadsheets

/// `rekap inspect`: what is in a workbook, and which mapping fits.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Tells what is in a workbook, which header it has, and which mappings fit.")

  /// How an inspection is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "The workbook.")
  var workbook: String

  @Option(
    help: ArgumentHelp("Only this mapping; otherwise all are tried.", valueName: "name|file"))
  var mapping: String?

  @Option(help: "How it is written.")
  var format = Format.text

  @OptionGroup(title: "Drafting a mapping") var suggestion: SuggestionOptions

  @OptionGroup var spoken: SpokenLanguage

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    if suggestion.isWanted, mapping != nil || format != .text {
      throw ValidationError("--suggest drafts a new mapping: leave out --mapping and --format.")
    }
  }

  func run() throws {
    do {
      if suggestion.isWanted {
        return try suggestion.run(
          forWorkbookAt: workbook, limits: limits.limits, language: spoken.language)
      }
      let mappings = try MappingSelection.mappings(named: mapping)
      let inspection = try WorkbookInspector.inspection(
        ofWorkbookAt: workbook, mappings: mappings, limits: limits.limits)
      switch format {
      case .json: try StandardOutput.write(InspectionJSON.bytes(of: inspection).span)
      case .text:
        let lines = InspectionText.lines(of: inspection, in: spoken.language)
        // What a sheet is called, and its labels, can do nothing to the terminal.
        let text = lines.map { TerminalText.oneLine($0) + "\n" }.joined()
        try StandardOutput.write(text.utf8.span)
      }
      let isBroken = inspection.findings.contains { $0.severity == .error }
      if isBroken { throw ExitStatus.unreadableInput.exit }
    } catch let error as WorkbookError {
      StandardError.tell(error.finding(file: workbook), in: spoken.language)
      throw ExitStatus.unreadableInput.exit
    } catch let error as RunError {
      StandardError.tell(error, in: spoken.language)
      throw ExitStatus.usage.exit
    } catch let error as ConfigurationError {
      StandardError.tell(error, in: spoken.language)
      throw ExitStatus.usage.exit
    }
  }
}
