/// Reads JSON texts (RFC 8259); the members of objects keep their order.
///
/// Foundation's own reader does not keep it, and the order of members is that of columns.
package struct JSONParser {
  /// Why a text is no JSON, and at which byte of it, from 0.
  package struct Failure: Error, Hashable {
    package var offset: Int
  }

  /// How deep lists and objects may lie in each other: more than any record has.
  static let greatestDepth = 64

  private let bytes: [UInt8]
  private var index: Int
  private var depth = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = 0
  }

  /// The value that a text stands for.
  package static func value(of bytes: [UInt8]) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.failure }
    return value
  }

  private var failure: Failure { Failure(offset: index) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    index += 1
    return true
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .truth(true))
    case UInt8(ascii: "f"): return try word("false", .truth(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(Failure) -> JSONValue {
    for byte in word.description.utf8 {
      guard next == byte else { throw failure }
      index += 1
    }
    return value
  }

  private mutating func object() throws(Failure) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var members: [(key: String, value: JSONValue)] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpace()
      let key = try text()
      guard take(UInt8(ascii: ":")) else { throw failure }
      members.append((key, try value()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw failure }
    return .object(members)
  }

  private mutating func list() throws(Failure) -> JSONValue {
    try enter()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .list([]) }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw failure }
    return .list(items)
  }

  private mutating func enter() throws(Failure) {
    index += 1
    depth += 1
    guard depth <= Self.greatestDepth else { throw failure }
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = index
    guard let end = JSONNumber.end(in: bytes.span, from: start) else { throw failure }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let number = JSONNumber.value(of: text) else { throw failure }
    index = end
    return number
  }

  private mutating func text() throws(Failure) -> String {
    guard next == UInt8(ascii: "\"") else { throw failure }
    index += 1
    var start = index
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[start..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[start..<index]
        index += 1
        try escape(into: &text)
        start = index
      case 0..<0x20: throw failure
      default: index += 1
      }
    }
    throw failure
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard let byte = next else { throw failure }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var units = [try unit()]
      let startsPair = UTF16.isLeadSurrogate(units[0])
      if startsPair, next == UInt8(ascii: "\\"), index + 1 < bytes.count,
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        units.append(try unit())
      }
      text += Array(String(decoding: units, as: UTF16.self).utf8)
    default: throw failure
    }
  }

  private mutating func unit() throws(Failure) -> UInt16 {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    // Swift would take a sign for a digit.
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw failure }
    index += 4
    return unit
  }
}
