/// The grammar of a number in JSON (RFC 8259, section 6).
enum JSONNumber {
  /// The place behind the number that begins at a place of a text; `nil` where none does.
  static func end(in text: Span<UInt8>, from start: Int) -> Int? {
    var end = start
    if end < text.count, text[end] == UInt8(ascii: "-") { end += 1 }
    let whole = end
    end = digits(text, from: whole)
    // Nothing follows a 0 at the beginning but a fraction or an exponent.
    guard end == whole + 1 || end > whole && text[whole] != UInt8(ascii: "0") else { return nil }
    if end < text.count, text[end] == UInt8(ascii: ".") {
      let fraction = end + 1
      end = digits(text, from: fraction)
      guard end > fraction else { return nil }
    }
    if end < text.count, text[end] | 0x20 == UInt8(ascii: "e") {
      var exponent = end + 1
      if exponent < text.count,
        text[exponent] == UInt8(ascii: "+") || text[exponent] == UInt8(ascii: "-")
      {
        exponent += 1
      }
      end = digits(text, from: exponent)
      guard end > exponent else { return nil }
    }
    return end
  }

  private static func digits(_ text: Span<UInt8>, from start: Int) -> Int {
    var end = start
    while end < text.count, text[end] &- 0x30 < 10 { end += 1 }
    return end
  }

  /// The value of a text that is a number by its grammar; `nil` for one that no double is near.
  static func value(of text: String) -> JSONValue? {
    if let number = Int(text) { return .number(number) }
    guard let number = Double(text), number.isFinite else { return nil }
    return .real(number)
  }
}
