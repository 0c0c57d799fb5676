/// How complete the responses of one respondent are in one round.
package struct RespondentFacts: Sendable {
  /// The respondent's code, or the name that it has given.
  package var code: String
  /// Whether there is a record of it; one that was asked and has sent nothing has none.
  package var isHeard: Bool
  /// Its responses in all domains.
  package var counts: ResponseCounts
  /// Its responses by domain, in the order of the catalogue.
  package var domains: [ResponseCounts]
}
