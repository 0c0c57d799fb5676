import Testing

@testable import Assessments

@Suite("Those who answer an indicator")
struct AgreementTests {
  struct Case: CustomTestStringConvertible, Sendable {
    /// Tidak, sebagian, ya, of two levels and of those whose level is not known.
    var levels: [[Int]]
    var others: [Int]
    var hasContradiction = false
    var agreement: Agreement
    var testDescription: String { "\(levels) and \(others): \(agreement.word)" }
  }

  static let cases = [
    Case(levels: [[0, 0, 0], [0, 0, 0]], others: [0, 0, 0], agreement: .unanswered),
    Case(
      levels: [[0, 0, 0], [0, 0, 0]], others: [0, 0, 0], hasContradiction: true,
      agreement: .contradictory),
    Case(levels: [[0, 0, 3], [0, 0, 1]], others: [0, 0, 2], agreement: .agreed(2)),
    Case(levels: [[1, 0, 0], [0, 0, 0]], others: [0, 0, 0], agreement: .agreed(0)),
    Case(
      levels: [[0, 0, 3], [0, 0, 0]], others: [0, 0, 0], hasContradiction: true,
      agreement: .contradictory),
    // Neighbours on the scale disagree softly, those farther apart hard.
    Case(levels: [[0, 1, 3], [0, 0, 0]], others: [0, 0, 0], agreement: .soft),
    Case(levels: [[1, 1, 0], [0, 0, 0]], others: [0, 0, 0], agreement: .soft),
    Case(levels: [[1, 0, 9], [0, 0, 0]], others: [0, 0, 0], agreement: .hard),
    Case(levels: [[1, 1, 1], [0, 0, 0]], others: [0, 0, 0], agreement: .hard),
    // Each level agrees within itself: that is no disagreement, however far they lie apart.
    Case(levels: [[0, 0, 3], [2, 0, 0]], others: [0, 0, 0], agreement: .levelDifference),
    Case(levels: [[0, 0, 3], [0, 2, 0]], others: [0, 0, 0], agreement: .levelDifference),
    Case(levels: [[0, 1, 3], [2, 0, 0]], others: [0, 0, 0], agreement: .soft),
    // Who is of no known level may be of any.
    Case(levels: [[0, 0, 3], [0, 0, 0]], others: [1, 0, 0], agreement: .hard),
    Case(levels: [[0, 0, 3], [0, 2, 0]], others: [0, 0, 1], agreement: .soft),
    Case(levels: [[0, 0, 3], [2, 0, 0]], others: [0, 1, 0], agreement: .soft),
    Case(levels: [[0, 0, 0], [0, 0, 0]], others: [1, 0, 1], agreement: .hard),
    Case(
      levels: [[1, 0, 1], [0, 0, 0]], others: [0, 0, 0], hasContradiction: true, agreement: .hard),
  ]

  @Test("agree, differ by level, or disagree softly or hard", arguments: cases)
  func agreement(_ one: Case) {
    let agreement = Agreement(
      levels: one.levels, others: one.others, hasContradiction: one.hasContradiction)
    #expect(agreement == one.agreement)
  }
}
