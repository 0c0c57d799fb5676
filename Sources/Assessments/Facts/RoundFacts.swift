/// All that is known of one round.
package struct RoundFacts: Sendable {
  /// The round.
  package var round: String
  /// Positions of the round's records, in the order of indicators, respondents and places.
  package var order: [Int32]
  /// The respondents, by name: those with records, and those that were asked.
  package var respondents: [RespondentFacts]
  /// The responses, in the order of indicators and respondents.
  package var responses: [Response]
  /// The indicators of the catalogue, in its order.
  package var indicators: [IndicatorFacts]
  /// Indicators that the catalogue does not have; they are in no count.
  package var strangers: [IndicatorFacts]
  /// The domains, in the order of the catalogue.
  package var domains: [DomainFacts]
  /// All domains together.
  package var total: DomainFacts
  /// Answers whose level of government is not known, in the order of respondents; empty where the
  /// schema has no levels.
  package var withoutLevel: [AnswersWithoutLevel]
  /// Answers whose support is refused, in the order of indicators and respondents.
  package var unsupported: [UnsupportedAnswer]
  /// The highlights, by domain; without domains all are one.
  package var highlights: [DomainHighlights]
  /// The regulations that are cited.
  package var register: RegulationRegister

  /// Responses of several records, by position.
  package var repeated: [Int] {
    responses.indices.filter { responses[$0].records.count > 1 }
  }

  /// Respondents that were asked and have sent nothing.
  package var silent: [RespondentFacts] { respondents.filter { !$0.isHeard } }
}
