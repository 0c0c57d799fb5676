/// Which answers have no level of government.
extension RoundMaking {
  func addWithoutLevel(to facts: inout RoundFacts) {
    var counts: [Int: [Int32: Int]] = [:]
    for indicator in facts.indicators {
      for place in indicator.responses {
        let response = facts.responses[place]
        let level = records.records[response.record].level
        guard case .answered = response.outcome, level < 0 else { continue }
        counts[response.respondent, default: [:]][level, default: 0] += 1
      }
    }
    for (respondent, reasons) in counts.sorted(by: { $0.key < $1.key }) {
      let own = reasons.compactMap { level, answers in
        records.gap(ofLevel: level).map {
          AnswersWithoutLevel(respondent: respondent, answers: answers, gap: $0)
        }
      }
      facts.withoutLevel += own.sorted { one, other in
        Self.codes(of: one.gap).lexicographicallyPrecedes(
          Self.codes(of: other.gap), by: RecordRanking.precedes)
      }
    }
  }

  private static func codes(of gap: LevelGap) -> [String] {
    gap.sources.map { $0.code ?? "" }
  }
}
