import Findings
import Foundation
import Testing

@Suite("The fixture of each finding")
struct FindingFixtureTests {
  /// Codes that no fixture can produce, each with the reason.
  static let without = [
    "F010": "a file must change while it is read",
    "X606": "it takes more texts than a fixture should hold",
  ]

  @Test("is there for every code, and for nothing else")
  func isThere() {
    let codes = Set(FindingCode.all.map(\.id))
    let fixtures = Set(FindingFixture.all.map(\.code))
    #expect(codes.subtracting(fixtures) == Set(Self.without.keys))
    #expect(fixtures.isSubset(of: codes))
  }

  @Test(
    "gives its finding at its place, and all else that is listed, and nothing more",
    arguments: FindingFixture.all)
  func gives(fixture: FindingFixture) throws {
    let found = try fixture.run().map(\.finding)
    #expect(found == fixture.expected)
    #expect(found.contains { $0.code == fixture.code })
  }

  @Test("has messages in which every placeholder is filled", arguments: FindingFixture.all)
  func messages(fixture: FindingFixture) throws {
    for found in try fixture.run() {
      for language in Language.allCases {
        let message = found.message[language]
        #expect(!message.contains("{") && !message.contains("}"), "\(message)")
        #expect(!message.contains("  ") && !message.contains(".."), "\(message)")
        #expect(message.hasSuffix(".") || message.hasSuffix("?"), "\(message)")
      }
    }
  }

  /// Fixtures whose page shows a cell before and after, in a file that can be edited as text.
  static let curable = FindingFixture.all.filter { fixture in
    guard fixture.isPlainCheck, fixture.files.contains("sheet.csv"),
      case .cell = FindingCode(named: fixture.code)?.page.example
    else { return false }
    return true
  }

  @Test("are many that a person can cure in the cell")
  func areCurable() { #expect(Self.curable.count > 20) }

  @Test(
    "is cured by what its page says to type, and nothing else becomes wrong",
    arguments: curable)
  func isCured(fixture: FindingFixture) throws {
    guard case .cell(let before, let after) = FindingCode(named: fixture.code)?.page.example
    else { return }
    let place = try #require(fixture.expected.first { $0.code == fixture.code }?.place)
    let file = Repository.root.appending(path: "\(fixture.folder)/sheet.csv")
    var lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // The finding on a column that is missing points at the header's row, and not at cells.
    let within = String(place.split(separator: "!").last ?? "")
    let range = CellRange(within)
    let rows = try #require(range?.rows ?? Int(within).map { $0...$0 })
    for row in rows {
      let quoted = before.contains(",") ? "\"\(before)\"" : before
      var fields = lines[row - 1].components(separatedBy: ",")
      if let column = range?.columns.lowerBound, !before.contains(",") {
        #expect(fields[column - 1] == before)
        fields[column - 1] = after
        lines[row - 1] = fields.joined(separator: ",")
      } else {
        lines[row - 1] = lines[row - 1].replacing(quoted, with: after)
      }
    }
    let scratch = try TemporaryFolder(["sheet.csv": lines.joined(separator: "\n")])
    let command = fixture.command.map { $0.hasSuffix("sheet.csv") ? scratch.path("sheet.csv") : $0 }
    let left = try FindingFixture.run(command).map(\.finding)
    #expect(!left.contains { $0.code == fixture.code && $0.place == place })
    let others = Set(fixture.expected.map(\.code)).subtracting([fixture.code])
    #expect(left.allSatisfy { $0.severity == "info" && others.contains($0.code) }, "\(left)")
  }
}
