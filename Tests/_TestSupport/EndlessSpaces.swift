/// Deflate streams (RFC 1951) of text that goes on with spaces for as long as one likes, a
/// thousand times smaller than what they inflate to.
package enum EndlessSpaces {
  /// A text, followed by so many mebibytes of spaces.
  package static func deflated(after text: String, mebibytes: Int) -> [UInt8] {
    let text = Array(text.utf8)
    // A stored block (3.2.4) for the text, a block of dynamic codes (3.2.7) for every mebibyte,
    // and an empty last block.
    var bytes: [UInt8] = [0, UInt8(text.count & 0xFF), UInt8(text.count >> 8)]
    bytes += [~bytes[1], ~bytes[2]] + text
    bytes.reserveCapacity(bytes.count + mebibytes * mebibyte.count + 2)
    for _ in 0..<mebibytes { bytes += mebibyte }
    return bytes + [3, 0]
  }

  // Codes for a space, for "258 times" and for "the byte before", then that 4,064 times.
  private static let mebibyte: [UInt8] =
    [0xEC, 0xC1, 0x31, 0x01, 0, 0, 0, 0xC2, 0xA0, 0x2A, 0xEB, 0x9F, 0xD2, 0x10, 0xBE, 0x40, 0x01]
    + [UInt8](repeating: 0, count: 1015) + [0x7C, 0x06, 0, 0, 0xFF, 0xFF]
}
