package import Indicators

/// One record of one respondent's answer, in numbers of texts.
package struct AnswerRecord: Sendable {
  /// The numbers, in ``AnswerRecords/texts``, of what it is a record of.
  package var round: UInt32 = 0
  package var respondent: UInt32 = 0
  package var indicator: UInt32 = 0
  /// The domain that the record itself names.
  package var domain: UInt32 = 0
  /// The level of government, by its position in the catalogue; negative where it is not known
  /// (``AnswerRecords/gap(ofLevel:)`` says why).
  package var level: Int32 = -1
  /// The answer.
  package var answer = Answer.missing(.blank)
  /// What stood in the answer's cell, as text.
  package var raw: UInt32 = 0
  /// The source: its file and sheet, the row, and the cell as it is written.
  package var file: UInt32 = 0
  package var sheet: UInt32 = 0
  package var row: Int32 = 0
  package var cell: UInt32 = 0

  /// What an answer can be.
  package enum Answer: Hashable, Sendable {
    /// One of the scale, by its position.
    case given(UInt8)
    /// None, and why.
    case missing(MissingKind)
  }
}
