/// Folds labels, and remembers them: workbooks of one family have the same questions.
final class LabelMemory {
  private var known: [String: FoldedLabel] = [:]

  /// How many labels are remembered before all are forgotten.
  private static let capacity = 4_000

  /// A label as people mean it.
  func folded(_ label: String) -> FoldedLabel {
    if let folded = known[label] { return folded }
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    let folded = FoldedLabel(label)
    known[label] = folded
    return folded
  }
}
