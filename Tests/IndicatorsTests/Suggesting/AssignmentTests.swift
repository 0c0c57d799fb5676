import Testing
import _TestSupport

@testable import Indicators

@Suite("Assigning places to fields")
struct AssignmentTests {
  /// The greatest sum that any assignment has, by trying all.
  private static func greatest(_ scores: [[Double]], row: Int = 0, taken: Set<Int> = []) -> Double {
    guard row < scores.count else { return 0 }
    return scores[row].indices.filter { !taken.contains($0) }.map { column in
      scores[row][column] + greatest(scores, row: row + 1, taken: taken.union([column]))
    }.max() ?? 0
  }

  @Test("finds the greatest sum of all", arguments: 1...40)
  func greatestSum(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 1...5, using: &random)
    let columns = Int.random(in: rows...6, using: &random)
    let scores = (0..<rows).map { _ in
      (0..<columns).map { _ in Double.random(in: 0...1, using: &random) }
    }
    let assignment = BestAssignment(of: scores)
    #expect(Set(assignment.columns).count == rows)
    #expect(abs(assignment.total - Self.greatest(scores)) < 1e-9)
    // Without its column a row does no better.
    for row in 0..<rows where columns > rows {
      #expect(assignment.margin(ofRow: row, in: scores) > -1e-9)
    }
  }

  @Test("is unsure of two places that fit equally well")
  func margin() {
    let scores = [[0.9, 0, 0], [0.9, 0, 0], [0, 0.8, 0]]
    let assignment = BestAssignment(of: scores)
    let owner = assignment.columns.firstIndex(of: 0) ?? 0
    #expect(assignment.margin(ofRow: owner, in: scores) < 1e-9)
    #expect(assignment.margin(ofRow: 2, in: scores) > 0.7)
  }

  @Test("of nothing is nothing")
  func nothing() { #expect(BestAssignment(of: []).columns.isEmpty) }
}

@Suite("Likeness of words")
struct WordLikenessTests {
  @Test(
    "knows how Indonesian shortens words",
    arguments: [
      ("ket", "keterangan", true), ("thn", "tahun", true), ("kd", "kode", true),
      ("tgl", "tanggal", true), ("no", "note", false), ("kab", "kode", false),
    ])
  func abbreviations(short: String, word: String, isOne: Bool) {
    #expect(WordLikeness.isAbbreviation(short, of: word) == isOne)
  }

  @Test(
    "forgives one letter in four, and none in the shortest",
    arguments: [
      ("jawabn", "jawaban", 6.0 / 7), ("regulsi", "regulasi", 0.875), ("no", "na", 0),
      ("program", "praktik", 0), ("kode", "kode", 1),
    ])
  func whole(one: String, other: String, likeness: Double) {
    #expect(abs(WordLikeness.ofWhole(one, other) - likeness) < 1e-9)
  }
}

@Suite("Names of sheets")
struct SheetNameTests {
  private static func pattern(_ names: [String]) throws -> String? {
    let folder = Repository.path("Mappings/local-mgi/schema.yaml")
    let schema = try Schema(contentsOf: folder)
    let fields = ["respondent", "domain"].compactMap { schema.position(of: $0) }
    return SheetNames(names, fields: fields, of: schema)?.pattern
  }

  @Test(
    "tell the entry of a list that a sheet is about",
    arguments: [
      (["Domain 1", "domain_2", "DOM 3"], "domain", ["1", "2", "3"]),
      (["D1", "D2"], "domain", ["1", "2"]),
      (["1. Hak", "2. Whole"], "domain", ["1", "2"]),
      (["Dinsos", "Dinkes"], "respondent", ["Dinsos", "Dinkes"]),
    ])
  func entries(names: [String], group: String, found: [String]) throws {
    let expression = try #require(try Self.pattern(names))
    let pattern = Pattern(expression)
    #expect(names.map { pattern.groups(in: $0)?[group] } == found)
    #expect(!pattern.matches("Petunjuk"))
  }

  @Test(
    "tell nothing where one is no entry",
    arguments: [["Domain 1", "Domain 9"], ["A", "B"], ["D1"]])
  func nothing(names: [String]) throws {
    #expect(try Self.pattern(names) == nil)
  }
}
