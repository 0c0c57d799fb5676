/// Texts that say the same, such as that there is nothing yet, as patterns of words.
package struct PhraseList: Sendable {
  /// What a text may be.
  package let say: [Pattern]
  /// What it may not be besides.
  package let unless: [Pattern]
  /// How many words it may have at most.
  package let longest: Int
  /// The hashes of the words with which such texts begin; `nil` where they may begin with any.
  let beginnings: Set<UInt64>?

  /// How many words a text may have where a schema says nothing.
  static let usualLength = 20

  /// Makes one.
  init(say: [Pattern], unless: [Pattern], longest: Int) {
    self.say = say
    self.unless = unless
    self.longest = longest
    let words = say.compactMap(\.words.first).joined()
    let isOpen = say.contains { $0.isOpenBefore }
    beginnings =
      isOpen || words.contains { !$0.utf8.allSatisfy(CitationTokens.isPartOfWord) }
      ? nil : Set(words.map { $0.utf8.reduce(CitationVocabulary.seed, CitationVocabulary.hash) })
  }

  /// Words in a row, each of them one of several: `belum/tidak ada regulasi ...`.
  package struct Pattern: Hashable, Sendable {
    /// The words, in small letters.
    package let words: [[String]]
    /// Whether other words may stand before them.
    package let isOpenBefore: Bool
    /// Whether other words may follow.
    package let isOpenAfter: Bool

    /// Reads a pattern; `nil` where it has no word.
    init?(_ text: String) {
      let parts = text.lowercased().utf8.split(separator: UInt8(ascii: " ")).map {
        String($0) ?? ""
      }
      isOpenBefore = Self.isGap(parts.first)
      isOpenAfter = Self.isGap(parts.last)
      words = parts.filter { !Self.isGap($0) }.map { part in
        part.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }
      }
      guard !words.isEmpty, words.allSatisfy({ !$0.isEmpty }) else { return nil }
    }

    private static func isGap(_ part: String?) -> Bool { part == "..." || part == "…" }
  }
}
