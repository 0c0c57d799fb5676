/// How many indicators there are of each kind of agreement.
package struct IndicatorCounts: Hashable, Sendable {
  /// How many are agreed on, by the answer.
  package var agreed: [Int]
  /// How many nobody answers.
  package var unanswered = 0
  /// How many are agreed on but for somebody who gives two answers.
  package var contradictory = 0
  /// How many differ between levels of government alone.
  package var levelDifference = 0
  /// How many are disagreed on softly.
  package var soft = 0
  /// How many are disagreed on hard.
  package var hard = 0

  /// Makes counts of nothing.
  init(answers: Int) { agreed = Array(repeating: 0, count: answers) }

  /// How many there are: the denominator of all of them.
  package var indicators: Int {
    agreed.reduce(0, +) + unanswered + contradictory + levelDifference + soft + hard
  }

  mutating func count(_ agreement: Agreement) {
    switch agreement {
    case .unanswered: unanswered += 1
    case .agreed(let answer): agreed[Int(answer)] += 1
    case .contradictory: contradictory += 1
    case .levelDifference: levelDifference += 1
    case .soft: soft += 1
    case .hard: hard += 1
    }
  }
}
