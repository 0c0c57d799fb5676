import Findings

/// A field that cites regulations, with all that is needed to read it.
package struct CitationField: Sendable {
  /// The position of the field.
  package let position: Int
  /// The kinds of regulations, and the words of their form.
  let vocabulary: CitationVocabulary
  /// How to write one.
  let example: String
  /// For which records it cites regulations; all, where there is no such rule.
  private let condition: RuleEvaluator?
  /// What words of issuers are other spellings of, both in small letters.
  private let spellings: [String: String]

  /// Makes one of a field of a schema; `nil` where the field is a plain text.
  init?(of position: Int, schema: Schema) {
    guard let citations = schema.fields[position].citations else { return nil }
    self.position = position
    example = citations.example
    vocabulary = CitationVocabulary(
      kinds: (schema.lists[citations.kinds]?.entries ?? []).compactMap(RegulationKind.init))
    condition = citations.when.map { when in
      let rule = Rule(
        code: .citationUnread, severity: .warning, when: when, need: .present(position),
        at: [position])
      return RuleEvaluator(rules: [rule], schema: schema)
    }
    var spellings: [String: String] = [:]
    for entry in citations.issuers.flatMap({ schema.lists[$0] })?.entries ?? [] {
      for spelling in entry.names + entry.synonyms {
        spellings[spelling.lowercased()] = entry.label.lowercased()
      }
    }
    self.spellings = spellings
  }

  /// Whether a record's text cites regulations; where that can't be told, it does not.
  package func applies(to record: Record) -> Bool {
    guard let condition else { return true }
    return condition.outcome(ofRuleAt: 0, in: record.values) == .holds
  }

  /// The words of an issuer in small letters and in one spelling.
  func words(ofIssuer issuer: String) -> [String] {
    issuer.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
      spellings[String(word)] ?? String(word)
    }
  }
}
