import ArgumentParser
internal import Exports
internal import Findings
internal import Indicators

/// `rekap explain`: what a finding means.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says what a finding means and what to do; without a code, lists them all.",
    discussion: """
      rekap explain V304
      rekap explain typo --lang en
      rekap explain --format json > findings.json
      """)

  /// The forms of a page.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "A code such as V304, or its word, such as typo.")
  var code: String?

  @Option(help: "How pages are written.")
  var format = Format.text

  @OptionGroup var spoken: SpokenLanguage

  func run() throws {
    let known = try code.map(self.code(named:))
    switch format {
    case .json:
      let document =
        known.map(FindingPageJSON.document(of:)) ?? FindingPageJSON.document(of: FindingCode.all)
      try StandardOutput.write(document.span)
    case .text:
      let pages = FindingPageText(
        language: spoken.language, width: Terminal.width,
        isColoured: Terminal.standardOutputHasColours)
      try StandardOutput.write((known.map(pages.text(of:)) ?? pages.list()).utf8.span)
    }
  }

  private func code(named name: String) throws -> FindingCode {
    if let code = FindingCode(named: name) { return code }
    let near = NearestWord.to(name, among: FindingCode.all.flatMap { [$0.id, $0.slug] })
    let message = Phrase(
      indonesian:
        "Tidak ada temuan \"\(name)\".\(near.map { " Maksudnya \($0)?" } ?? "") `rekap explain` menyebut semuanya.",
      english:
        "There is no finding \"\(name)\".\(near.map { " Did you mean \($0)?" } ?? "") `rekap explain` lists them all."
    )
    StandardError.write("rekap: \(message[spoken.language])")
    throw ExitStatus.usage.exit
  }
}
