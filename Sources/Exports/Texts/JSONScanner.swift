/// A place in a JSON text (RFC 8259) that moves on over keys and values, without making a tree of them.
///
/// It refuses what ``JSONParser`` refuses. The text is handed to each call, since a span can't be kept.
struct JSONScanner: Sendable {
  typealias Failure = JSONParser.Failure

  /// A text between quotes, as it stands there.
  struct Text {
    /// Where it is, without its quotes.
    var range: Range<Int>
    /// Whether it has an escape, so that it stands for other bytes than its own.
    var hasEscape: Bool
  }

  /// The place, from 0.
  private(set) var index = 0

  private var failure: Failure { Failure(offset: index) }

  /// The byte at the place; `nil` at the end.
  func next(_ text: Span<UInt8>) -> UInt8? { index < text.count ? text[index] : nil }

  mutating func skipSpace(_ text: Span<UInt8>) {
    while index < text.count {
      let byte = text[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  /// Takes a byte that may be there.
  mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  // MARK: Objects

  /// Enters the object that begins at the place: its first key, with its value next; `nil` where it is
  /// empty.
  ///
  /// - Parameter depth: How many lists and objects lie around what is in it.
  mutating func firstKey(_ text: Span<UInt8>, depth: Int) throws(Failure) -> Text? {
    index += 1
    guard depth <= JSONParser.greatestDepth else { throw failure }
    skipSpace(text)
    return take(UInt8(ascii: "}"), text) ? nil : try key(text)
  }

  /// The next key, behind a value; `nil` where the object ends.
  mutating func nextKey(_ text: Span<UInt8>) throws(Failure) -> Text? {
    skipSpace(text)
    guard take(UInt8(ascii: ","), text) else {
      guard take(UInt8(ascii: "}"), text) else { throw failure }
      return nil
    }
    return try key(text)
  }

  private mutating func key(_ text: Span<UInt8>) throws(Failure) -> Text {
    skipSpace(text)
    let key = try string(text)
    skipSpace(text)
    guard take(UInt8(ascii: ":"), text) else { throw failure }
    skipSpace(text)
    return key
  }

  // MARK: Values

  /// Reads over the value at the place.
  ///
  /// - Parameter depth: How many lists and objects lie around it.
  mutating func skipValue(_ text: Span<UInt8>, depth: Int) throws(Failure) {
    guard index < text.count else { throw failure }
    switch text[index] {
    case UInt8(ascii: "\""): _ = try string(text)
    case UInt8(ascii: "{"):
      var key = try firstKey(text, depth: depth + 1)
      while key != nil {
        try skipValue(text, depth: depth + 1)
        key = try nextKey(text)
      }
    case UInt8(ascii: "["): try skipList(text, depth: depth + 1)
    case UInt8(ascii: "t"): try word(Word.yes, text)
    case UInt8(ascii: "f"): try word(Word.no, text)
    case UInt8(ascii: "n"): try word(Word.null, text)
    default: try skipNumber(text)
    }
  }

  private mutating func skipList(_ text: Span<UInt8>, depth: Int) throws(Failure) {
    index += 1
    guard depth <= JSONParser.greatestDepth else { throw failure }
    skipSpace(text)
    if take(UInt8(ascii: "]"), text) { return }
    while true {
      skipSpace(text)
      try skipValue(text, depth: depth)
      skipSpace(text)
      guard take(UInt8(ascii: ","), text) else {
        guard take(UInt8(ascii: "]"), text) else { throw failure }
        return
      }
    }
  }

  private mutating func word(_ word: [UInt8], _ text: Span<UInt8>) throws(Failure) {
    for byte in word {
      guard next(text) == byte else { throw failure }
      index += 1
    }
  }

  private enum Word {
    static let yes = Array("true".utf8)
    static let no = Array("false".utf8)
    static let null = Array("null".utf8)
  }

  /// Reads over a number; one that no double is near is none.
  private mutating func skipNumber(_ text: Span<UInt8>) throws(Failure) {
    guard let end = JSONNumber.end(in: text, from: index) else { throw failure }
    if Self.mayBeTooGreat(text, index..<end),
      JSONNumber.value(of: Self.string(text, index..<end)) == nil
    {
      throw failure
    }
    index = end
  }

  private static func mayBeTooGreat(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    if range.count > 300 { return true }
    for place in range where text[place] | 0x20 == UInt8(ascii: "e") { return true }
    return false
  }

  /// Whether a number is whole, and so short that it stands for itself.
  private static func isPlain(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 18, text[range.lowerBound] != UInt8(ascii: "-") else { return false }
    for place in range where text[place] &- 0x30 >= 10 { return false }
    return true
  }

  /// Reads the scalar at the place, and appends what it stands for: a text, or a number or truth value
  /// as outputs write it.
  mutating func appendScalar(_ text: Span<UInt8>, to bytes: inout [UInt8]) throws(Failure) {
    let start = index
    if next(text) == UInt8(ascii: "\"") {
      Self.append(try string(text), of: text, to: &bytes)
      return
    }
    try skipValue(text, depth: 0)
    let range = start..<index
    if text[start] &- 0x30 < 10 || text[start] == UInt8(ascii: "-"), !Self.isPlain(text, range) {
      JSONNumber.value(of: Self.string(text, range))?.append(to: &bytes)
    } else {
      for place in range { bytes.append(text[place]) }
    }
  }

  private static func string(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for place in range { bytes.append(text[place]) }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Texts

  /// Reads the text at the place over.
  mutating func string(_ text: Span<UInt8>) throws(Failure) -> Text {
    guard take(UInt8(ascii: "\""), text) else { throw failure }
    let start = index
    var hasEscape = false
    var place = start
    let count = text.count
    while place < count {
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        index = place + 1
        return Text(range: start..<place, hasEscape: hasEscape)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        place = try escape(text, at: place)
      } else if byte < 0x20 {
        throw Failure(offset: place)
      } else {
        place += 1
      }
    }
    throw Failure(offset: place)
  }

  /// The place behind an escape.
  private func escape(_ text: Span<UInt8>, at place: Int) throws(Failure) -> Int {
    guard place + 1 < text.count else { throw Failure(offset: place + 1) }
    switch text[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"):
      guard place + 6 <= text.count else { throw Failure(offset: place + 2) }
      for digit in (place + 2)..<(place + 6) where Self.digit(text[digit]) == nil {
        throw Failure(offset: place + 2)
      }
      return place + 6
    default: throw Failure(offset: place + 2)
    }
  }

  private static func digit(_ byte: UInt8) -> UInt16? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - 0x30)
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - 0x61 + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - 0x41 + 10)
    default: nil
    }
  }

  /// Appends what a text stands for.
  static func append(_ own: Text, of text: Span<UInt8>, to bytes: inout [UInt8]) {
    guard own.hasEscape else {
      for place in own.range { bytes.append(text[place]) }
      return
    }
    var place = own.range.lowerBound
    while place < own.range.upperBound {
      let byte = text[place]
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        place += 1
        continue
      }
      switch text[place + 1] {
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        var units = [unit(text, at: place + 2)]
        // The second half of a letter beyond the first plane follows as an escape of its own.
        if UTF16.isLeadSurrogate(units[0]), place + 12 <= own.range.upperBound,
          text[place + 6] == UInt8(ascii: "\\"), text[place + 7] == UInt8(ascii: "u")
        {
          units.append(unit(text, at: place + 8))
          place += 6
        }
        bytes += Array(String(decoding: units, as: UTF16.self).utf8)
        place += 4
      default: bytes.append(text[place + 1])
      }
      place += 2
    }
  }

  private static func unit(_ text: Span<UInt8>, at place: Int) -> UInt16 {
    (place..<(place + 4)).reduce(UInt16(0)) { $0 << 4 | (digit(text[$1]) ?? 0) }
  }
}
