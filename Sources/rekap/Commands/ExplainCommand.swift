import ArgumentParser
import Findings

/// `rekap explain`: what a finding means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says what a finding means; without a code, lists them all.")

  @Argument(help: "A code such as V304, or its word, such as typo.")
  var code: String?

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let language = spoken.language
    guard let code else {
      for code in FindingCode.all { Self.show(code, in: language) }
      return
    }
    guard let known = FindingCode(named: code) else {
      throw ValidationError("There is no finding \"\(code)\". `rekap explain` lists them all.")
    }
    Self.show(known, in: language)
  }

  private static func show(_ code: FindingCode, in language: Language) {
    let slug = code.slug.padding(to: 20)
    let severity = code.severity.name[language].padding(to: 12)
    print("\(code.id)  \(slug)\(severity)\(code.text[language])")
  }
}

extension String {
  /// The text with spaces up to a width.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
