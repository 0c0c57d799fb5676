/// Finds texts that fill a cell and are no value, such as `-` and `tidak berlaku`.
struct PlaceholderIndex: Sendable {
  /// The folded texts of the schema.
  private var kinds: [String: MissingKind] = [:]
  /// The folded texts that count as empty in one column.
  private var blankTexts: Set<String> = []
  /// Which first bytes, of letters and digits, a placeholder may have.
  private var firstBytes = [Bool](repeating: false, count: 256)
  /// The bytes of the longest one.
  private var longest = 0

  /// Makes an index of a schema's placeholders.
  init(_ placeholders: Placeholders) {
    for kind in MissingKind.allCases {
      for text in placeholders.texts[kind] ?? [] { add(text, kind) }
    }
  }

  /// Adds the texts that count as empty in one column.
  mutating func add(blankTexts: [String]) {
    for text in blankTexts {
      self.blankTexts.insert(FoldedText.folded(text))
      note(text)
    }
  }

  private mutating func add(_ text: String, _ kind: MissingKind) {
    let folded = FoldedText.folded(text)
    if kinds[folded] == nil { kinds[folded] = kind }
    note(text)
  }

  private mutating func note(_ text: String) {
    longest = max(longest, text.utf8.count)
    for first in [text.utf8.first, FoldedText.folded(text).utf8.first] {
      guard let first else { continue }
      firstBytes[Int(first)] = true
      firstBytes[Int(first ^ 0x20)] = true
    }
  }

  /// The folded texts of the schema.
  var texts: [String] { Array(kinds.keys) }

  /// What a text stands for, where it is a placeholder of the schema.
  func kind(of text: String) -> MissingKind? {
    guard mayHold(text) else { return nil }
    return kinds[FoldedText.folded(text)]
  }

  /// Whether the column's mapping says that a text counts as empty.
  func isBlank(_ text: String) -> Bool {
    guard !blankTexts.isEmpty, mayHold(text) else { return false }
    return blankTexts.contains(FoldedText.folded(text))
  }

  /// A quick look that spares most texts the folding: a text that begins with a letter or
  /// a digit is a placeholder only where one begins so and is about as long.
  func mayHold(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      // A few bytes more for spaces and punctuation that folding takes away.
      return firstBytes[Int(first)] && text.utf8.count <= longest + 8
    default: return true
    }
  }
}
