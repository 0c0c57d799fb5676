/// Answers of one respondent whose level of government is not known for the same reason.
package struct AnswersWithoutLevel: Sendable {
  /// The respondent, by its position in ``RoundFacts/respondents``.
  package var respondent: Int
  /// How many there are.
  package var answers: Int
  /// Why.
  package var gap: LevelGap
}
