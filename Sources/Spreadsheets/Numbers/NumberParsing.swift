/// Numbers as XML spells them (XML Schema Part 2, 3.2.5 `double`), from UTF-8.
enum NumberParsing {
  /// The nearest double; `nil` for what is no finite number.
  ///
  /// Most cells hold few digits. With at most 2^53 as digits and a power of ten up to 10^22,
  /// both are exact doubles, so that one rounding division is right (Clinger, "How to Read
  /// Floating Point Numbers Accurately", 1990). The rest goes to the standard library.
  static func double(_ bytes: Span<UInt8>) -> Double? {
    var index = 0
    let end = bytes.count
    var isNegative = false
    if end > 0, bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
      isNegative = bytes[0] == UInt8(ascii: "-")
      index = 1
    }
    var digits: UInt64 = 0
    var digitCount = 0
    var fractionCount = 0
    var hasPoint = false
    while index < end {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        // 18 digits always fit; what comes after them is for the slow way.
        guard digitCount < 18 else { return slow(bytes) }
        digits = digits &* 10 &+ UInt64(byte &- 48)
        digitCount += 1
        if hasPoint { fractionCount += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return slow(bytes)
      }
      index += 1
    }
    guard digitCount > 0 else { return nil }
    guard digits <= 1 << 53 else { return slow(bytes) }
    var number = Double(digits)
    if fractionCount > 0 { number /= powersOfTen[fractionCount] }
    return isNegative ? -number : number
  }

  /// A whole number without a sign; `nil` for anything else, and where it overflows.
  static func index(_ bytes: Span<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
    var number = 0
    for index in bytes.indices {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int(digit)
    }
    return number
  }

  private static func slow(_ bytes: Span<UInt8>) -> Double? {
    var text = ""
    for index in bytes.indices {
      // The standard library also reads `inf`, `nan` and hexadecimal numbers.
      switch bytes[index] {
      case 0x20, 9, 10, 13:
        // White space around a number means nothing; within one it makes it none.
        if !text.isEmpty { text.unicodeScalars.append(" ") }
        continue
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        text.unicodeScalars.append(Unicode.Scalar(bytes[index]))
      default: return nil
      }
    }
    while text.last == " " { text.removeLast() }
    guard let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18,
  ]
}
