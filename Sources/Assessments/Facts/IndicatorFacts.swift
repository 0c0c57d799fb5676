/// What is known of one indicator in one round.
package struct IndicatorFacts: Sendable {
  /// The indicator's code.
  package var code: String
  /// Its position in the catalogue; `nil` for one that the catalogue does not have.
  package var position: Int?
  /// Its domain, by its position in the catalogue.
  package var domain: Int?
  /// Its responses, by their positions in ``RoundFacts/responses``, in the order of respondents.
  package var responses: Range<Int>
  /// How many responses there are of each kind.
  package var counts: ResponseCounts
  /// For each level of government, how many give each answer.
  package var levels: [[Int]]
  /// How many of those whose level is not known give each answer.
  package var others: [Int]
  /// How far those who answer agree.
  package var agreement: Agreement
  /// What people have decided.
  package var decision: Decision?
  /// For each field of support, how many responses with an answer have something in it.
  package var support: [Int]
  /// How many responses with an answer have evidence.
  package var evidence = 0
  /// How many responses give the greatest answer and support it.
  package var supportedGreatest = 0

  /// The answer that all who answer agree on; `nil` where it is to be decided.
  package var proposal: UInt8? {
    if case .agreed(let answer) = agreement { answer } else { nil }
  }
}
