/// How sure it is that a place is a field's: what its label tells, blended with what its cells tell.
struct FieldScore: Sendable {
  /// What the label tells.
  var header: HeaderLikeness
  /// What the cells tell.
  var content: ContentLikeness
  /// From 0 to 1.
  var score: Double

  static let none = FieldScore(header: .none, content: .nothing)

  init(header: HeaderLikeness, content: ContentLikeness) {
    self.header = header
    self.content = content
    // Either may make it sure: each takes its part of the doubt that the other leaves.
    let agreed = 1 - (1 - header.score) * (1 - content.evidence * content.share)
    // Cells that are something else outweigh a label: half of them are as good as none.
    let wrong = max(0, 1 - 2 * content.share) * content.doubt
    score =
      content.count == 0
      ? header.score : wrong > 0 ? header.score * (1 - 0.7 * wrong) : agreed
  }

  /// A score from which on a place is taken.
  ///
  /// A label misspelt twice in eight letters is above it, and so
  /// are cells of which nearly all are words of a short list; one strange word beside a known one
  /// needs cells that agree.
  static let accepted = 0.7
  /// By how much the best assignment must be better than any that does otherwise: less than that, and a
  /// person would hesitate, too.
  static let margin = 0.15
  /// A score below which a place is nothing to ask about.
  static let worthAQuestion = 0.4
}
