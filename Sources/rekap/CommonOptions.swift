public import ArgumentParser
import Findings
public import Indicators
import RekapKit

/// The options that every command on submissions has.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Workbooks, folders of workbooks, or - for standard input."))
  var inputs: [String] = []

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

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "When a line tells how far it is: auto is on a terminal.", valueName: "auto|always|never"))
  var progress = ProgressOption.auto

  @OptionGroup(title: "Policy") var strictness: PolicyOptions

  @OptionGroup(title: "Limits") var limits: LimitOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
  }

  /// Refuses a command that names no inputs.
  func requireInputs() throws {
    if inputs.isEmpty {
      throw ValidationError("The inputs are missing: name workbooks or folders of workbooks.")
    }
  }
}

extension PersonalDataHandling: ExpressibleByArgument {}
