internal import ArgumentParser
internal import Findings

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The option that chooses the language of what is said to a person.
struct SpokenLanguage: ParsableArguments {
  @Option(
    name: .customLong("lang"),
    help: ArgumentHelp("Bahasa / language: id | en (else LANG, else id).", valueName: "id|en"))
  private var chosen: String?

  mutating func validate() throws {
    guard let chosen, Language(rawValue: chosen) == nil else { return }
    throw ValidationError("--lang is '\(chosen)', but can only be 'id' or 'en'.")
  }

  /// What was asked for, else what LANG says, else Indonesian.
  var language: Language {
    if let chosen, let language = Language(rawValue: chosen) { return language }
    let variable = unsafe getenv("LANG").map { unsafe String(cString: $0) } ?? ""
    return variable.hasPrefix("en") ? .english : .indonesian
  }
}
