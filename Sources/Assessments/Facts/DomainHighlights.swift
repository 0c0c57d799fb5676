/// What could be highlighted in one domain, and what people have chosen.
package struct DomainHighlights: Sendable {
  /// The indicators that could be, in the order of the catalogue, by positions in
  /// ``RoundFacts/indicators``: somebody gives the greatest answer and supports it.
  package var candidates: [Int]
  /// What has been chosen; `nil` where no file says.
  package var chosen: [ChosenHighlight]?
  /// Whether that is fewer or more than the schema wants.
  package var state: State?

  /// How many have been chosen.
  package enum State: String, Sendable {
    case tooFew = "too_few"
    case enough = "within"
    case tooMany = "too_many"
  }
}
