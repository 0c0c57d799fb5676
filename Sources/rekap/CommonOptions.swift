public import ArgumentParser
import Findings
public import Indicators
import RekapKit

/// The options that every command on submissions has.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Workbooks, folders of workbooks, or - for standard input."))
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "The mapping to read with; otherwise the one that fits each workbook.",
      valueName: "name|file"))
  var mapping: String?

  @OptionGroup var spoken: SpokenLanguage

  @Option(
    help: ArgumentHelp(
      "What becomes of personal data in texts: NIP, NIK, telephone numbers, e-mail addresses.",
      valueName: "remove|keep"))
  var personalData = PersonalDataHandling.remove

  @Option(help: "How many workbooks to read side by side; otherwise one a core.")
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "The severity from which findings fail the run.", valueName: "error|warning|info|none"))
  var failOn = FailureThreshold.error

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    if inputs.isEmpty { throw ValidationError("Name a workbook or a folder of workbooks.") }
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
  }
}

extension PersonalDataHandling: ExpressibleByArgument {}

/// From which severity on findings fail a run.
enum FailureThreshold: String, ExpressibleByArgument, CaseIterable {
  case error
  case warning
  case info
  case none

  /// The least severity that fails the run.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
