/// E-mail addresses in a text: those that people write, not all that RFC 5322 allows.
enum EmailAddresses {
  /// Where they stand among the text's bytes, in order.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for position in bytes.indices where bytes[position] == UInt8(ascii: "@") {
      let before = ranges.last?.upperBound ?? 0
      var start = position
      while start > before, isLocal(bytes[start - 1]) { start -= 1 }
      while start < position, bytes[start] == UInt8(ascii: ".") { start += 1 }
      guard start < position, let end = endOfDomain(in: bytes, from: position + 1) else { continue }
      ranges.append(start..<end)
    }
    return ranges
  }

  /// Where a domain ends that begins somewhere: names with points between, the last of letters.
  private static func endOfDomain(in bytes: [UInt8], from start: Int) -> Int? {
    var end: Int?
    var name = start
    var position = start
    while position < bytes.count {
      let first = position
      while position < bytes.count, isName(bytes[position]) { position += 1 }
      guard position > first, bytes[first] != UInt8(ascii: "-") else { break }
      let letters = bytes[first..<position].prefix(while: \.isLetter).count
      // The last name: letters, and after them nothing that belongs to it.
      if name > start, letters >= 2, letters == position - first { end = position }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { break }
      position += 1
      name = position
    }
    return end
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "'"):
      true
    default: byte.isLetter || byte.isDigit
    }
  }
}
