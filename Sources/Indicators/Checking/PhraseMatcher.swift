/// Tells whether a text says what a list of phrases says.
///
/// A class, so that to ask it copies no list.
final class PhraseMatcher: Sendable {
  private let list: PhraseList
  /// The hashes of the words with which such texts begin, which are few; `nil` where they may begin with
  /// any.
  private let beginnings: [UInt64]?

  init(_ list: PhraseList) {
    self.list = list
    beginnings = list.beginnings.map { $0.sorted() }
  }

  /// Whether a text says it.
  ///
  /// Nearly all texts are told by their first word, without being copied.
  func matches(_ text: String) -> Bool {
    if let beginnings, let hash = Self.hashOfFirstWord(text.utf8.span),
      !beginnings.contains(hash)
    {
      return false
    }
    guard let words = words(of: text) else { return false }
    return list.say.contains { Self.matches($0, words) }
      && !list.unless.contains { Self.matches($0, words) }
  }

  /// A hash of the first word; `nil` where it has letters beyond ASCII.
  private static func hashOfFirstWord(_ bytes: Span<UInt8>) -> UInt64? {
    var position = 0
    while position < bytes.count, !CitationTokens.isPartOfWord(bytes[position]) {
      if bytes[position] >= 0x80 { return nil }
      position += 1
    }
    var hash = CitationVocabulary.seed
    while position < bytes.count, CitationTokens.isPartOfWord(bytes[position]) {
      hash = CitationVocabulary.hash(hash, bytes[position])
      position += 1
    }
    if position < bytes.count, bytes[position] >= 0x80 { return nil }
    return hash
  }

  /// The words of a text; `nil` where there are too many of them.
  private func words(of text: String) -> [String]? {
    // A word has a byte and a space at least, and a long text is none of these.
    guard text.utf8.count <= list.longest * 40 else { return nil }
    let words = FoldedText.folded(text).split { !$0.isLetter && !$0.isNumber }
    return words.isEmpty || words.count > list.longest ? nil : words.map(String.init)
  }

  private static func matches(_ pattern: PhraseList.Pattern, _ words: [String]) -> Bool {
    let spare = words.count - pattern.words.count
    guard spare >= 0 else { return false }
    let last = pattern.isOpenBefore ? spare : 0
    let first = pattern.isOpenAfter ? 0 : spare
    guard first <= last else { return false }
    return (first...last).contains { start in
      pattern.words.indices.allSatisfy { pattern.words[$0].contains(words[start + $0]) }
    }
  }
}
