import Archives
import Findings
import Foundation
import Testing
import _TestSupport

@testable import Assessments
@testable import Exports

@Suite("A summary for everyone")
struct SummaryPageAccess {
  private static func page() throws -> HTMLPage { try SummaryPage(SummaryPage.rounds).html }

  @Test("The headings are in order, none is skipped; links lead somewhere, names are names of one")
  func headings() throws {
    let page = try Self.page()
    let names: [HTMLElement.Name] = [.h1, .h2, .h3, .h4]
    let levels = page.root.all.compactMap { element in
      element.name.flatMap { names.firstIndex(of: $0) }
    }
    #expect(levels.first == 0 && levels.count { $0 == 0 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    let known = page.root.all.compactMap { $0[.id] }
    #expect(Set(known).count == known.count)
    for link in page.all(.a) {
      #expect(known.contains(String(link[.href]?.dropFirst() ?? "")), "\(link.text)")
    }
  }

  @Test("There are landmarks, and everything that has a name says which")
  func labels() throws {
    let page = try Self.page()
    for name in [HTMLElement.Name.header, .nav, .main, .footer] {
      #expect(page.all(name).count == 1, "\(name)")
    }
    var labels: Set<[String]> = []
    for section in page.all(.section) + page.all(.nav) {
      let names = try #require(section[.labelledBy]).split(separator: " ")
      let texts = names.map { page.element(id: String($0))?.text ?? "" }
      #expect(texts.allSatisfy { !$0.isEmpty })
      #expect(labels.insert(texts).inserted, "\(texts)")
    }
    for group in page.root.all where group[.role] == "group" {
      #expect(group[.ariaLabel]?.isEmpty == false && group[.tabindex] == "0")
    }
    for table in page.all(.table) {
      #expect(table.all(.caption).first?.text.isEmpty == false)
      #expect(table.all(.th).allSatisfy { ["col", "row", "rowgroup"].contains($0[.scope]) })
      #expect(table.all(.thead).flatMap { $0.all(.th) }.allSatisfy { !$0.text.isEmpty })
      let widths = table.all(.tr).map { row in
        row.children.map { $0[.colspan].flatMap { Int($0) } ?? 1 }.reduce(0, +)
      }
      #expect(Set(widths).count == 1, "\(widths)")
    }
  }

  @Test("Nothing is said by colour alone: each look has a letter of its own")
  func letters() throws {
    let page = try SummaryPage(SummaryPage.rounds)
    var letters: [String: Set<String>] = [:]
    for cell in try #require(page.matrix).all(.td) {
      letters[cell[.kind] ?? "", default: []].insert(cell.text)
    }
    for key in page.html.all(.span) where key.classes.first == "k" {
      let look = try #require(key.classes.last)
      letters[String(look), default: []].insert(key.text)
    }
    #expect(letters.count >= 8)
    #expect(letters.values.allSatisfy { $0.count == 1 && $0.first?.isEmpty == false })
    #expect(Set(letters.values.flatMap(\.self)).count == letters.count)
  }

  @Test("Every picture stands beside the numbers that it shows")
  func pictures() throws {
    let page = try Self.page()
    let rows = page.all(.tr).filter { !$0.all(.svg).isEmpty }
    let inRows = rows.flatMap { $0.all(.svg) }.count
    let definitions = page.all(.svg).count { $0[.kind] == "defs" }
    #expect(definitions == 1 && page.all(.svg).count == inRows + definitions)
    var bars = 0
    for row in rows {
      for bar in row.all(.svg) where bar[.kind] == "bar" {
        bars += 1
        #expect(bar[.ariaHidden] == "true")
        let numbers = row.all(.td).filter { $0[.kind] == "z" }.compactMap { Int($0.text) }
        let parts = bar.all(.rect).filter { $0[.kind] != nil }
        #expect(parts.count <= numbers.count { $0 > 0 })
        for label in bar.all(.text) {
          let number = try #require(label.text.split(separator: " ").last.flatMap { Int($0) })
          #expect(numbers.contains(number))
        }
      }
      for dot in row.all(.td).filter({ !$0.all(.circle).isEmpty }) {
        #expect(Int(dot.text.filter(\.isNumber)) ?? 0 > 0)
      }
    }
    #expect(bars > 20)
  }

  @Test("The parts of a bar lie side by side and fill it")
  func bars() throws {
    for row in try Self.page().all(.td) where row[.kind] == "drawn" {
      let parts = row.all(.rect).filter { $0[.kind] != nil }
      let ends = try parts.map { part in
        let start = try #require(part[.x].flatMap { Int($0) })
        return (start, start + (try #require(part[.width].flatMap { Int($0) })))
      }
      for (one, next) in zip(ends, ends.dropFirst()) { #expect(one.1 == next.0) }
      #expect(ends.allSatisfy { $0.0 >= 0 && $0.1 <= 480 })
    }
  }

  @Test("All is there without a script: nothing is folded, no control does nothing")
  func withoutScripts() throws {
    let page = try Self.page()
    #expect(page.strangers == 0)
    #expect(page.all(.details).allSatisfy { $0[.open] == "open" })
    let filters = try #require(page.element(id: "filters"))
    #expect(filters.children.allSatisfy { $0[.hidden] == "hidden" })
  }

  @Test("A browser may use the styles and the script of the page, and nothing else")
  func policy() throws {
    let page = try Self.page()
    let policy = try #require(page.all(.meta).first { $0[.httpEquiv] != nil }?[.content])
    func hashes(_ name: HTMLElement.Name) -> String {
      page.all(name).map {
        "'sha256-\(Data(SHA256.hash(of: $0.text.utf8)).base64EncodedString())'"
      }.joined(separator: " ")
    }
    #expect(
      policy == "default-src 'none'; style-src \(hashes(.style)); script-src \(hashes(.script)); "
        + "base-uri 'none'; form-action 'none'")
  }

  @Test("Style and script are the same text to every parser, and name no other place")
  func embedded() {
    for text in [AssessmentStyle.text.description, AssessmentScript.text.description] {
      for part in ["<", "&", "]]>", "http", "//", "url(", "@import", "innerHTML", "eval"] {
        #expect(!text.contains(part), "\(part)")
      }
    }
  }

  @Test("Every letter stands out from its colour by 4.5 to 1, by day, by night and on paper")
  func contrast() {
    let schemes = Self.schemes(of: AssessmentStyle.text.description)
    #expect(schemes.count == 3)
    for scheme in schemes {
      for (name, back) in scheme where name.hasSuffix("-back") {
        let ink = scheme[String(name.dropLast(5))] ?? back
        #expect(Self.contrast(ink, back) >= 4.5, "\(name): \(Self.contrast(ink, back))")
      }
      let hatched = Self.contrast(scheme["mid"] ?? 0, scheme["mid-line"] ?? 0)
      #expect(hatched >= 4.5, "mid-line: \(hatched)")
    }
  }

  @Test("The page says plainly that its catalogue is a stand-in, and that nothing is ranked")
  func plainWords() throws {
    for (language, words) in [
      (Language.indonesian, ["bukan yang resmi", "Tanpa skor dan tanpa peringkat"]),
      (.english, ["not the official one", "No score and no ranking"]),
    ] {
      let page = try SummaryPage(SummaryPage.mixed, in: language).html
      let header = try #require(page.all(.header).first).text
      for word in words { #expect(header.contains(word), "\(word)") }
      #expect(page.root[.lang] == language.rawValue)
    }
  }

  /// The colours of each `:root`, by their names.
  private static func schemes(of style: String) -> [[String: Int]] {
    style.split(separator: ":root {").dropFirst().map { rest in
      let rules = rest.prefix { $0 != "}" }.split(separator: ";")
      return Dictionary(
        rules.compactMap { rule -> (String, Int)? in
          let parts = rule.split(separator: ":").map {
            $0.trimmingCharacters(in: .whitespacesAndNewlines)
          }
          guard parts.count == 2, parts[0].hasPrefix("--"), parts[1].hasPrefix("#"),
            let colour = Int(parts[1].dropFirst(), radix: 16)
          else { return nil }
          return (String(parts[0].dropFirst(2)), colour)
        }, uniquingKeysWith: { $1 })
    }
  }

  /// The contrast of two colours (Web Content Accessibility Guidelines 2.2, 1.4.3).
  private static func contrast(_ one: Int, _ other: Int) -> Double {
    let lights = [one, other].map(luminance).sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: Int) -> Double {
    zip([16, 8, 0], [0.2126, 0.7152, 0.0722]).map { shift, weight in
      let part = Double(colour >> shift & 255) / 255
      return weight * (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4))
    }.reduce(0, +)
  }
}
