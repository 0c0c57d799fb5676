import ArgumentParser
import Findings
import Foundation

/// A language named on the command line.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case id
  case en

  /// The language that was chosen; otherwise that of the environment, otherwise Indonesian.
  static func language(_ choice: LanguageChoice?) -> Language {
    if let choice { return Language(rawValue: choice.rawValue) ?? .indonesian }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en") == true ? .english : .indonesian
  }
}
