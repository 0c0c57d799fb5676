/// An answer that people have decided on, with who, when and why.
package struct Decision: Sendable, Hashable {
  /// The indicator's code.
  package var indicator: String
  /// The round.
  package var round: String
  /// The answer, by its position in the scale.
  package var answer: UInt8
  /// Who has decided.
  package var who: String
  /// When.
  package var when: String
  /// Why.
  package var why: String
  /// Where it is written.
  package var file: String
  /// The row of the file, 1-based.
  package var row: Int

  /// Makes one.
  package init(
    indicator: String, round: String, answer: UInt8, who: String, when: String, why: String,
    file: String, row: Int
  ) {
    self.indicator = indicator
    self.round = round
    self.answer = answer
    self.who = who
    self.when = when
    self.why = why
    self.file = file
    self.row = row
  }
}
