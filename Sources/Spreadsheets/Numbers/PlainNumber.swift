/// Numbers as text.
package enum PlainNumber {
  /// The shortest text that reads back as the same number; whole numbers below 10^15
  /// have no decimal point.
  package static func text(of number: Double) -> String {
    if number == number.rounded(.towardZero), abs(number) < 1e15 {
      return String(Int(number))
    }
    return number.description
  }

  /// Gives ``text(of:)`` of the number that some bytes stand for to a function, where the bytes
  /// tell it; in doubt gives `nil`.
  ///
  /// A number of up to 15 significant digits is the shortest that reads back as the same double,
  /// since no two of them do (IEEE 754, 5.12.2). Of one with 16 or 17, which is what programs write
  /// of a double that has been calculated, the ``ShortestDigits`` are.
  static func withText<Result>(
    ofNumberIn bytes: Span<UInt8>, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    let end = bytes.count
    let isNegative = end > 0 && bytes[0] == UInt8(ascii: "-")
    let start = isNegative ? 1 : 0
    // 19 digits fit into 64 bits.
    guard start < end, end - start <= 21 else { return nil }
    var digits: UInt64 = 0
    var index = start
    while index < end, bytes[index] &- 48 < 10 {
      digits = digits &* 10 &+ UInt64(bytes[index] &- 48)
      index += 1
    }
    let point = index
    let startsWithZero = bytes[start] == UInt8(ascii: "0")
    guard point > start, !startsWithZero || point == start + 1 else { return nil }
    guard point < end else {
      // -0 is 0 as text.
      return end - start <= 15 && !(isNegative && startsWithZero) ? body(bytes) : nil
    }
    guard bytes[point] == UInt8(ascii: "."), bytes[end - 1] != UInt8(ascii: "0"),
      startsWithZero || end - start <= 20
    else { return nil }
    index += 1
    while index < end, bytes[index] &- 48 < 10 {
      digits = digits &* 10 &+ UInt64(bytes[index] &- 48)
      index += 1
    }
    let fractionCount = end - point - 1
    // Small numbers have an exponent.
    guard index == end, fractionCount > 0,
      fractionCount <= 4 || digits >= PowersOfTen[fractionCount - 4]
    else { return nil }
    if digits < PowersOfTen[15] { return body(bytes) }
    guard digits < PowersOfTen[17],
      let shortest = ShortestDigits(digits, fractionCount: fractionCount)
    else { return nil }
    if shortest.digits == digits { return body(bytes) }
    return withText(
      ofDigits: shortest.digits, fractionCount: fractionCount, isNegative: isNegative, body)
  }

  /// Gives a number's text to a function; `nil` where that has an exponent.
  private static func withText<Result>(
    ofDigits digits: UInt64, fractionCount: Int, isNegative: Bool, _ body: (Span<UInt8>) -> Result
  ) -> Result? {
    var rest = digits
    var fractionCount = fractionCount
    while fractionCount > 0, rest % 10 == 0 {
      rest /= 10
      fractionCount -= 1
    }
    guard fractionCount > 0 || rest < PowersOfTen[15] else { return nil }
    // From the last digit to the first.
    var text = InlineArray<32, UInt8>(repeating: 0)
    var start = text.count
    var count = 0
    while rest > 0 || count <= fractionCount {
      if count == fractionCount, count > 0 {
        start -= 1
        text[start] = UInt8(ascii: ".")
      }
      start -= 1
      text[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
      count += 1
    }
    if isNegative {
      start -= 1
      text[start] = UInt8(ascii: "-")
    }
    return body(text.span.extracting(start..<text.count))
  }
}
