public import ArgumentParser
public import Findings
import Foundation

/// The option that chooses the language of what is said to a person.
struct SpokenLanguage: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp(
      "The language of messages; otherwise LANG's, otherwise id.", valueName: "id|en"))
  private var chosen: Language?

  /// What was asked for; otherwise that of the environment, otherwise Indonesian.
  var language: Language {
    if let chosen { return chosen }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .indonesian
  }
}

extension Language: ExpressibleByArgument {}
