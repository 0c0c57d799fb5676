package import Findings

/// Pages of findings as text for people.
package struct FindingPageText: Sendable {
  private let language: Language
  private let width: Int
  private let paint: Paint

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - language: The language of every word.
  ///   - width: How many characters a line of a page takes.
  ///   - isColoured: Whether severities and headings have colours; a caller honours `NO_COLOR`.
  package init(language: Language, width: Int = 80, isColoured: Bool = false) {
    self.language = language
    self.width = width
    paint = Paint(isOn: isColoured)
  }

  /// The page of a code; ends with a line break.
  package func text(of code: FindingCode) -> String {
    let page = code.page
    var text = paint.heading("\(code.id)  \(code.slug)") + "\n"
    text += paragraph(page.meaning[language]) + "\n"
    text += fact(Words.severity, severity(of: code)).replacing(
      code.severity.name[language] + ":",
      with: paint.severity(code.severity, code.severity.name[language]) + ":", maxReplacements: 1)
    text += fact(Words.place, page.reach.name[language])
    text += fact(Words.fix, fix(of: page))
    text += section(Words.consequence, page.consequence[language])
    text += section(Words.cure, page.cure[language])
    text += section(
      Words.example, "\(page.example.before[language]) → \(page.example.after[language])")
    if !page.related.isEmpty {
      text += "\n" + paint.heading(Words.related[language]) + "\n"
      for code in page.related { text += line(of: code, indent: "  ") }
    }
    return text
  }

  /// Every code, in a line each, under the names of the layers.
  package func list() -> String {
    FindingCode.Layer.allCases.map { layer in
      let codes = FindingCode.all.filter { $0.layer == layer }
      return paint.heading(layer.name[language]) + "\n"
        + codes.map { line(of: $0, indent: "  ") }.joined()
    }.joined(separator: "\n")
  }

  // MARK: Parts

  private func line(of code: FindingCode, indent: String) -> String {
    let slug = code.slug.padding(to: Self.slugWidth)
    let name = code.severity.name[language].padding(to: 12)
    let start = "\(indent)\(code.id)  \(slug)"
    let meaning = code.page.meaning[language]
    return "\(start)\(paint.severity(code.severity, name))\(meaning)\n"
  }

  private static let slugWidth = (FindingCode.all.map(\.slug.count).max() ?? 0) + 2

  private func severity(of code: FindingCode) -> String {
    let name = code.severity.name[language]
    return "\(name): \(code.severity.about[language]) (\(Words.byPolicy[language]))"
  }

  private func fix(of page: FindingPage) -> String {
    switch page.fix {
    case .safe: Words.safe[language]
    case .ask: Words.ask[language]
    case nil: Words.noFix[language]
    }
  }

  /// A name and what is said of it, whose further lines stand below its first.
  private func fact(_ name: Phrase, _ words: String) -> String {
    let indent = "  " + "".padding(to: Self.factWidth)
    let lines = TextWrapping.lines(of: words, width: width - indent.count)
    return "  \(name[language].padding(to: Self.factWidth))"
      + lines.joined(separator: "\n" + indent) + "\n"
  }

  private static let factWidth = 12

  private func section(_ heading: Phrase, _ words: String) -> String {
    "\n" + paint.heading(heading[language]) + "\n" + paragraph(words)
  }

  private func paragraph(_ words: String) -> String {
    TextWrapping.lines(of: words, width: width - 2).map { "  \($0)\n" }.joined()
  }

  private enum Words {
    static let severity = Phrase(indonesian: "tingkat", english: "severity")
    static let byPolicy = Phrase(
      indonesian: "kebijakan dapat mengubahnya", english: "a policy may change that")
    static let place = Phrase(indonesian: "menunjuk", english: "points at")
    static let fix = Phrase(indonesian: "perbaikan", english: "fix")
    static let safe = Phrase(
      indonesian: "pasti, ikut disebut dalam pesan", english: "safe: certain, and told")
    static let ask = Phrase(
      indonesian: "diusulkan bila ada; pastikan dulu",
      english: "ask: proposed where there is one; make sure first")
    static let noFix = Phrase(
      indonesian: "ditentukan pengisi", english: "none: for a person to find")
    static let consequence = Phrase(indonesian: "Akibatnya", english: "What becomes of the record")
    static let cure = Phrase(indonesian: "Yang perlu dilakukan", english: "What to do")
    static let example = Phrase(indonesian: "Contoh", english: "Example")
    static let related = Phrase(indonesian: "Lihat juga", english: "See also")
  }
}

extension String {
  /// The text with spaces up to a width, and at least one.
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
