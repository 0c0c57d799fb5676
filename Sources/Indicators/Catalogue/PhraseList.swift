/// Texts that say the same, such as that there is nothing yet, as patterns of words.
package struct PhraseList: Sendable {
  /// What a text may be.
  package var say: [Pattern]
  /// What it may not be besides.
  package var unless: [Pattern]
  /// How many words it may have at most.
  package var longest: Int

  /// How many words a text may have where a schema says nothing.
  static let usualLength = 20

  /// Words in a row, each of them one of several: `belum/tidak ada regulasi …`.
  package struct Pattern: Hashable, Sendable {
    /// The words, in small letters.
    package var words: [Set<String>]
    /// Whether other words may stand before them.
    package var isOpenBefore: Bool
    /// Whether other words may follow.
    package var isOpenAfter: Bool

    /// Reads a pattern; `nil` where it has no word.
    init?(_ text: String) {
      var parts = FoldedText.folded(text.replacing("…", with: "...")).split(separator: " ").map(
        String.init)
      // What is folded loses the dots at its end.
      let written = text.split(whereSeparator: \.isWhitespace)
      isOpenBefore = ["...", "…"].contains(written.first)
      isOpenAfter = ["...", "…"].contains(written.last)
      parts.removeAll { $0.allSatisfy { $0 == "." } }
      words = parts.map { part in
        Set(part.split(separator: "/").map(String.init))
      }
      guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    }
  }
}
