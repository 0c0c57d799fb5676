package import Findings

extension Schema {
  /// What is asked of all records together: which field holds the answer, how far two answers lie
  /// apart, and what supports one.
  package struct Assessment: Sendable {
    /// The position of the field that holds the answer.
    package var answer: Int
    /// The codes of the answers, from the least to the most: neighbours disagree softly, those
    /// farther apart hard.
    package var scale: [String]
    /// The positions of the fields that support an answer.
    package var support: [Int]
    /// The positions of the fields in which respondents say why.
    package var reasons: [Int]
    /// The position of the field that holds evidence, such as a link.
    package var evidence: Int?
    /// The columns of the list of indicators that hold their wording in each language.
    package var indicatorLabel: Phrase?
    /// Which column of the list of indicators names the domain, where there are domains.
    package var domain: Domain?
    /// What tells the level of government of an answer, where that is known.
    package var level: Level?
    /// How many indicators of a domain are to be highlighted.
    package var highlights: ClosedRange<Int>?

    /// Where the domain of an indicator stands.
    package struct Domain: Sendable {
      /// The column of its code.
      package var column: String
      /// The columns of its name in each language.
      package var label: Phrase?
    }

    /// Where the level of an answer stands.
    package struct Level: Sendable {
      /// What tells the level: the first of these that does, in this order.
      package var sources: [Source]
      /// The names of the levels, in the order in which outputs have them.
      package var labels: [(code: String, label: Phrase)]

      /// A field whose list has levels.
      package struct Source: Sendable {
        /// The position of the field.
        package var field: Int
        /// The column of its list that has the level.
        package var column: String
      }
    }
  }
}
