/// What is known of one domain, or of all, in one round.
package struct DomainFacts: Sendable {
  /// The responses.
  package var responses: ResponseCounts
  /// The indicators.
  package var indicators: IndicatorCounts
}
