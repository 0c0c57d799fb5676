import Findings
import Foundation
import Testing

/// FINDINGS.md: every code with its page in both languages, its fixture, and what Rekap says of that.
struct FindingsPage {
  /// The page; its words are those of the catalogue, its sheets and messages those of the fixtures.
  static func text() throws -> String {
    var text = opening
    for layer in FindingCode.Layer.allCases {
      text += "- [\(layer.name.english)](#\(anchor(layer.name.english)))\n"
    }
    for layer in FindingCode.Layer.allCases {
      let codes = FindingCode.all.filter { $0.layer == layer }
      text += "\n## \(layer.name.english)\n\n*\(layer.name.indonesian)*\n\n"
      text +=
        "| code | | severity | at | meaning | artinya |\n| --- | --- | --- | --- | --- | --- |\n"
      for code in codes {
        text += "| \(link(code)) | `\(code.slug)` | \(code.severity.name.english) "
        text += "| \(code.page.reach.name.english) | \(code.page.meaning.english) "
        text += "| \(code.page.meaning.indonesian) |\n"
      }
      for code in codes { text += try part(of: code) }
    }
    return text
  }

  private static let opening = """
    <!-- Made by `make findings` from Sources/Findings and Fixtures/findings; change it there. -->

    # The findings

    A **finding** is one problem in the input, at the finest place there is, with what to do about it.
    Here is every kind of them: what it means, what becomes of the record, what to do, in English and in
    Indonesian, with a small sheet in which it is found and the words that Rekap says of it.
    `rekap explain V304` prints the same in a terminal, `rekap explain --format json` gives it to
    programs.

    - A code never changes its meaning and is never used again. Programs go by the code; the words may
      become better.
    - One cause is one finding. What follows from it is counted, not told again: of a missing column the
      finding says how many rows are without it. A rule that could not be checked says so (R405), and
      counts neither as broken nor as kept.
    - The severity is what a code has by default: **error**, the record can't be used as it stands;
      **warning**, it is used, but someone must look; **info**, what the program did on its own. A schema
      or a policy may change it.
    - **safe** is a fix that is certain and comes with the finding, **ask** one that a person must
      confirm.
    - In the sheets below the cell that the finding points at is **bold**. Each is a folder of
      [Fixtures/findings](Fixtures/findings), and a test sees that its finding, at that place, is all that
      is found there.


    """

  // MARK: Parts

  private static func part(of code: FindingCode) throws -> String {
    let page = code.page
    var text = "\n### \(code.id) \(code.slug)\n\n"
    text += "*\(code.severity.name.english)*, at a \(page.reach.name.english)"
    text += page.fix.map { ", fix: *\($0.rawValue)*" } ?? ""
    text += " · *\(code.severity.name.indonesian)*, menunjuk \(page.reach.name.indonesian)\n\n"
    if let fixture = FindingFixture.all.first(where: { $0.code == code.id }) {
      text += try sheet(of: fixture)
      let found = try fixture.run().first { $0.finding.code == code.id }
      if let message = found?.message {
        text += "> \(escaped(message.english))  \n> *\(escaped(message.indonesian))*\n\n"
      }
    }
    for (language, names) in [(Language.english, names.0), (.indonesian, names.1)] {
      text += "\(page.meaning[language]) \(page.consequence[language])  \n"
      text += "**\(names.cure)** \(page.cure[language])  \n"
      let (before, after) = (page.example.before[language], page.example.after[language])
      text += "**\(names.example)** \(shown(before, page)) → \(shown(after, page))\n\n"
    }
    return text + "See also: " + page.related.map(link).joined(separator: ", ") + ".\n"
  }

  private static let names = (
    (cure: "What to do:", example: "Example:"), (cure: "Yang perlu dilakukan:", example: "Contoh:")
  )

  /// What is typed in a cell is set as code; words stay words.
  private static func shown(_ text: String, _ page: FindingPage) -> String {
    if case .cell = page.example, !text.hasPrefix("(") { return "`\(text)`" }
    return escaped(text)
  }

  /// The sheet of a fixture as a table, with the cell or the row of the finding in bold.
  private static func sheet(of fixture: FindingFixture) throws -> String {
    let place = fixture.expected.first { $0.code == fixture.code }?.place ?? ""
    let link = "[\(fixture.folder)](\(fixture.folder))"
    guard let file = fixture.files.first(where: { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") })
    else {
      let command = fixture.command.joined(separator: " ")
      return "\(link): `rekap \(command)`\n\n"
    }
    let parts = place.split(separator: "!")
    var arguments = ["cells", "\(fixture.folder)/\(file)", "--format", "csv"]
    if file.hasSuffix(".xlsx"), let sheet = parts.first { arguments += ["--sheet", String(sheet)] }
    let rows = try RekapRun(arguments).output.split(separator: "\r\n").map(fields)
    let width = rows.map(\.count).max() ?? 0
    let range = parts.last.flatMap { CellRange(String($0)) }
    let row = parts.count == 2 ? Int(parts[1]) : nil
    var text = "\(link)\n\n| |"
    for column in 1...max(width, 1) { text += " \(CellReference.letters(ofColumn: column)) |" }
    text += "\n| --- |" + String(repeating: " --- |", count: max(width, 1)) + "\n"
    for (number, fields) in rows.enumerated() {
      text += "| \(number + 1) |"
      for column in 0..<width {
        let field = column < fields.count ? escaped(fields[column]) : ""
        let cell = CellReference(row: number + 1, column: column + 1)
        let isMarked = range?.contains(cell) ?? (row == number + 1 && !field.isEmpty)
        text += isMarked ? " **\(field.isEmpty ? "(empty)" : field)** |" : " \(field) |"
      }
      text += "\n"
    }
    return text + "\n"
  }

  private static func link(_ code: FindingCode) -> String {
    "[\(code.id)](#\(anchor("\(code.id) \(code.slug)")))"
  }

  private static func anchor(_ heading: String) -> String {
    heading.lowercased().filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
      .replacing(" ", with: "-")
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_{}[]<>#|~".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// The fields of a line of CSV without line breaks in it.
  private static func fields(of line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

@Suite("FINDINGS.md")
struct FindingsPageTests {
  @Test("golden: is what the catalogue and the fixtures say now")
  func goldenFindingsPage() throws {
    try expectGolden(try FindingsPage.text(), "FINDINGS.md", in: "..")
  }

  @Test("has a heading for each link within it")
  func links() throws {
    let page = try String(
      contentsOf: Repository.root.appending(path: "FINDINGS.md"), encoding: .utf8)
    let anchors = Set(
      page.split(separator: "\n").filter { $0.hasPrefix("##") }.map { heading in
        heading.drop { $0 == "#" }.dropFirst().lowercased()
          .filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }.replacing(" ", with: "-")
      })
    let links = page.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
    #expect(links.count > FindingCode.all.count)
    #expect(Set(links).isSubset(of: anchors))
  }
}
