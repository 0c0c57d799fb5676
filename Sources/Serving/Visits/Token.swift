/// Words that nobody can guess.
enum Token {
  /// 128 random bits in hexadecimal digits.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text(
      of: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }
}
