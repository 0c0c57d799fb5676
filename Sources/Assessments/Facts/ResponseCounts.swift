import Indicators

/// How many responses there are of each kind; a response is one respondent's to one indicator.
package struct ResponseCounts: Hashable, Sendable {
  /// How many give each answer of the scale.
  package var answers: [Int]
  /// How many give two different answers, in two records.
  package var contradictory = 0
  /// How many give none, by kind, in the order of `MissingKind`.
  package var missing = Array(repeating: 0, count: MissingKind.allCases.count)
  /// How many of those with an answer have something in a field of support.
  package var justified = 0
  /// How many were asked for; `nil` where that is not known.
  package var assigned: Int?
  /// How many were asked for and have no record; `nil` where that is not known.
  package var withoutRecord: Int?
  /// How many have a record and were not asked for; `nil` where that is not known.
  package var unasked: Int?

  /// Makes counts of nothing.
  package init(answers: Int, knowsAssignments: Bool) {
    self.answers = Array(repeating: 0, count: answers)
    if knowsAssignments { (assigned, withoutRecord, unasked) = (0, 0, 0) }
  }

  /// How many give one answer.
  package var answered: Int { answers.reduce(0, +) }
  /// How many give none.
  package var missingInAll: Int { missing.reduce(0, +) }
  /// How many there are: the denominator of all of them.
  package var responses: Int { answered + contradictory + missingInAll }

  /// Adds the counts of other responses.
  package static func += (left: inout ResponseCounts, right: ResponseCounts) {
    for index in left.answers.indices { left.answers[index] += right.answers[index] }
    for index in left.missing.indices { left.missing[index] += right.missing[index] }
    left.contradictory += right.contradictory
    left.justified += right.justified
    left.assigned = sum(left.assigned, right.assigned)
    left.withoutRecord = sum(left.withoutRecord, right.withoutRecord)
    left.unasked = sum(left.unasked, right.unasked)
  }

  private static func sum(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return nil }
    return one + other
  }

  /// Counts a response.
  mutating func count(_ response: Response) {
    switch response.outcome {
    case .answered(let answer): answers[Int(answer)] += 1
    case .contradictory: contradictory += 1
    case .missing(let kind): missing[MissingKind.allCases.firstIndex(of: kind) ?? 0] += 1
    }
    if response.isJustified { justified += 1 }
  }
}
