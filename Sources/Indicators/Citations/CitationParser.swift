/// Reads the regulations that a text cites, in the forms in which Indonesian offices write them.
///
/// ```
/// cell      = piece { separator piece }
/// separator = ";" | "," | new line | "dan" | "jo." | numbering
/// piece     = kind [issuer] "Nomor" number "Tahun" year ["tentang" title] [gazette] [amendment]
/// ```
///
/// A number is a text. In brackets, *Lembaran Negara Tahun 2014 Nomor 244* is a place in a gazette
/// and no regulation. What follows *sebagaimana telah diubah dengan* is told as an amendment of the
/// regulation before. Whatever the text, reading ends, and takes a time that grows as its length:
/// each token is looked at a bounded number of times.
///
/// One parser reads many texts, since it keeps its memory; it remembers nothing of them.
package struct CitationParser: Sendable {
  /// The words that it knows.
  package let vocabulary: CitationVocabulary
  var tokens: [CitationToken] = []
  /// Where each opening bracket closes; made when it is first asked for.
  var closings: [Int: Int]?

  /// Whether the text that was read last has the number of a regulation, but names no kind.
  package private(set) var hasNumberOnly = false

  /// How many tokens are looked at to see whether a number follows a kind.
  static let outlook = 16
  /// How many words may name an issuer.
  static let issuerWords = 14

  /// Makes a parser.
  package init(_ vocabulary: CitationVocabulary) { self.vocabulary = vocabulary }

  /// The regulations that a text cites, in its order.
  package mutating func citations(in text: String) -> [Citation] {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    tokens.removeAll(keepingCapacity: true)
    closings = nil
    CitationTokens.append(bytes, by: vocabulary, to: &tokens)
    var found: [Citation] = []
    // A kind that no number follows counts only where there is nothing better.
    var mention: Citation?
    var position = 0
    // Where the last citation ends.
    var last = 0
    while position < tokens.count {
      if let match = vocabulary.match(at: position, in: tokens, of: bytes) {
        let kind = vocabulary.kinds[match.kind]
        let isConfirmed = isConfirmed(after: match.end, bytes)
        if isWritten(match, at: position, bytes),
          isConfirmed || !kind.needsNumber && !kind.needsYear
        {
          position = read(match, from: position, after: last, bytes, into: &found)
          last = position
        } else {
          // *UU PPMI* is one, *uu* in passing is not.
          let isShortAndSmall = isShort(match) && tokens[position].hasSmallLetters
          if mention == nil, kind.rank == .regulation, !isShortAndSmall {
            mention = Citation(kind: match.kind, word: match.word, piece: match.word)
          }
          position = match.end
        }
      } else if let number = inherited(at: position, after: last),
        let before = found.last(where: { $0.relation != .amended })
      {
        position = read(number, as: before, from: position, bytes, into: &found)
        last = position
      } else if let end = gazetteEnd(at: position, bytes) {
        position = end
      } else {
        position += 1
      }
    }
    if found.isEmpty, let mention { found = [mention] }
    hasNumberOnly =
      found.isEmpty
      && tokens.indices.contains {
        tokens[$0].form == .number && numberStart(at: $0).map { hasDigit($0, bytes) } == true
      }
    setPieces(of: &found, to: bytes.count)
    // After a text of a megabyte its memory is not kept.
    if tokens.capacity > 10_000 { tokens = [] }
    return found
  }

  func setPieces(of found: inout [Citation], to end: Int) {
    var next = end
    for index in found.indices.reversed() where found[index].relation != .amended {
      found[index].piece = found[index].piece.lowerBound..<next
      next = found[index].piece.lowerBound
    }
    if let first = found.indices.first { found[first].piece = 0..<found[first].piece.upperBound }
  }

  // MARK: Where a citation begins

  /// Whether the words of a match truly name a kind: `se` in *se-Jawa Tengah* is no *Surat Edaran*.
  func isWritten(
    _ match: CitationVocabulary.Match, at position: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard isShort(match), tokens[position].hasSmallLetters,
      vocabulary.kinds[match.kind].rank != .regulation
    else { return true }
    guard match.end < tokens.count else { return false }
    let next = tokens[match.end]
    return next.form == .number || next.beginsWithDigit || next.form == .year
  }

  func isShort(_ match: CitationVocabulary.Match) -> Bool { match.word.count <= 2 }

  /// Whether a number follows soon, so that the kind is that of a regulation and no common word.
  func isConfirmed(after position: Int, _ bytes: Span<UInt8>) -> Bool {
    var index = position
    while index < tokens.count, index < position + Self.outlook {
      let token = tokens[index]
      switch token.type {
      case .word:
        if token.form == .number || token.beginsWithDigit { return true }
        if token.form == .year, year(after: index) != nil { return true }
        if token.form == .about || token.form == .asIs { return false }
        // The number is that of another one: *belum ada perda, namun ada Pergub 6/2022*.
        if index > position, tokens[index - 1].sign != UInt8(ascii: "("),
          let other = vocabulary.match(at: index, in: tokens, of: bytes),
          vocabulary.kinds[other.kind].rank == .regulation
        {
          return false
        }
      case .sign:
        if token.sign == UInt8(ascii: ";") { return false }
        if token.sign == UInt8(ascii: ","), !isNumberOrYear(index + 1) { return false }
      case .line:
        guard isNumberOrYear(index + 1) else { return false }
      }
      index += 1
    }
    return false
  }

  func isNumberOrYear(_ position: Int) -> Bool {
    position < tokens.count && (tokens[position].form == .number || tokens[position].form == .year)
  }

  /// Whether another citation begins at a token, for sure: within a title much looks like one.
  func begins(at position: Int, _ bytes: Span<UInt8>) -> Bool {
    var position = position
    while position < tokens.count, isQuote(position) || tokens[position].type == .line {
      position += 1
    }
    guard position < tokens.count else { return false }
    if tokens[position].form == .number { return numberStart(at: position) != nil }
    guard let match = vocabulary.match(at: position, in: tokens, of: bytes) else { return false }
    let kind = vocabulary.kinds[match.kind]
    guard kind.needsNumber || kind.rank != .evidence else {
      // *dan RPJMD Tahun 2018* may belong to a title; *dan SE Nomor 3* does not.
      return match.end < tokens.count && isWritten(match, at: position, bytes)
        && hasNumberMark(after: match.end)
    }
    return isWritten(match, at: position, bytes) && isConfirmed(after: match.end, bytes)
  }

  func hasNumberMark(after position: Int) -> Bool {
    tokens[position..<min(position + Self.outlook, tokens.count)]
      .prefix { $0.type != .line && $0.form != .about }.contains { $0.form == .number }
  }

  func isQuote(_ position: Int) -> Bool {
    let sign = tokens[position].sign
    return sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'")
  }

  /// Where the number of a citation stands that leaves its kind out: *dan Nomor 6 Tahun 2023*.
  func inherited(at position: Int, after last: Int) -> Int? {
    guard tokens[position].form == .number, last > 0, position > last, position - last <= 3,
      tokens[last..<position].allSatisfy({
        $0.type != .word || $0.form == .and || $0.form == .jointly
      }),
      numberStart(at: position) != nil
    else { return nil }
    return position
  }
}
