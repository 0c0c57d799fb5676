/// What a citation is made of, part by part, in the order in which it is written.
extension CitationParser {
  /// Reads the citation at a token, and returns the token after it.
  mutating func read(
    _ match: CitationVocabulary.Match, from first: Int, after last: Int, _ bytes: Span<UInt8>,
    into found: inout [Citation]
  ) -> Int {
    var citation = Citation(
      kind: match.kind, word: match.word, issuer: match.issuer,
      piece: tokens[first].start..<tokens[first].end)
    if let before = found.last(where: { $0.relation != .amended }) {
      citation.relation = relation(at: first, after: last)
      // *diubah dengan UU 9/2015 dan UU 11/2020* names two that have changed it.
      if before.relation != .basis, before.kind == match.kind, first > last,
        tokens[last..<first].allSatisfy({ $0.form == .and || $0.sign == UInt8(ascii: ",") })
      {
        citation.relation = before.relation
      }
    }
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
  mutating func read(
    _ number: Int, as before: Citation, from first: Int, _ bytes: Span<UInt8>,
    into found: inout [Citation]
  ) -> Int {
    var citation = Citation(
      kind: before.kind, word: before.word, issuer: before.issuer, relation: before.relation,
      piece: tokens[first].start..<tokens[first].end)
    let position = readNumber(from: number, bytes, into: &citation)
    // *Nomor 2 dan Nomor 4 Tahun 2019* are both of that year.
    if let last = found.indices.last, found[last].number != nil, found[last].year == nil,
      found[last].title == nil
    {
      found[last].year = citation.year
    }
    return finish(&citation, from: position, bytes, into: &found)
  }

  mutating func finish(
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
  func relation(at first: Int, after last: Int) -> Citation.Relation {
    guard first > 0, tokens[first - 1].form == .by else { return .basis }
    for token in tokens[max(last, first - 12)..<first].reversed() {
      if token.form == .amended { return .amendment }
      if token.form == .replaced { return .replacement }
    }
    return .basis
  }

  /// The issuer that begins at a token, and the token of the number, the year or the title; nothing
  /// where none of these follows.
  mutating func issuer(from first: Int) -> (Range<Int>?, Int)? {
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
          isNumberOrYear(position + 1) || tokens[position + 1].form == .about
        else { return nil }
      case .sign:
        switch token.sign {
        case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"),
          UInt8(ascii: ":"):
          break
        case UInt8(ascii: ","):
          guard isNumberOrYear(position + 1) else { return nil }
        case UInt8(ascii: "("):
          guard let closing = closing(of: position), closing - position < 8,
            isNumberOrYear(closing + 1)
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
}
