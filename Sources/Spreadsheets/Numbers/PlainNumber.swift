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

  /// Whether some bytes are what ``text(of:)`` gives for the number that they stand for; in doubt
  /// no.
  ///
  /// A number of up to 15 significant digits is the shortest that reads back as the same double,
  /// since no two of them do (IEEE 754, 5.12.2), so there is no need to make one of it.
  static func isText(_ bytes: Span<UInt8>) -> Bool {
    let end = bytes.count
    let start = end > 0 && bytes[0] == UInt8(ascii: "-") ? 1 : 0
    var index = start
    while index < end, bytes[index] &- 48 < 10 { index += 1 }
    let point = index
    guard point > start, end - start <= 16 else { return false }
    let startsWithZero = bytes[start] == UInt8(ascii: "0")
    if startsWithZero, point > start + 1 { return false }
    // -0 is 0 as text.
    guard point < end else { return end - start <= 15 && (start == 0 || !startsWithZero) }
    guard bytes[point] == UInt8(ascii: ".") else { return false }
    index += 1
    // Small numbers have an exponent.
    var isSmall = startsWithZero
    while index < end, bytes[index] &- 48 < 10 {
      if bytes[index] != 48, index - point <= 3 { isSmall = false }
      index += 1
    }
    return index == end && !isSmall && bytes[end - 1] != 48 && end > point + 1
  }
}
