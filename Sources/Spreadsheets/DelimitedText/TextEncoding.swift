/// How the bytes of a text file stand for characters.
enum TextEncoding {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// The code page of Western European Windows, in which older programs save CSV.
  case windows1252

  /// What the beginning of a file tells: a byte-order mark, or the zeros that every second byte
  /// is in UTF-16; otherwise `nil`.
  ///
  /// - Returns: The encoding, and how many bytes its mark takes.
  static func ofFile(beginning head: Span<UInt8>) -> (encoding: TextEncoding, mark: Int)? {
    if head.count >= 3, head[0] == 0xEF, head[1] == 0xBB, head[2] == 0xBF { return (.utf8, 3) }
    guard head.count >= 2 else { return nil }
    if head[0] == 0xFF, head[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if head[0] == 0xFE, head[1] == 0xFF { return (.utf16BigEndian, 2) }
    var zeros = (even: 0, odd: 0)
    let pairs = min(head.count, 1024) / 2
    for pair in 0..<pairs {
      if head[2 * pair] == 0 { zeros.even += 1 }
      if head[2 * pair + 1] == 0 { zeros.odd += 1 }
    }
    // Tables are mostly of letters, digits and separators of ASCII.
    if zeros.odd > pairs / 2, zeros.even < pairs / 8 { return (.utf16LittleEndian, 0) }
    if zeros.even > pairs / 2, zeros.odd < pairs / 8 { return (.utf16BigEndian, 0) }
    return nil
  }
}
