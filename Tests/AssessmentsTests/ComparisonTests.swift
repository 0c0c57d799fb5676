import Findings
import Testing
import _TestSupport

@testable import Assessments

@Suite("Two rounds")
struct ComparisonTests {
  private static func side(_ answers: [Answer]) throws -> RoundComparison.Side {
    let (facts, records) = try Bundled.facts(answers)
    return RoundComparison.Side(records: records, facts: facts)
  }

  private static func comparison(
    _ first: [Answer], _ second: [Answer], _ lines: [Crosswalk.Line] = []
  ) throws -> RoundComparison {
    RoundComparison(try side(first), try side(second), crosswalk: Crosswalk(lines))
  }

  @Test("are compared answer by answer, for respondents and indicators that both have")
  func transitions() throws {
    let comparison = try Self.comparison(
      [
        Answer("a", "ILL-1.01", "ya"), Answer("a", "ILL-1.02", "tidak"),
        Answer("a", "ILL-1.03", "ya"),
        Answer("a", "ILL-2.01", nil), Answer("b", "ILL-1.01", "ya"), Answer("b", "ILL-1.02", "ya"),
        Answer("gone", "ILL-1.01", "ya"), Answer("a", "ILL-6.01", "ya"),
      ],
      [
        Answer("a", "ILL-1.01", "ya"), Answer("a", "ILL-1.02", "sebagian"),
        Answer("a", "ILL-1.03", "ya", file: "a.xlsx"),
        Answer("a", "ILL-1.03", "tidak", file: "b.xlsx"),
        Answer("a", "ILL-2.01", "ya"), Answer("b", "ILL-1.02", nil),
        Answer("new", "ILL-1.01", "ya"),
        Answer("a", "ILL-6.02", "ya"),
      ])
    #expect(comparison.total.responses == 6)
    #expect(
      comparison.total.counts == [
        [0, 1, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0], [0, 0, 1, 1, 1, 1], [0, 0, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0],
      ])
    #expect(comparison.total.same == 1 && comparison.total.changed == 1)
    #expect(comparison.changes.count == 5)
    #expect(comparison.newIndicators == ["ILL-6.02"])
    #expect(comparison.droppedIndicators == ["ILL-6.01"])
    #expect(comparison.newRespondents == ["new"])
    #expect(comparison.goneRespondents == ["gone"])
    #expect(comparison.domains[0].responses == 5)
    #expect(comparison.domains[1].responses == 1)
  }

  @Test("take renumbered indicators for what they are, by a crosswalk")
  func crosswalk() throws {
    let first = [
      Answer("a", "ILL-1.01", "ya"), Answer("a", "ILL-1.02", "tidak"),
      Answer("a", "ILL-1.03", "ya"),
    ]
    let second = [
      Answer("a", "ILL-1.01", "tidak"), Answer("a", "ILL-1.02", "ya"),
      Answer("a", "ILL-1.03", "tidak"),
    ]
    let plain = try Self.comparison(first, second)
    #expect(plain.total.changed == 3 && plain.renumbered.isEmpty)
    let swapped = try Self.comparison(
      first, second,
      [
        Crosswalk.Line(from: "ILL-1.01", to: "ILL-1.02"),
        Crosswalk.Line(from: "ILL-1.02", to: "ILL-1.01"),
        // The code is used again, for another question.
        Crosswalk.Line(from: "ILL-1.03", to: nil), Crosswalk.Line(from: nil, to: "ILL-1.03"),
      ])
    #expect(swapped.total.changed == 0 && swapped.total.same == 2)
    #expect(swapped.renumbered.map(\.to) == ["ILL-1.01", "ILL-1.02"])
    #expect(swapped.newIndicators == ["ILL-1.03"] && swapped.droppedIndicators == ["ILL-1.03"])
  }

  @Test("that are the same have nothing but their diagonal", arguments: 1...5)
  func same(seed: Int) throws {
    let answers = RoundFactsTests.answers(seed: seed)
    let comparison = try Self.comparison(answers, answers)
    #expect(comparison.total.same == comparison.total.responses)
    #expect(comparison.changes.isEmpty && comparison.newIndicators.isEmpty)
  }

  @Test("turn the table around when they change places", arguments: 1...5)
  func mirrored(seed: Int) throws {
    let (one, other) = (
      RoundFactsTests.answers(seed: seed), RoundFactsTests.answers(seed: seed + 50)
    )
    let there = try Self.comparison(one, other)
    let back = try Self.comparison(other, one)
    for from in 0..<6 {
      for to in 0..<6 { #expect(there.total.counts[from][to] == back.total.counts[to][from]) }
    }
    #expect(there.changes.count == there.total.responses - there.total.same)
    #expect(there.newRespondents == back.goneRespondents)
    #expect(there.droppedIndicators == back.newIndicators)
    let domains = there.domains.map(\.responses).reduce(there.others.responses, +)
    #expect(domains == there.total.responses)
  }

  private static func note(
    _ fingerprint: String, round: String? = nil, indicator: String? = nil
  ) -> FindingComparison.Note {
    FindingComparison.Note(
      fingerprint: fingerprint, code: String(fingerprint.prefix(4)), severity: "error",
      respondent: nil, round: round, indicator: indicator,
      place: RecordPlace(file: "a.xlsx", sheet: nil, row: nil, cell: nil), message: "")
  }

  @Test("have findings that are fixed, still open or new, by fingerprint without the round")
  func findings() {
    let first = [
      Self.note("V304:a:2023-09:ILL-1.01:answer", round: "2023-09", indicator: "ILL-1.01"),
      Self.note("V304:a:2023-09:ILL-1.05:answer", round: "2023-09", indicator: "ILL-1.05"),
      Self.note("R401:a:2023-09:ILL-1.01:regulation", round: "2023-09", indicator: "ILL-1.01"),
      // The indicator is dropped, and its code taken over by a new one.
      Self.note("R402:a:2023-09:ILL-2.01:regulation", round: "2023-09", indicator: "ILL-2.01"),
      Self.note("S103:a.xlsx:Lama"), Self.note("S103:a.xlsx:Lama"),
    ]
    let second = [
      Self.note("V304:a:2024-09:ILL-1.01:answer", round: "2024-09", indicator: "ILL-1.01"),
      Self.note("V304:a:2024-09:ILL-1.06:answer", round: "2024-09", indicator: "ILL-1.06"),
      Self.note("S103:a.xlsx:Lama"), Self.note("K501:b:2024-09:ILL-1.01:", round: "2024-09"),
      Self.note("R402:a:2024-09:ILL-2.01:regulation", round: "2024-09", indicator: "ILL-2.01"),
    ]
    let crosswalk = Crosswalk([
      Crosswalk.Line(from: "ILL-1.05", to: "ILL-1.06"), Crosswalk.Line(from: "ILL-2.01", to: nil),
      Crosswalk.Line(from: nil, to: "ILL-2.01"),
    ])
    let comparison = FindingComparison(first, second, crosswalk: crosswalk)
    #expect(comparison.fixed.map(\.code) == ["R401", "R402", "S103"])
    #expect(comparison.open.map(\.code) == ["V304", "V304", "S103"])
    #expect(comparison.new.map(\.code) == ["K501", "R402"])
  }
}
