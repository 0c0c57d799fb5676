package import Indicators

/// One respondent's response to one indicator in one round, of all records of it.
///
/// There are hundreds of thousands, so that positions are kept as small numbers.
package struct Response: Sendable {
  private var firstRecord: Int32
  private var recordCount: Int32
  private var ownRecord: Int32
  private var ownRespondent: Int32
  /// What the response is.
  package var outcome: Outcome
  /// Whether it has an answer, and something in a field of support.
  package var isJustified: Bool

  /// The records, by their positions in ``RoundFacts/order``, in the order of their places.
  package var records: Range<Int> { Int(firstRecord)..<Int(firstRecord + recordCount) }
  /// The record that stands for it, by its position in ``AnswerRecords/records``.
  package var record: Int { Int(ownRecord) }
  /// The respondent, by its position in ``RoundFacts/respondents``.
  package var respondent: Int { Int(ownRespondent) }

  /// Makes one; see the properties of these names.
  package init(
    records: Range<Int>, outcome: Outcome, record: Int, isJustified: Bool, respondent: Int
  ) {
    firstRecord = Int32(records.lowerBound)
    recordCount = Int32(records.count)
    ownRecord = Int32(record)
    ownRespondent = Int32(respondent)
    self.outcome = outcome
    self.isJustified = isJustified
  }

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
