/// Reads the regulations that a text cites, in the forms in which Indonesian offices write them:
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
  private var tokens: [CitationToken] = []
  /// Where each opening bracket closes; made when it is first asked for.
  private var closings: [Int: Int]?

  /// How many tokens are looked at to see whether a number follows a kind.
  private static let outlook = 16
  /// How many words may name an issuer.
  private static let issuerWords = 14

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
        let isConfirmed = isConfirmed(after: match.end)
        if isWritten(match, at: position, bytes),
          isConfirmed || !kind.needsNumber && !kind.needsYear
        {
          position = read(match, from: position, after: last, bytes, into: &found)
          last = position
        } else {
          if mention == nil, kind.rank == .regulation, !isShort(match) {
            mention = Citation(
              kind: match.kind, word: match.word, piece: match.word)
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
    setPieces(of: &found, to: bytes.count)
    // After a text of a megabyte its memory is not kept.
    if tokens.capacity > 10_000 { tokens = [] }
    return found
  }

  private func setPieces(of found: inout [Citation], to end: Int) {
    var next = end
    for index in found.indices.reversed() where found[index].relation != .amended {
      found[index].piece = found[index].piece.lowerBound..<next
      next = found[index].piece.lowerBound
    }
    if let first = found.indices.first { found[first].piece = 0..<found[first].piece.upperBound }
  }

  // MARK: Where a citation begins

  /// Whether the words of a match truly name a kind: `se` in *se-Jawa Tengah* is no *Surat Edaran*.
  private func isWritten(
    _ match: CitationVocabulary.Match, at position: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard isShort(match), tokens[position].hasSmallLetters,
      vocabulary.kinds[match.kind].rank != .regulation
    else { return true }
    guard match.end < tokens.count else { return false }
    let next = tokens[match.end]
    return next.form == .number || next.beginsWithDigit || next.form == .year
  }

  private func isShort(_ match: CitationVocabulary.Match) -> Bool { match.word.count <= 2 }

  /// Whether a number follows soon, so that the kind is that of a regulation and no common word.
  private func isConfirmed(after position: Int) -> Bool {
    var index = position
    while index < tokens.count, index < position + Self.outlook {
      let token = tokens[index]
      switch token.type {
      case .word:
        if token.form == .number || token.beginsWithDigit { return true }
        if token.form == .year, year(after: index) != nil { return true }
        if token.form == .about || token.form == .asIs { return false }
      case .sign:
        if token.sign == UInt8(ascii: ";") { return false }
      case .line:
        guard index + 1 < tokens.count, [.number, .year].contains(tokens[index + 1].form) else {
          return false
        }
      }
      index += 1
    }
    return false
  }

  /// Whether another citation begins at a token, for sure: within a title much looks like one.
  private func begins(at position: Int, _ bytes: Span<UInt8>) -> Bool {
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
    return isWritten(match, at: position, bytes) && isConfirmed(after: match.end)
  }

  private func hasNumberMark(after position: Int) -> Bool {
    tokens[position..<min(position + Self.outlook, tokens.count)]
      .prefix { $0.type != .line && $0.form != .about }.contains { $0.form == .number }
  }

  private func isQuote(_ position: Int) -> Bool {
    let sign = tokens[position].sign
    return sign == UInt8(ascii: "\"") || sign == UInt8(ascii: "'")
  }

  /// Where the number of a citation stands that leaves its kind out: *dan Nomor 6 Tahun 2023*.
  private func inherited(at position: Int, after last: Int) -> Int? {
    guard tokens[position].form == .number, last > 0, position > last, position - last <= 3,
      tokens[last..<position].allSatisfy({
        $0.type != .word || $0.form == .and || $0.form == .jointly
      }),
      numberStart(at: position) != nil
    else { return nil }
    return position
  }

  // MARK: Parts

  /// Reads the citation at a token, and returns the token after it.
  private mutating func read(
    _ match: CitationVocabulary.Match, from first: Int, after last: Int, _ bytes: Span<UInt8>,
    into found: inout [Citation]
  ) -> Int {
    var citation = Citation(
      kind: match.kind, word: match.word, issuer: match.issuer,
      piece: tokens[first].start..<tokens[first].end)
    if !found.isEmpty { citation.relation = relation(at: first, after: last) }
    var position = match.end
    if let (issuer, end) = issuer(from: position) {
      if let issuer {
        citation.issuer = (citation.issuer?.lowerBound ?? issuer.lowerBound)..<issuer.upperBound
      }
      position = end
      position = readNumber(from: position, bytes, into: &citation)
    }
    return finish(&citation, from: position, bytes, into: &found)
  }

  /// Reads a citation that has the kind and the issuer of the one before.
  private mutating func read(
    _ number: Int, as before: Citation, from first: Int, _ bytes: Span<UInt8>,
    into found: inout [Citation]
  ) -> Int {
    var citation = Citation(
      kind: before.kind, word: before.word, issuer: before.issuer, relation: before.relation,
      piece: tokens[first].start..<tokens[first].end)
    let position = readNumber(from: number, bytes, into: &citation)
    return finish(&citation, from: position, bytes, into: &found)
  }

  private mutating func finish(
    _ citation: inout Citation, from position: Int, _ bytes: Span<UInt8>,
    into found: inout [Citation]
  ) -> Int {
    var position = afterNotes(position)
    let place = found.count
    found.append(citation)
    guard position < tokens.count, tokens[position].form == .about else { return position }
    let first = position + 1
    let end: Int
    (end, position) = title(from: first, bytes, into: &found)
    if first < tokens.count, end > tokens[first].start {
      found[place].title = tokens[first].start..<end
    }
    return position
  }

  /// What a citation is to the one before, by the words between them.
  private func relation(at first: Int, after last: Int) -> Citation.Relation {
    guard first > 0, tokens[first - 1].form == .by else { return .basis }
    for token in tokens[max(last, first - 12)..<first].reversed() {
      if token.form == .amended { return .amendment }
      if token.form == .replaced { return .replacement }
    }
    return .basis
  }

  /// The issuer that begins at a token, and the token of the number, the year or the title; nothing
  /// where none of these follows.
  private mutating func issuer(from first: Int) -> (Range<Int>?, Int)? {
    var position = first
    var words = 0
    var end = first
    scan: while position < tokens.count {
      let token = tokens[position]
      switch token.type {
      case .word:
        if token.form == .number || token.form == .about || token.beginsWithDigit { break scan }
        if token.form == .year { break scan }
        if token.form == .jointly || token.form == .asIs || words == Self.issuerWords { return nil }
        words += 1
        end = position + 1
      case .line:
        guard position + 1 < tokens.count,
          [.number, .year, .about].contains(tokens[position + 1].form)
        else { return nil }
      case .sign:
        switch token.sign {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"),
          UInt8(ascii: ":"):
          break
        case UInt8(ascii: ","):
          guard position + 1 < tokens.count, [.number, .year].contains(tokens[position + 1].form)
          else { return nil }
        case UInt8(ascii: "("):
          guard let closing = closing(of: position), closing - position < 8,
            closing + 1 < tokens.count, [.number, .year].contains(tokens[closing + 1].form)
          else { return nil }
          position = closing
        default: return nil
        }
      }
      position += 1
    }
    guard position < tokens.count else { return nil }
    return (end > first ? tokens[first].start..<tokens[end - 1].end : nil, position)
  }

  /// Reads number and year, in whichever order, and returns the token after them.
  private func readNumber(
    from first: Int, _ bytes: Span<UInt8>, into citation: inout Citation
  ) -> Int {
    var position = first
    for _ in 0..<2 {
      let start = position
      var next = position
      if next < tokens.count, tokens[next].sign == UInt8(ascii: ",") || tokens[next].type == .line {
        next += 1
      }
      guard next < tokens.count else { break }
      if tokens[next].form == .year {
        let (year, end) = year(from: next, bytes)
        // *Tahun* without a year after it says that there is none yet.
        if citation.year == nil { citation.year = year }
        position = end
      } else if !vocabulary.kinds[citation.kind].needsNumber, citation.year == nil,
        let year = plainYear(next, bytes)
      {
        // *UUD 1945* has a year and no number.
        citation.year = year
        position = next + 1
      } else if citation.number == nil,
        tokens[next].form == .number || tokens[next].beginsWithDigit && next == position
      {
        position = number(from: next, bytes, into: &citation)
      }
      if position == start { break }
    }
    return position
  }

  /// The token where the number after *Nomor* begins; nothing where the number is left blank.
  private func numberStart(at mark: Int) -> Int? {
    var position = mark
    while position < tokens.count, tokens[position].form == .number || isDots(position) {
      position += 1
      guard position - mark < 12 else { return nil }
    }
    guard position < tokens.count, tokens[position].type == .word, tokens[position].form == .other
    else { return nil }
    return position
  }

  private func isDots(_ position: Int) -> Bool {
    switch tokens[position].sign {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Reads a number, with or without the word before it.
  private func number(
    from mark: Int, _ bytes: Span<UInt8>, into citation: inout Citation
  ) -> Int {
    guard let first = numberStart(at: mark), let (end, parts) = run(from: first, bytes) else {
      var position = mark
      while position < tokens.count, tokens[position].form == .number || isDots(position) {
        position += 1
      }
      // *Nomor xx Tahun 2023* leaves the number blank too.
      if position + 1 < tokens.count, tokens[position + 1].form == .year { position += 1 }
      return position
    }
    citation.number = tokens[first].start..<tokens[end - 1].end
    // The year right after it, as in `58 2021`.
    if end < tokens.count, let year = plainYear(end, bytes) {
      citation.year = year
      return end + 1
    }
    // Or in it: 8/2015 is number 8 of 2015, and 21/PMK.07/2023 is all number.
    if parts > 1, let year = plainYear(end - 1, bytes) {
      var next = end
      if next < tokens.count, tokens[next].sign == UInt8(ascii: ",") { next += 1 }
      if next < tokens.count, tokens[next].form == .year, self.year(from: next, bytes).0 != nil {
        return end
      }
      citation.year = year
      if parts == 2, end - first == 3 { citation.number = tokens[first].start..<tokens[first].end }
    }
    return end
  }

  /// The tokens that a number is made of: where they end, and how many parts strokes make of it.
  private func run(from first: Int, _ bytes: Span<UInt8>) -> (end: Int, parts: Int)? {
    var end = first + 1
    var parts = 1
    var hasDigit = hasDigit(first, bytes)
    while end + 1 < tokens.count {
      let sign = tokens[end]
      let next = tokens[end + 1]
      guard sign.type == .sign, next.type == .word else { break }
      let touches = sign.start == tokens[end - 1].end && next.start == sign.end
      switch sign.sign {
      case UInt8(ascii: "/"):
        guard touches || next.form == .other else { return hasDigit ? (end, parts) : nil }
      case UInt8(ascii: "-"), UInt8(ascii: "_"):
        guard touches else { return hasDigit ? (end, parts) : nil }
      case UInt8(ascii: "."):
        guard touches, next.beginsWithDigit || hasDigit == false else {
          return hasDigit ? (end, parts) : nil
        }
      default: return hasDigit ? (end, parts) : nil
      }
      if sign.sign == UInt8(ascii: "/") || sign.sign == UInt8(ascii: "-") { parts += 1 }
      if self.hasDigit(end + 1, bytes) { hasDigit = true }
      end += 2
    }
    // A letter may follow: *Nomor 8 A Tahun 2015*.
    if end + 1 < tokens.count, tokens[end].type == .word, tokens[end].end - tokens[end].start == 1,
      !tokens[end].beginsWithDigit, tokens[end + 1].form == .year
    {
      end += 1
    }
    return hasDigit ? (end, parts) : nil
  }

  private func hasDigit(_ position: Int, _ bytes: Span<UInt8>) -> Bool {
    for index in tokens[position].start..<tokens[position].end where bytes[index] &- 0x30 < 10 {
      return true
    }
    return false
  }

  // MARK: Years

  /// The year after *Tahun*, and the token after it; without one, the token after *Tahun*.
  private func year(from mark: Int, _ bytes: Span<UInt8>) -> (Int?, Int) {
    var position = mark + 1
    while position < tokens.count, isDots(position), position < mark + 8 { position += 1 }
    guard position < tokens.count, let year = year(position, bytes, digits: 2) else {
      return (nil, position)
    }
    return (year, position + 1)
  }

  /// Whether something like a year follows *Tahun*.
  private func year(after mark: Int) -> Int? {
    var position = mark + 1
    while position < tokens.count, isDots(position), position < mark + 8 { position += 1 }
    guard position < tokens.count, tokens[position].beginsWithDigit else { return nil }
    return position
  }

  private func plainYear(_ position: Int, _ bytes: Span<UInt8>) -> Int? {
    year(position, bytes, digits: 4)
  }

  /// The year that a word is: four digits, of which scanners may have made letters, as in `2OL9`.
  private func year(_ position: Int, _ bytes: Span<UInt8>, digits least: Int) -> Int? {
    let token = tokens[position]
    guard token.type == .word, token.end - token.start == 4 else { return nil }
    var year = 0
    var digits = 0
    for index in token.start..<token.end {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        year = year * 10 + Int(byte - 0x30)
        digits += 1
      case UInt8(ascii: "O"), UInt8(ascii: "o"): year *= 10
      case UInt8(ascii: "l"), UInt8(ascii: "L"), UInt8(ascii: "I"), UInt8(ascii: "i"):
        year = year * 10 + 1
      default: return nil
      }
    }
    return digits >= least && (1800...2099).contains(year) ? year : nil
  }

  // MARK: Titles and what stands around them

  /// The token after a date and brackets that may stand before a title.
  private mutating func afterNotes(_ first: Int) -> Int {
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
  private mutating func title(
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

  private func isDot(_ position: Int) -> Bool {
    position < tokens.count && tokens[position].sign == UInt8(ascii: ".")
  }

  /// Reads what a title says to be changed: *Perubahan atas Perda Nomor 3 Tahun 2010*.
  private mutating func amended(
    at position: Int, _ first: Int, _ bytes: Span<UInt8>, into found: inout [Citation]
  ) -> Int? {
    guard position >= first + 2,
      tokens[max(first, position - 4)..<position].contains(where: { $0.form == .change }),
      let match = vocabulary.match(at: position, in: tokens, of: bytes),
      isConfirmed(after: match.end)
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
  private func endsSentence(_ position: Int) -> Bool {
    guard position + 1 < tokens.count else { return true }
    let next = tokens[position + 1]
    guard next.type == .word else { return next.type == .line }
    let before = tokens[position - 1]
    return next.start > tokens[position].end && !next.beginsSmall && before.end - before.start > 3
  }

  /// Whether a word numbers a list: `2.` and `b)`.
  private func isNumbering(_ position: Int) -> Bool {
    guard position + 1 < tokens.count else { return false }
    let token = tokens[position]
    let sign = tokens[position + 1].sign
    return token.end - token.start <= 2 && (token.beginsWithDigit || token.end - token.start == 1)
      && (sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"))
  }

  /// Whether a title goes on in the next line.
  private func continues(after line: Int, _ bytes: Span<UInt8>) -> Bool {
    let next = line + 1
    guard next < tokens.count, tokens[next].type == .word, !isNumbering(next) else { return false }
    if begins(at: next, bytes) { return false }
    if tokens[next].beginsSmall { return true }
    switch tokens[line - 1].form {
    case .and, .of, .about, .by, .linking: return true
    default: return false
    }
  }

  // MARK: Gazettes and brackets

  /// The token after the place in a gazette that begins at a token, with or without brackets.
  private mutating func gazetteEnd(at position: Int, _ bytes: Span<UInt8>) -> Int? {
    let token = tokens[position]
    if token.sign == UInt8(ascii: "("), position + 1 < tokens.count,
      tokens[position + 1].form == .gazette
    {
      // One that is never closed goes to the end of its line.
      return closing(of: position).map { $0 + 1 } ?? lineEnd(from: position + 1, bytes)
    }
    guard token.form == .gazette, position + 1 < tokens.count else { return nil }
    let next = tokens[position + 1].form
    return next == .state || next == .gazette ? lineEnd(from: position + 1, bytes) : nil
  }

  /// The token after a place in a gazette without brackets: *Lembaran Negara Tahun 2014 Nomor 244*.
  private func lineEnd(from first: Int, _ bytes: Span<UInt8>) -> Int {
    var position = first
    while position < tokens.count {
      let token = tokens[position]
      if token.type == .line || token.sign == UInt8(ascii: ";") || token.form == .asIs
        || token.form == .jointly
      {
        return position
      }
      if token.form == .and, begins(at: position + 1, bytes) { return position }
      position += 1
    }
    return position
  }

  /// The bracket that closes one.
  private mutating func closing(of opening: Int) -> Int? {
    if let closings { return closings[opening] }
    var made: [Int: Int] = [:]
    var open: [Int] = []
    for (position, token) in tokens.enumerated() where token.type == .sign {
      if token.sign == UInt8(ascii: "(") { open.append(position) }
      if token.sign == UInt8(ascii: ")"), let opening = open.popLast() { made[opening] = position }
    }
    closings = made
    return made[opening]
  }
}
