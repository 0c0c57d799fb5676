/// An indicator that people have chosen to highlight, with who and why.
package struct ChosenHighlight: Sendable, Hashable {
  /// The indicator's code.
  package var indicator: String
  /// The round, where the file says; otherwise it is chosen in all.
  package var round: String?
  /// Who has chosen.
  package var who: String
  /// Why.
  package var why: String
  /// Where it is written.
  package var file: String
  /// The row of the file, 1-based.
  package var row: Int

  /// Makes one.
  package init(
    indicator: String, round: String?, who: String, why: String, file: String, row: Int
  ) {
    self.indicator = indicator
    self.round = round
    self.who = who
    self.why = why
    self.file = file
    self.row = row
  }
}
