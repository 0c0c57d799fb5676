/// Gazettes and brackets, which are no regulations of their own.
extension CitationParser {
  /// The token after the place in a gazette that begins at a token, with or without brackets.
  mutating func gazetteEnd(at position: Int, _ bytes: Span<UInt8>) -> Int? {
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
  func lineEnd(from first: Int, _ bytes: Span<UInt8>) -> Int {
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
  mutating func closing(of opening: Int) -> Int? {
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
