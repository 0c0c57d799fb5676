public import ArgumentParser
import Findings
public import Indicators
import RekapKit

/// The options of every command that reads submissions, wherever they come from.
struct ReadingOptions: ParsableArguments {
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

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
  }

  /// The options of a run, with what people have asked for.
  ///
  /// - Throws: `ConfigurationError` where the policy can't be used.
  func complete(
    _ options: Run.Options, policy: PolicyOptions, limits: LimitOptions
  ) throws -> Run.Options {
    var options = options
    options.language = spoken.language
    options.limits = limits.limits
    if let jobs { options.jobs = jobs }
    options.isMappingNamed = mapping != nil
    options.personalData = personalData
    let policy = try policy.policy()
    options.policy = policy.findings
    options.isStrict = policy.isStrict ?? options.isStrict
    options.failOn = policy.failOn ?? options.failOn
    return options
  }
}

extension PersonalDataHandling: ExpressibleByArgument {}
