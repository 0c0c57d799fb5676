/// A kind of regulation, as a schema's list has it.
package struct RegulationKind: Hashable, Sendable {
  /// The code that outputs have.
  package var code: String
  /// What people call it: `Perda`.
  package var label: String
  /// How it may be written, the label among them; `permen*` is a word that begins so and goes on
  /// with the issuer.
  package var spellings: [String]
  /// What is true of it.
  package var rank: Rank
  /// Whether one is told apart from others by its number.
  package var needsNumber: Bool
  /// Whether one is told apart from others by its year.
  package var needsYear: Bool

  /// How much the words for a kind say.
  package enum Rank: String, CaseIterable, Sendable {
    /// It is a regulation.
    case regulation
    /// The word is a common one, and a regulation only where a number follows: *peraturan*.
    case common
    /// It is no regulation but other evidence: a circular, an agreement, a plan.
    case evidence
  }

  /// The kinds that a list has, by its columns.
  init?(_ entry: CodeList.Entry) {
    code = entry.code
    label = entry.label
    spellings = [entry.label] + entry.names + entry.synonyms
    let rank = entry.properties["rank"] ?? ""
    guard let rank = rank.isEmpty ? .regulation : Rank(rawValue: rank) else { return nil }
    self.rank = rank
    let needs = entry.properties["needs"]?.split(separator: " ").map(String.init)
    needsNumber = needs?.contains("number") ?? true
    needsYear = needs?.contains("year") ?? true
  }
}
