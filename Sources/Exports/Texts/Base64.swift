/// Bytes as text of 64 letters (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The six bits that each letter stands for; 64 for what is no letter.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, letter) in alphabet.enumerated() { values[Int(letter)] = UInt8(value) }
    return values
  }()

  /// The text of some bytes.
  static func text(of bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for position in 0..<4 {
        let sextet = Int(bits >> UInt32(18 - 6 * position) & 63)
        text.append(position > group.count ? UInt8(ascii: "=") : alphabet[sextet])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text; `nil` where it is not of whole groups of four letters, padded with `=`, and
  /// nothing else.
  static func bytes(of text: String) -> [UInt8]? {
    let letters = text.utf8.span
    guard letters.count.isMultiple(of: 4) else { return nil }
    var padding = 0
    while padding < min(2, letters.count),
      letters[letters.count - 1 - padding] == UInt8(ascii: "=")
    {
      padding += 1
    }
    let values = values.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count / 4 * 3)
    for start in stride(from: 0, to: letters.count, by: 4) {
      let missing = start + 4 == letters.count ? padding : 0
      var bits: UInt32 = 0
      for position in 0..<4 {
        let value = position < 4 - missing ? values[Int(letters[start + position])] : 0
        guard value < 64 else { return nil }
        bits = bits << 6 | UInt32(value)
      }
      // Bits behind the last byte that are not 0 would be another spelling of the same bytes.
      guard missing == 0 || bits & (1 << UInt32(8 * missing) - 1) == 0 else { return nil }
      for position in 0..<(3 - missing) {
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * position)))
      }
    }
    return bytes
  }
}
