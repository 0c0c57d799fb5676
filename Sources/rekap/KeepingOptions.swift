import ArgumentParser
import RekapKit

/// The options by which work is not done twice.
struct KeepingOptions: ParsableArguments {
  @Flag(
    help: "Go on where an interrupted run has stopped; where none has, begin so that it could.")
  var resume = false

  @Option(
    help: ArgumentHelp(
      "A folder that keeps what workbooks give; those that have not changed are not read again.",
      valueName: "folder"))
  var cache: String?

  /// Options of a run with these.
  func complete(_ options: Run.Options) -> Run.Options {
    var options = options
    options.resumes = resume
    options.cache = cache
    return options
  }
}
