/// One character in UTF-8 (RFC 3629, 4).
enum UTF8Sequence {
  /// What stands at a place.
  enum Length: Equatable {
    /// A character of so many bytes.
    case whole(Int)
    /// No character; so many bytes are to be passed over.
    case wrong(Int)
    /// The beginning of a character, as far as the bytes go.
    case brokenOff
  }

  /// Looks at the bytes from a place on; NUL counts as no character.
  static func length(in bytes: Span<UInt8>, at start: Int) -> Length {
    let first = bytes[start]
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 1..<0x80: return .whole(1)
    case 0xC2...0xDF: count = 2
    case 0xE0...0xEF:
      count = 3
      if first == 0xE0 { second = 0xA0...0xBF }
      if first == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      count = 4
      if first == 0xF0 { second = 0x90...0xBF }
      if first == 0xF4 { second = 0x80...0x8F }
    default: return .wrong(1)
    }
    for offset in 1..<count {
      guard start + offset < bytes.count else { return .brokenOff }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[start + offset]) else { return .wrong(offset) }
    }
    return .whole(count)
  }

  /// The first place in a file where bytes are no UTF-8, looked for piece by piece.
  struct Search {
    private var pending: [UInt8] = []
    private var line = 1
    /// The line of the first bytes that are no UTF-8.
    private(set) var firstWrongLine: Int?

    /// Looks at a piece.
    mutating func look(at piece: Span<UInt8>) {
      var index = 0
      while !pending.isEmpty, index < piece.count, firstWrongLine == nil {
        pending.append(piece[index])
        index += 1
        switch UTF8Sequence.length(in: pending.span, at: 0) {
        case .whole: pending = []
        case .wrong: firstWrongLine = line
        case .brokenOff: break
        }
      }
      while index < piece.count, firstWrongLine == nil {
        let byte = piece[index]
        // NUL is no reason to take a file for one of another encoding.
        if byte < 0x80 {
          if byte == 0x0A { line += 1 }
          index += 1
          continue
        }
        switch UTF8Sequence.length(in: piece, at: index) {
        case .whole(let count): index += count
        case .wrong: firstWrongLine = line
        case .brokenOff:
          for rest in index..<piece.count { pending.append(piece[rest]) }
          index = piece.count
        }
      }
    }

    /// Tells that the file has ended.
    mutating func finish() {
      if firstWrongLine == nil, !pending.isEmpty { firstWrongLine = line }
    }
  }
}
