import Indicators

/// An indicator in which there is something left to do: somebody answers less than the greatest.
package struct GapCandidate: Sendable {
  /// The indicator, by its position in ``RoundFacts/indicators``.
  package var indicator: Int
  /// The reasons that are given, in the order of respondents and fields.
  package var reasons: [Reason]
  /// How many records with such an answer give no reason.
  package var withoutReason: Int

  /// A reason for an answer.
  package struct Reason: Hashable, Sendable {
    /// The record, by its position.
    package var record: Int
    /// The field, by its position.
    package var field: Int
  }

  /// The candidates of a round, in the order of the catalogue.
  package static func candidates(of facts: RoundFacts, _ records: AnswerRecords) -> [GapCandidate] {
    let greatest = records.catalogue.answers.count - 1
    let fields = records.catalogue.questions.reasons
    var candidates: [GapCandidate] = []
    for (position, indicator) in facts.indicators.enumerated() {
      var gap = GapCandidate(indicator: position, reasons: [], withoutReason: 0)
      for response in facts.responses[indicator.responses] {
        for place in response.records {
          let record = Int(facts.order[place])
          guard case .given(let answer) = records.records[record].answer, answer < greatest else {
            continue
          }
          let reasons = fields.filter { records.text(of: $0, in: record).text != 0 }
          if reasons.isEmpty { gap.withoutReason += 1 }
          gap.reasons += reasons.map { Reason(record: record, field: $0) }
        }
      }
      if !gap.reasons.isEmpty || gap.withoutReason > 0 { candidates.append(gap) }
    }
    return candidates
  }
}
