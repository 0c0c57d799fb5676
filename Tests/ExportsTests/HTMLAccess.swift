import Findings
import Foundation
import Testing
import _TestSupport

@testable import Exports

@Suite("A page for everyone")
struct HTMLAccess {
  private static func page() throws -> HTMLPage {
    let sheet = SampleSheet.questions(3...90)
    let cells = (3...30).map { "D\($0)" } + ["B40", "C52"]
    return try sheet.page(of: sheet.findings(at: cells)).page
  }

  @Test("The headings are in order, none is skipped")
  func headings() throws {
    let names: [HTMLElement.Name] = [.h1, .h2, .h3, .h4]
    let levels = try Self.page().root.all.compactMap { element in
      element.name.flatMap { names.firstIndex(of: $0) }
    }
    #expect(levels.first == 0)
    #expect(levels.count { $0 == 0 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test("There are landmarks, and the first link skips to the findings")
  func landmarks() throws {
    let page = try Self.page()
    for name in [HTMLElement.Name.header, .nav, .main, .footer] {
      #expect(page.all(name).count == 1, "\(name)")
    }
    let first = try #require(page.all(.a).first?[.href])
    #expect(page.element(id: String(first.dropFirst()))?.name == .main)
    #expect(page.all(.section).allSatisfy { $0.all.contains { [.h2, .h3].contains($0.name) } })
  }

  @Test("Severity is a word, never a colour alone")
  func words() throws {
    for finding in try Self.page().findings {
      #expect(finding.all(.b).first?.text == "peringatan")
    }
    for cell in try Self.page().all(.td) where cell[.kind] == "warning" {
      #expect(cell.all(.a).map(\.text) == ["V304"])
    }
  }

  @Test("Tables name themselves, their columns and their rows")
  func tables() throws {
    let page = try Self.page()
    for picture in page.pictures {
      #expect(picture.all(.caption).first?.text.hasPrefix("D1, Baris ") == true)
      #expect(picture.all(.th).allSatisfy { ["col", "row"].contains($0[.scope]) })
      let widths = picture.all(.tr).map { row in
        row.children.map { $0[.colspan].flatMap { Int($0) } ?? 1 }.reduce(0, +)
      }
      #expect(Set(widths).count == 1)
    }
  }

  @Test("There is no control that does nothing without a script")
  func controls() throws {
    // Any form, field or button would be a stranger to the vocabulary.
    let page = try Self.page()
    #expect(page.strangers == 0)
    #expect(page.element(id: "filters")?.children.isEmpty == true)
    #expect(page.all(.details).allSatisfy { $0[.open] == "open" })
  }

  @Test("A browser may use the style and the script of the page, and nothing else")
  func policy() throws {
    let page = try Self.page()
    let policy = try #require(page.all(.meta).first { $0[.httpEquiv] != nil }?[.content])
    func hash(_ name: HTMLElement.Name) throws -> String {
      Base64.text(of: SHA256.hash(of: Array(try #require(page.all(name).first).text.utf8)))
    }
    #expect(
      policy == "default-src 'none'; style-src 'sha256-\(try hash(.style))'; "
        + "script-src 'sha256-\(try hash(.script))'; base-uri 'none'; form-action 'none'")
  }

  @Test("Style and script are the same text to every parser, and name no other place")
  func embedded() {
    for text in [HTMLStyle.text.description, HTMLScript.text.description] {
      for part in ["<", "&", "]]>", "http", "//", "url(", "@import", "innerHTML", "eval"] {
        #expect(!text.contains(part), "\(part)")
      }
    }
  }

  /// What stands on what, by the names of the style's colours.
  static let pairs = [
    ("ink", "paper"), ("ink", "sheet"), ("quiet", "paper"), ("quiet", "sheet"), ("link", "paper"),
    ("link", "sheet"), ("error", "error-back"), ("warning", "warning-back"), ("info", "info-back"),
    ("link", "error-back"), ("link", "warning-back"), ("link", "info-back"), ("error", "sheet"),
    ("warning", "sheet"), ("info", "sheet"), ("quiet", "sheet"),
  ]

  @Test("Every text stands out from its background by 4.5 to 1, by day, by night and on paper")
  func contrast() throws {
    let schemes = Self.schemes(of: HTMLStyle.text.description)
    #expect(schemes.count == 3)
    for scheme in schemes {
      for (text, back) in Self.pairs {
        let colours = try (#require(scheme[text]), #require(scheme[back]))
        let ratio = Self.contrast(colours.0, colours.1)
        #expect(ratio >= 4.5, "\(text) on \(back): \(ratio)")
      }
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
