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
}
