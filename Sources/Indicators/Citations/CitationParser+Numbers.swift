/// Numbers, which are text, and years.
extension CitationParser {
  /// Reads number and year, in whichever order, and returns the token after them.
  func readNumber(
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
  func numberStart(at mark: Int) -> Int? {
    var position = mark
    while position < tokens.count, tokens[position].form == .number || isDots(position) {
      position += 1
      guard position - mark < 12 else { return nil }
    }
    guard position < tokens.count, tokens[position].type == .word, tokens[position].form == .other
    else { return nil }
    return position
  }

  func isDots(_ position: Int) -> Bool {
    switch tokens[position].sign {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "*"):
      true
    default: false
    }
  }

  /// Reads a number, with or without the word before it.
  func number(
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
  func run(from first: Int, _ bytes: Span<UInt8>) -> (end: Int, parts: Int)? {
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

  func hasDigit(_ position: Int, _ bytes: Span<UInt8>) -> Bool {
    for index in tokens[position].start..<tokens[position].end where bytes[index] &- 0x30 < 10 {
      return true
    }
    return false
  }

  // MARK: Years

  /// The year after *Tahun*, and the token after it; without one, the token after *Tahun*.
  func year(from mark: Int, _ bytes: Span<UInt8>) -> (Int?, Int) {
    var position = mark + 1
    while position < tokens.count, isDots(position), position < mark + 8 { position += 1 }
    guard position < tokens.count, let year = year(position, bytes, digits: 2) else {
      return (nil, position)
    }
    return (year, position + 1)
  }

  /// Whether something like a year follows *Tahun*.
  func year(after mark: Int) -> Int? {
    var position = mark + 1
    while position < tokens.count, isDots(position), position < mark + 8 { position += 1 }
    guard position < tokens.count, tokens[position].beginsWithDigit else { return nil }
    return position
  }

  func plainYear(_ position: Int, _ bytes: Span<UInt8>) -> Int? {
    year(position, bytes, digits: 4)
  }

  /// The year that a word is: four digits, of which scanners may have made letters, as in `2OL9`.
  func year(_ position: Int, _ bytes: Span<UInt8>, digits least: Int) -> Int? {
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
}
