/// Folds labels, and remembers them: workbooks of one family have the same questions.
final class LabelMemory {
  /// How many bytes a text may have and still be one of the labels that are looked for, with some
  /// spaces and signs that don't count: the questions of a form are longer, and need no folding.
  let longest: Int
  private var known: [String: FoldedLabel] = [:]

  /// How many bytes of spaces and signs there may be.
  private static let slack = 40

  /// How many labels are remembered before all are forgotten.
  private static let capacity = 4_000

  /// Makes a memory for those who look for some labels.
  init(for labels: some Sequence<String>) {
    longest = (labels.map(\.utf8.count).max() ?? 0) + Self.slack
  }

  /// A label as people mean it.
  func folded(_ label: String) -> FoldedLabel {
    if let folded = known[label] { return folded }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let folded = FoldedLabel(label)
    known[label] = folded
    return folded
  }
}
