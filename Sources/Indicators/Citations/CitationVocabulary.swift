/// The words that citations are made of: the kinds of regulations that a schema lists, and the words
/// of their form.
package struct CitationVocabulary: Sendable {
  /// The kinds of regulations, in the order of the list.
  package let kinds: [RegulationKind]
  /// The numbers of words, found by a hash of their small letters. Another word with the same hash
  /// would do no harm: at worst a citation is misread.
  private var slots: [(hash: UInt64, word: Int16)]
  private var words: [UInt64: Int16] = [:]
  private var forms: [CitationToken.Form] = []
  /// Where each word begins spellings; the first node is the root.
  private var nodes = [Node()]
  /// The beginnings of words that name a kind and, in the rest, an issuer: `permen`.
  private var prefixes: [(bytes: [UInt8], kind: Int)] = []

  private struct Node: Sendable {
    var next: [(word: Int16, node: Int)] = []
    /// The kind whose spelling ends here.
    var kind: Int?
  }

  /// Where the spelling of a kind stands.
  struct Match {
    var kind: Int
    /// The first token after it.
    var end: Int
    /// The bytes of its words.
    var word: Range<Int>
    /// The bytes of the issuer that its word names: that of *Permendikbud* is *dikbud*.
    var issuer: Range<Int>?
  }

  /// Makes the vocabulary of some kinds.
  package init(kinds: [RegulationKind]) {
    self.kinds = kinds
    slots = []
    for (form, words) in CitationToken.forms {
      for word in words { forms[Int(number(of: word))] = form }
    }
    for (position, kind) in kinds.enumerated() {
      for spelling in kind.spellings { add(spelling, of: position) }
    }
    prefixes.sort { $0.bytes.count > $1.bytes.count }
    fillSlots()
  }

  private mutating func add(_ spelling: String, of kind: Int) {
    if spelling.hasSuffix("*") {
      prefixes.append((Array(spelling.dropLast().lowercased().utf8), kind))
      return
    }
    var node = 0
    for word in spelling.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let number = number(of: String(word))
      if let next = nodes[node].next.first(where: { $0.word == number }) {
        node = next.node
      } else {
        nodes.append(Node())
        nodes[node].next.append((number, nodes.count - 1))
        node = nodes.count - 1
      }
    }
    if node > 0, nodes[node].kind == nil { nodes[node].kind = kind }
  }

  private mutating func number(of word: String) -> Int16 {
    let hash = word.utf8.reduce(Self.seed) { Self.hash($0, $1) }
    if let number = words[hash] { return number }
    let number = Int16(forms.count)
    words[hash] = number
    forms.append(.other)
    return number
  }

  // MARK: Words

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash of a word and one more byte, the same for small and capital letters.
  @inline(__always)
  static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    let isCapital = byte &- 0x41 < 26
    return (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
  }

  private mutating func fillSlots() {
    var size = 64
    while size < words.count * 4 { size *= 2 }
    slots = Array(repeating: (0, -1), count: size)
    for (hash, word) in words {
      var slot = Self.slot(of: hash, among: size)
      while slots[slot].word >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = (hash, word)
    }
  }

  private static func slot(of hash: UInt64, among size: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ (hash >> 29)) & (size - 1)
  }

  /// The number of a word, by its hash; -1 where it has none.
  func word(withHash hash: UInt64) -> Int16 {
    var slot = Self.slot(of: hash, among: slots.count)
    while slots[slot].word >= 0 {
      if slots[slot].hash == hash { return slots[slot].word }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// What a word means in the form of a citation.
  func form(of word: Int16) -> CitationToken.Form { word < 0 ? .other : forms[Int(word)] }

  /// Whether a number may follow a word without a space: *UU18/2017*, *No9*.
  func mayTouchNumber(_ word: Int16) -> Bool {
    guard word >= 0 else { return false }
    switch forms[Int(word)] {
    case .number, .year: return true
    default:
      guard let node = nodes[0].next.first(where: { $0.word == word })?.node else { return false }
      return nodes[node].kind != nil
    }
  }

  // MARK: Kinds

  /// The longest spelling of a kind that begins at a token.
  func match(at first: Int, in tokens: [CitationToken], of bytes: Span<UInt8>) -> Match? {
    let token = tokens[first]
    guard token.type == .word else { return nil }
    guard token.word >= 0 else { return prefixMatch(at: first, token, bytes) }
    var node = 0
    var position = first
    var match: Match?
    while position < tokens.count {
      let token = tokens[position]
      if token.type == .sign, position > first,
        token.sign == UInt8(ascii: "-") || token.sign == UInt8(ascii: ".")
      {
        position += 1
        continue
      }
      guard token.type == .word, token.word >= 0,
        let next = nodes[node].next.first(where: { $0.word == token.word })?.node
      else { break }
      node = next
      position += 1
      if let kind = nodes[node].kind {
        match = Match(kind: kind, end: position, word: tokens[first].start..<token.end)
      }
    }
    return match
  }

  private func prefixMatch(
    at position: Int, _ token: CitationToken, _ bytes: Span<UInt8>
  ) -> Match? {
    let length = token.end - token.start
    for (prefix, kind) in prefixes where length > prefix.count + 1 {
      var isSame = true
      for index in prefix.indices where bytes[token.start + index] | 0x20 != prefix[index] {
        isSame = false
        break
      }
      guard isSame else { continue }
      return Match(
        kind: kind, end: position + 1, word: token.start..<token.end,
        issuer: token.start + prefix.count..<token.end)
    }
    return nil
  }
}
