/// Splits texts into the words, signs and new lines that citations are made of.
enum CitationTokens {
  /// Appends the tokens of a text.
  static func append(
    _ bytes: Span<UInt8>, by vocabulary: CitationVocabulary, to tokens: inout [CitationToken]
  ) {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        let isBoth =
          byte == UInt8(ascii: "\r") && position + 1 < bytes.count
          && bytes[position + 1] == UInt8(ascii: "\n")
        let end = position + (isBoth ? 2 : 1)
        tokens.append(CitationToken(start: position, end: end, type: .line))
        position = end
      case 0...0x20, 0x7F:
        position += 1
      default:
        if isPartOfWord(byte) {
          position = appendWord(at: position, bytes, vocabulary, &tokens)
        } else if byte < 0x80 {
          tokens.append(CitationToken(start: position, end: position + 1, type: .sign, sign: byte))
          position += 1
        } else if let (sign, length) = special(at: position, bytes) {
          if sign != 0 {
            tokens.append(
              CitationToken(start: position, end: position + length, type: .sign, sign: sign))
          }
          position += length
        } else {
          position = appendWord(at: position, bytes, vocabulary, &tokens)
        }
      }
    }
  }

  /// Letters and digits of ASCII.
  @inline(__always)
  static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Appends the word at a position, and returns where it ends.
  private static func appendWord(
    at start: Int, _ bytes: Span<UInt8>, _ vocabulary: CitationVocabulary,
    _ tokens: inout [CitationToken]
  ) -> Int {
    var hash = CitationVocabulary.seed
    var hasSmallLetters = false
    var hasDigits = false
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 0x30 < 10 {
        // `No9` and `UU18` are two words; `BP2MI` is one.
        if !hasDigits, position > start, vocabulary.mayTouchNumber(vocabulary.word(withHash: hash))
        {
          break
        }
        hasDigits = true
      } else if byte >= 0x80 {
        guard special(at: position, bytes) == nil else { break }
      } else if byte | 0x20 &- 0x61 < 26 {
        if byte >= 0x61 { hasSmallLetters = true }
      } else {
        break
      }
      hash = CitationVocabulary.hash(hash, byte)
      position += 1
    }
    var token = CitationToken(start: start, end: position, type: .word)
    token.word = vocabulary.word(withHash: hash)
    token.form = vocabulary.form(of: token.word)
    token.hasSmallLetters = hasSmallLetters
    token.beginsSmall = bytes[start] &- 0x61 < 26
    token.beginsWithDigit = bytes[start] &- 0x30 < 10
    tokens.append(token)
    return position
  }

  /// A character beyond ASCII that is no letter: the sign of ASCII that it stands for, 0 for a space
  /// or what nobody sees, and its length.
  private static func special(at position: Int, _ bytes: Span<UInt8>) -> (UInt8, Int)? {
    let left = bytes.count - position
    switch bytes[position] {
    case 0xC2 where left > 1:
      switch bytes[position + 1] {
      case 0xA0, 0xAD: return (0, 2)
      case 0xB7: return (UInt8(ascii: "*"), 2)
      case 0xAB, 0xBB: return (UInt8(ascii: "\""), 2)
      default: return nil
      }
    case 0xE2 where left > 2 && bytes[position + 1] == 0x80:
      switch bytes[position + 2] {
      case 0x80...0x8F, 0xA8...0xAF: return (0, 3)
      case 0x90...0x95: return (UInt8(ascii: "-"), 3)
      case 0x98...0x9B: return (UInt8(ascii: "'"), 3)
      case 0x9C...0x9F: return (UInt8(ascii: "\""), 3)
      case 0xA2: return (UInt8(ascii: "*"), 3)
      case 0xA6: return (UInt8(ascii: "."), 3)
      default: return nil
      }
    case 0xEF where left > 2 && bytes[position + 1] == 0xBB && bytes[position + 2] == 0xBF:
      return (0, 3)
    default: return nil
    }
  }
}
