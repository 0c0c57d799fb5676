import ArgumentParser

/// The options that every command on submissions has.
struct CommonOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Workbooks, folders of workbooks, or - for standard input."))
  var inputs: [String] = []

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .shortAndLong, help: "Say nothing but errors.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "When a line tells how far it is: auto is on a terminal.", valueName: "auto|always|never"))
  var progress = ProgressOption.auto

  @OptionGroup(title: "Policy") var strictness: PolicyOptions

  @OptionGroup(title: "Limits") var limits: LimitOptions

  /// Refuses a command that names no inputs.
  func requireInputs() throws {
    if inputs.isEmpty {
      throw ValidationError("The inputs are missing: name workbooks or folders of workbooks.")
    }
  }
}
