/// Folds labels, and remembers them: workbooks of one family have the same.
final class LabelMemory {
  /// How many bytes a text may have and still be one of the labels that are looked for, with some
  /// spaces and signs that don't count: the questions of a form are longer, and need no folding.
  let longest: Int
  private var known = KnownTexts<FoldedLabel>()

  /// How many bytes of spaces and signs there may be.
  private static let slack = 40

  /// Makes a memory for those who look for some labels.
  init(for labels: some Sequence<String>) {
    longest = (labels.map(\.utf8.count).max() ?? 0) + Self.slack
  }

  /// A label as people mean it.
  func folded(_ label: String) -> FoldedLabel {
    known.value(of: label) { FoldedLabel(label) }
  }
}
