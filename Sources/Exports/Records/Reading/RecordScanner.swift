package import Assessments

/// Takes the JSON object of a record apart, without making a tree of it.
///
/// Of hundreds of thousands of records only a few members are looked at; the others are read over. What
/// is no JSON (RFC 8259) is refused as ``JSONParser`` does, which says where.
package struct RecordScanner: Sendable {
  /// What can be wrong with a text.
  package enum Failure: Error, Hashable, Sendable {
    /// It is no JSON from a byte on, from 0.
    case notJSON(offset: Int)
    /// It is JSON, and no object.
    case notObject
    /// It has a member that is no field.
    case unknownField(String)
  }

  private let names: [[UInt8]]
  private let wantsValue: [Bool]
  private let wantsPlace: [Bool]
  private let wantsRaw: [Bool]
  private var index = 0
  /// The field that the last member was, since members keep their order.
  private var lastField = -1

  /// Prepares to read records with some fields.
  ///
  /// - Parameters:
  ///   - fields: The names of all fields, by position; empty for those that outputs don't have.
  ///   - values: The positions of the fields whose values are wanted.
  ///   - places: Those whose places are wanted.
  ///   - raws: Those of which is wanted what stood there.
  package init(fields: [String], values: [Int], places: [Int], raws: [Int]) {
    names = fields.map { Array($0.utf8) }
    wantsValue = fields.indices.map { values.contains($0) }
    wantsPlace = fields.indices.map { places.contains($0) }
    wantsRaw = fields.indices.map { raws.contains($0) }
  }

  /// Takes an object apart; a comma may follow it, as in a list that has one record a line.
  ///
  /// - Returns: Whether a comma follows it.
  package mutating func scan(
    _ text: Span<UInt8>, into parts: inout RecordParts, mayEndInComma: Bool = false
  ) throws(Failure) -> Bool {
    index = 0
    lastField = -1
    skipSpace(text)
    guard index < text.count else { throw .notJSON(offset: index) }
    guard text[index] == UInt8(ascii: "{") else {
      try skipValue(text, depth: 0)
      skipSpace(text)
      throw index < text.count ? .notJSON(offset: index) : .notObject
    }
    try object(text, depth: 1) { (scanner, key, depth) throws(Failure) in
      try scanner.member(text, key, depth, into: &parts)
    }
    skipSpace(text)
    let endsInComma = mayEndInComma && index < text.count && text[index] == UInt8(ascii: ",")
    if endsInComma {
      index += 1
      skipSpace(text)
    }
    guard index == text.count else { throw .notJSON(offset: index) }
    return endsInComma
  }

  private mutating func member(
    _ text: Span<UInt8>, _ key: Range<Int>, _ depth: Int, into parts: inout RecordParts
  ) throws(Failure) {
    if let field = field(text, key) {
      if wantsValue[field] {
        parts.values[field] = try piece(text, depth, into: &parts)
      } else {
        try skipValue(text, depth: depth)
      }
      return
    }
    if Self.equals(text, key, Word.source) {
      try nested(text, depth) { (scanner, key, depth) throws(Failure) in
        try scanner.source(text, key, depth, into: &parts)
      }
    } else if Self.equals(text, key, Word.missing) {
      try nested(text, depth) { (scanner, key, depth) throws(Failure) in
        guard let field = scanner.field(text, key) else {
          return try scanner.skipValue(text, depth: depth)
        }
        parts.missing[field] = try scanner.piece(text, depth, into: &parts)
      }
    } else if Self.equals(text, key, Word.catalogue) || Self.equals(text, key, Word.extra) {
      try skipValue(text, depth: depth)
    } else {
      let name = Self.decoded(text, key)
      // What is no JSON further on is the greater mistake.
      try skipValue(text, depth: depth)
      throw .unknownField(name)
    }
  }

  private mutating func source(
    _ text: Span<UInt8>, _ key: Range<Int>, _ depth: Int, into parts: inout RecordParts
  ) throws(Failure) {
    if Self.equals(text, key, Word.file), !isObject(text) {
      parts.file = try piece(text, depth, into: &parts)
    } else if Self.equals(text, key, Word.sheet), !isObject(text) {
      parts.sheet = try piece(text, depth, into: &parts)
    } else if Self.equals(text, key, Word.row), !isObject(text) {
      parts.row = try piece(text, depth, into: &parts)
    } else if let field = field(text, key), wantsPlace[field] || wantsRaw[field] {
      try nested(text, depth) { (scanner, key, depth) throws(Failure) in
        if scanner.wantsPlace[field], Self.equals(text, key, Word.at) {
          parts.places[field] = try scanner.piece(text, depth, into: &parts)
        } else if scanner.wantsRaw[field], Self.equals(text, key, Word.raw) {
          parts.raws[field] = try scanner.piece(text, depth, into: &parts)
        } else {
          try scanner.skipValue(text, depth: depth)
        }
      }
    } else {
      try skipValue(text, depth: depth)
    }
  }

  // MARK: Names

  private mutating func field(_ text: Span<UInt8>, _ key: Range<Int>) -> Int? {
    guard !key.isEmpty else { return nil }
    for field in (lastField + 1)..<names.count where Self.equals(text, key, names[field]) {
      lastField = field
      return field
    }
    for field in 0..<min(lastField + 1, names.count) where Self.equals(text, key, names[field]) {
      lastField = field
      return field
    }
    return nil
  }

  private static func equals(_ text: Span<UInt8>, _ range: Range<Int>, _ name: [UInt8]) -> Bool {
    guard range.count == name.count else { return false }
    for offset in 0..<name.count where text[range.lowerBound + offset] != name[offset] {
      return false
    }
    return true
  }

  /// Words of JSON and of outputs, as bytes.
  private enum Word {
    static let source = Array("_source".utf8)
    static let missing = Array("_missing".utf8)
    static let catalogue = Array("catalogue".utf8)
    static let extra = Array("extra".utf8)
    static let file = Array("file".utf8)
    static let sheet = Array("sheet".utf8)
    static let row = Array("row".utf8)
    static let at = Array("at".utf8)
    static let raw = Array("raw".utf8)
    static let yes = Array("true".utf8)
    static let no = Array("false".utf8)
    static let null = Array("null".utf8)
  }

  // MARK: Objects

  /// Reads an object's members, each by a closure that reads its value.
  private mutating func object(
    _ text: Span<UInt8>, depth: Int,
    _ member: (inout RecordScanner, Range<Int>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard depth <= 64 else { throw .notJSON(offset: index) }
    index += 1
    skipSpace(text)
    if index < text.count, text[index] == UInt8(ascii: "}") {
      index += 1
      return
    }
    while true {
      skipSpace(text)
      let key = try string(text)
      skipSpace(text)
      try take(UInt8(ascii: ":"), text)
      skipSpace(text)
      try member(&self, key, depth)
      skipSpace(text)
      guard index < text.count else { throw .notJSON(offset: index) }
      guard text[index] == UInt8(ascii: ",") else {
        return try take(UInt8(ascii: "}"), text)
      }
      index += 1
    }
  }

  /// Reads the members of an object that is a member's value; reads over what is no object.
  private mutating func nested(
    _ text: Span<UInt8>, _ depth: Int,
    _ member: (inout RecordScanner, Range<Int>, Int) throws(Failure) -> Void
  ) throws(Failure) {
    guard isObject(text) else { return try skipValue(text, depth: depth) }
    let outer = lastField
    lastField = -1
    try object(text, depth: depth + 1, member)
    lastField = outer
  }

  private func isObject(_ text: Span<UInt8>) -> Bool {
    index < text.count && text[index] == UInt8(ascii: "{")
  }

  // MARK: Values

  /// Reads a value that is wanted.
  private mutating func piece(
    _ text: Span<UInt8>, _ depth: Int, into parts: inout RecordParts
  ) throws(Failure) -> RecordParts.Piece {
    var piece = RecordParts.Piece()
    guard index < text.count else { throw .notJSON(offset: index) }
    let start = index
    switch text[index] {
    case UInt8(ascii: "\""):
      let range = try string(text)
      piece.kind = .text
      piece.start = Int32(truncatingIfNeeded: parts.bytes.count)
      Self.append(text, range, to: &parts.bytes)
      piece.count = Int32(truncatingIfNeeded: parts.bytes.count) - piece.start
      // As in other outputs, an empty text is no value.
      if piece.count == 0 { piece.kind = .null }
    case UInt8(ascii: "n"):
      try skipValue(text, depth: depth)
      piece.kind = .null
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipValue(text, depth: depth)
      piece.kind = .other
    default:
      try skipValue(text, depth: depth)
      piece.kind = .text
      piece.start = Int32(truncatingIfNeeded: parts.bytes.count)
      for place in start..<index { parts.bytes.append(text[place]) }
      piece.count = Int32(index - start)
    }
    return piece
  }

  private mutating func skipValue(_ text: Span<UInt8>, depth: Int) throws(Failure) {
    guard index < text.count else { throw .notJSON(offset: index) }
    switch text[index] {
    case UInt8(ascii: "\""): _ = try string(text)
    case UInt8(ascii: "{"):
      try object(text, depth: depth + 1) { (scanner, _, depth) throws(Failure) in
        try scanner.skipValue(text, depth: depth)
      }
    case UInt8(ascii: "["): try skipList(text, depth: depth + 1)
    case UInt8(ascii: "t"): try word(Word.yes, text)
    case UInt8(ascii: "f"): try word(Word.no, text)
    case UInt8(ascii: "n"): try word(Word.null, text)
    default: try skipNumber(text)
    }
  }

  private mutating func skipList(_ text: Span<UInt8>, depth: Int) throws(Failure) {
    guard depth <= 64 else { throw .notJSON(offset: index) }
    index += 1
    skipSpace(text)
    if index < text.count, text[index] == UInt8(ascii: "]") {
      index += 1
      return
    }
    while true {
      skipSpace(text)
      try skipValue(text, depth: depth)
      skipSpace(text)
      guard index < text.count else { throw .notJSON(offset: index) }
      guard text[index] == UInt8(ascii: ",") else {
        return try take(UInt8(ascii: "]"), text)
      }
      index += 1
    }
  }

  private mutating func word(_ word: [UInt8], _ text: Span<UInt8>) throws(Failure) {
    let end = index + word.count
    guard end <= text.count, Self.equals(text, index..<end, word) else {
      throw .notJSON(offset: index)
    }
    index = end
  }

  private mutating func skipNumber(_ text: Span<UInt8>) throws(Failure) {
    let start = index
    func digits(_ from: Int) -> Int {
      var end = from
      while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
      return end
    }
    var end = start
    if end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
    let whole = end
    end = digits(whole)
    var isNumber = end > whole && (end == whole + 1 || text[whole] != UInt8(ascii: "0"))
    if end < text.count, text[end] == UInt8(ascii: ".") {
      let fraction = end + 1
      end = digits(fraction)
      isNumber = isNumber && end > fraction
    }
    if end < text.count, text[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < text.count,
        text[exponent] == UInt8(ascii: "+") || text[exponent] == UInt8(ascii: "-")
      {
        exponent += 1
      }
      end = digits(exponent)
      isNumber = isNumber && end > exponent
    }
    guard isNumber else { throw .notJSON(offset: start) }
    index = end
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) throws(Failure) {
    guard index < text.count, text[index] == byte else { throw .notJSON(offset: index) }
    index += 1
  }

  private mutating func skipSpace(_ text: Span<UInt8>) {
    while index < text.count {
      let byte = text[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  // MARK: Texts

  /// Reads a text over, and gives what stands between its quotes.
  private mutating func string(_ text: Span<UInt8>) throws(Failure) -> Range<Int> {
    guard index < text.count, text[index] == UInt8(ascii: "\"") else {
      throw .notJSON(offset: index)
    }
    let start = index + 1
    var place = start
    let count = text.count
    while place < count {
      let byte = text[place]
      if byte == UInt8(ascii: "\"") {
        index = place + 1
        return start..<place
      }
      if byte == UInt8(ascii: "\\") {
        place = try escape(text, at: place)
      } else if byte < 0x20 {
        throw .notJSON(offset: place)
      } else {
        place += 1
      }
    }
    throw .notJSON(offset: place)
  }

  /// The place behind an escape.
  private func escape(_ text: Span<UInt8>, at place: Int) throws(Failure) -> Int {
    guard place + 1 < text.count else { throw .notJSON(offset: place) }
    switch text[place + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return place + 2
    case UInt8(ascii: "u"):
      guard place + 6 <= text.count else { throw .notJSON(offset: place) }
      for digit in (place + 2)..<(place + 6) where Self.digit(text[digit]) == nil {
        throw .notJSON(offset: place)
      }
      return place + 6
    default: throw .notJSON(offset: place)
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

  private static func decoded(_ text: Span<UInt8>, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    append(text, range, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what a text stands for; its escapes are known to be sound.
  private static func append(_ text: Span<UInt8>, _ range: Range<Int>, to bytes: inout [UInt8]) {
    var place = range.lowerBound
    while place < range.upperBound {
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
        if UTF16.isLeadSurrogate(units[0]), place + 12 <= range.upperBound,
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
