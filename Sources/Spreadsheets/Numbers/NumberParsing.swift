internal import Markup

/// Numbers as XML spells them (XML Schema Part 2, 3.2.5 `double`), from UTF-8.
enum NumberParsing {
  /// The nearest double; `nil` for what is no finite number.
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
    var hasDigit = false
    var hasPoint = false
    while index < end {
      let byte = bytes[index]
      if byte &- 48 < 10 {
        // 19 digits always fit; what comes after them is for the slow way.
        guard digitCount < 19 else { return slow(bytes) }
        digits = digits &* 10 &+ UInt64(byte &- 48)
        hasDigit = true
        if digits > 0 { digitCount += 1 }
        if hasPoint { fractionCount += 1 }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return slow(bytes)
      }
      index += 1
    }
    guard hasDigit else { return nil }
    guard let number = quotient(digits, tenToThe: fractionCount) else { return slow(bytes) }
    return isNegative ? -number : number
  }

  /// The double nearest to a whole number over a power of ten; `nil` where that takes more.
  ///
  /// Most cells hold few digits: up to 2^53 they are an exact double, as is the power, so
  /// that one division rounds once and right (Clinger, "How to Read Floating Point Numbers
  /// Accurately", 1990). Otherwise the quotient is taken to 64 bits, with the last bit
  /// standing for all that is cut off: that too is rounded once.
  private static func quotient(_ digits: UInt64, tenToThe fractionCount: Int) -> Double? {
    guard fractionCount < PowersOfTen.count else { return nil }
    let power = PowersOfTen[fractionCount]
    if digits <= 1 << 53 { return Double(digits) / Double(power) }
    let (whole, rest) = digits.quotientAndRemainder(dividingBy: power)
    let (fraction, cutOff) = power.dividingFullWidth((high: rest, low: 0))
    let shift = whole.leadingZeroBitCount
    var bits: UInt64
    if shift < 64 {
      // Shifts by 64 give 0, as they should.
      bits = whole << UInt64(shift) | fraction >> UInt64(64 - shift)
      if fraction << UInt64(shift) != 0 { bits |= 1 }
    } else {
      // Of a number below 1 the quotient has the fraction's bits alone: 56 are enough.
      guard fraction.leadingZeroBitCount <= 8 else { return nil }
      bits = fraction
    }
    if cutOff != 0 { bits |= 1 }
    return Double(sign: .plus, exponent: -shift, significand: Double(bits))
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
    // White space around a number means nothing; within one it makes it none.
    var start = 0
    var end = bytes.count
    while start < end, isSpace(bytes[start]) { start += 1 }
    while start < end, isSpace(bytes[end - 1]) { end -= 1 }
    for index in start..<end {
      // The standard library also reads `inf`, `nan` and hexadecimal numbers.
      switch bytes[index] {
      case 48...57, UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"),
        UInt8(ascii: "-"):
        continue
      default: return nil
      }
    }
    guard let number = Double(String(bytes.extracting(start..<end))), number.isFinite else {
      return nil
    }
    return number
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 9 || byte == 10 || byte == 13
  }
}
