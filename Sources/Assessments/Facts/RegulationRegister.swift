package import Indicators

/// The regulations that the records of a round cite, each once.
package struct RegulationRegister: Sendable {
  /// A regulation.
  package struct Regulation: Sendable {
    /// Kind, issuer, number and year in one spelling.
    package var key: String
    /// It as it is cited first, by place.
    package var cited: CitedRegulation
    /// What it is about, in every spelling.
    package var titles: [String]
    /// The codes of the indicators whose answers rely on it.
    package var indicators: [String]
    /// The respondents whose answers rely on it.
    package var respondents: [String]
    /// Where it is cited, by positions in ``AnswerRecords/citations``, in the order of indicators.
    package var citations: [Int]
  }

  /// The regulations that can be found again, by kind, issuer, year and number.
  package var regulations: [Regulation] = []
  /// Citations of what is no regulation: circulars, agreements, plans.
  package var otherEvidence: [Int] = []
  /// Citations that lack what tells one regulation from another.
  package var incomplete: [Int] = []
  /// Texts in which nothing could be read.
  package var unread: [Int] = []
}
