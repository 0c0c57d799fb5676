/// The spellings by which a field, or something else that a column may mean, is known.
struct Vocabulary: Sendable {
  /// The field's name, or that of the meaning.
  let name: String
  /// The spellings, the surest first.
  let spellings: [Spelling]
  /// A regular expression on what stands below such a label, where that tells.
  let texts: String?

  /// One way to write a label.
  struct Spelling: Sendable {
    /// As it is written.
    let label: String
    /// What is compared.
    let folded: FoldedLabel
    /// Its words.
    let words: [String]
    /// How sure it is that whoever writes it means this, from 0 to 1.
    let weight: Double

    init(_ label: String, weight: Double) {
      self.label = label
      folded = FoldedLabel(label)
      words = folded.words
      self.weight = weight
    }
  }
}

extension FoldedLabel {
  /// The label's words.
  var words: [String] { text.split(separator: " ").map(String.init) }
}
