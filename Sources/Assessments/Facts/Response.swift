package import Indicators

/// One respondent's response to one indicator in one round, of all records of it.
package struct Response: Sendable {
  /// The records, by their positions in ``RoundFacts/order``, in the order of their places.
  package var records: Range<Int>
  /// What the response is.
  package var outcome: Outcome
  /// The record that stands for it, by its position in ``AnswerRecords/records``.
  package var record: Int
  /// Whether it has an answer, and something in a field of support.
  package var isJustified: Bool
  /// The respondent, by its position in ``RoundFacts/respondents``.
  package var respondent: Int

  /// What a response can be.
  package enum Outcome: Hashable, Sendable {
    /// One answer, by its position in the scale; several records may say the same.
    case answered(UInt8)
    /// Two records give two answers.
    case contradictory
    /// No answer, and why.
    case missing(MissingKind)
  }
}
