/// Deflate streams (RFC 1951) of text that goes on with spaces for as long as one likes, a
/// thousand times smaller than what they inflate to.
package enum EndlessSpaces {
  /// A text, followed by so many mebibytes of spaces, and another text.
  package static func deflated(
    after start: String, mebibytes: Int, before end: String = ""
  ) -> [UInt8] {
    // A block of dynamic codes (3.2.7) for every mebibyte, and an empty last block.
    var bytes = stored(start)
    bytes.reserveCapacity(bytes.count + mebibytes * mebibyte.count + end.utf8.count + 7)
    for _ in 0..<mebibytes { bytes += mebibyte }
    return bytes + stored(end) + [3, 0]
  }

  /// Stored blocks (3.2.4) of 64 kB at most.
  private static func stored(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    return stride(from: 0, through: bytes.count, by: 0xFFFF).flatMap { start in
      let block = bytes[start..<min(start + 0xFFFF, bytes.count)]
      let length = UInt16(block.count)
      let head = [length, ~length].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
      return [0] + head + block
    }
  }

  // Codes for a space, for "258 times" and for "the byte before", then that 4,064 times.
  private static let mebibyte: [UInt8] =
    [0xEC, 0xC1, 0x31, 0x01, 0, 0, 0, 0xC2, 0xA0, 0x2A, 0xEB, 0x9F, 0xD2, 0x10, 0xBE, 0x40, 0x01]
    + [UInt8](repeating: 0, count: 1015) + [0x7C, 0x06, 0, 0, 0xFF, 0xFF]
}
