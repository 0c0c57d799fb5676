/// Titles, and where they end.
extension CitationParser {
  /// The token after a date and brackets that may stand before a title.
  mutating func afterNotes(_ first: Int) -> Int {
    var position = first
    if position < tokens.count, tokens[position].form == .dated {
      position += 1
      let end = min(position + 5, tokens.count)
      while position < end, tokens[position].type == .word, tokens[position].form == .other {
        position += 1
      }
    }
    var next = position
    while next < tokens.count, next < position + 3 {
      if tokens[next].form == .about { return next }
      switch tokens[next].sign {
      case UInt8(ascii: "("):
        guard let closing = closing(of: next) else { return position }
        if closing + 1 < tokens.count, tokens[closing + 1].form == .about { return closing + 1 }
        return position
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "-"): break
      default: guard tokens[next].type == .line else { return position }
      }
      next += 1
    }
    return position
  }

  /// The title that begins at a token: the byte after it, and the token.
  mutating func title(
    from first: Int, _ bytes: Span<UInt8>, into found: inout [Citation]
  ) -> (end: Int, next: Int) {
    var position = first
    var end = 0
    while position < tokens.count {
      let token = tokens[position]
      switch token.type {
      case .word:
        switch token.form {
        case .jointly, .and:
          if begins(at: position + 1 + (isDot(position + 1) ? 1 : 0), bytes) {
            return (end, position)
          }
        case .asIs: return (end, position)
        case .gazette: if gazetteEnd(at: position, bytes) != nil { return (end, position) }
        default: break
        }
        if position > first, isNumbering(position), begins(at: position + 2, bytes) {
          return (end, position)
        }
        if token.word >= 0, tokens[position - 1].form == .of,
          let next = amended(at: position, first, bytes, into: &found)
        {
          position = next
        } else {
          position += 1
        }
        end = tokens[position - 1].end
      case .line:
        guard continues(after: position, bytes) else { return (end, position) }
        position += 1
      case .sign:
        switch token.sign {
        case UInt8(ascii: ";"): return (end, position)
        case UInt8(ascii: ","):
          let next = position + 1
          let skipsAnd = next < tokens.count && tokens[next].form == .and
          if begins(at: next + (skipsAnd ? 1 : 0), bytes) { return (end, position) }
          if next < tokens.count, gazetteEnd(at: next, bytes) != nil { return (end, position) }
        case UInt8(ascii: "("):
          if gazetteEnd(at: position, bytes) != nil { return (end, position) }
          if let closing = closing(of: position) {
            position = closing
            end = tokens[closing].end
          }
        case UInt8(ascii: "."):
          if endsSentence(position) { return (end, position) }
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"): end = token.end
        default: break
        }
        position += 1
      }
    }
    return (end, position)
  }

  func isDot(_ position: Int) -> Bool {
    position < tokens.count && tokens[position].sign == UInt8(ascii: ".")
  }

  /// Reads what a title says to be changed: *Perubahan atas Perda Nomor 3 Tahun 2010*.
  mutating func amended(
    at position: Int, _ first: Int, _ bytes: Span<UInt8>, into found: inout [Citation]
  ) -> Int? {
    guard position >= first + 2,
      tokens[max(first, position - 4)..<position].contains(where: { $0.form == .change }),
      let match = vocabulary.match(at: position, in: tokens, of: bytes),
      isConfirmed(after: match.end, bytes)
    else { return nil }
    guard let (issuer, end) = issuer(from: match.end) else { return nil }
    var citation = Citation(
      kind: match.kind, word: match.word, issuer: issuer ?? match.issuer, relation: .amended,
      piece: match.word)
    let next = readNumber(from: end, bytes, into: &citation)
    guard citation.number != nil, next > end else { return nil }
    citation.piece = match.word.lowerBound..<tokens[next - 1].end
    found.append(citation)
    return next
  }

  /// Whether a dot ends a sentence, and no abbreviation.
  func endsSentence(_ position: Int) -> Bool {
    guard position + 1 < tokens.count else { return true }
    let next = tokens[position + 1]
    guard next.type == .word else { return next.type == .line }
    let before = tokens[position - 1]
    return next.start > tokens[position].end && !next.beginsSmall && before.end - before.start > 3
  }

  /// Whether a word numbers a list: `2.` and `b)`.
  func isNumbering(_ position: Int) -> Bool {
    guard position + 1 < tokens.count else { return false }
    let token = tokens[position]
    let sign = tokens[position + 1].sign
    return token.end - token.start <= 2 && (token.beginsWithDigit || token.end - token.start == 1)
      && (sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"))
  }

  /// Whether a title goes on in the next line.
  func continues(after line: Int, _ bytes: Span<UInt8>) -> Bool {
    let next = line + 1
    guard next < tokens.count, tokens[next].type == .word, !isNumbering(next) else { return false }
    if begins(at: next, bytes) { return false }
    if tokens[next].beginsSmall { return true }
    if tokens[line - 1].sign == UInt8(ascii: ",") { return true }
    switch tokens[line - 1].form {
    case .and, .of, .about, .by, .linking: return true
    default: return false
    }
  }
}
