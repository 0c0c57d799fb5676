internal import Indicators

/// Text as HTML that is XML too: whatever a cell holds, it stays text.
enum HTMLText {
  /// Appends text, for between tags or within the quotes of an attribute.
  ///
  /// The five characters that mean something to a parser are escaped. A character that nobody sees,
  /// or that turns the direction of what follows, is shown by its number, as `⟦U+200B⟧`: a person
  /// sees that it is there, and a parser of XML is never given one that it must refuse (XML 1.0, 2.2).
  ///
  /// - Parameter limit: How many Unicode scalars are shown; `…` stands for the rest.
  static func append(_ text: String, upTo limit: Int = .max, to bytes: inout [UInt8]) {
    if text.utf8.count <= limit, isPlain(text) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < limit else {
        bytes.append(contentsOf: "…".utf8)
        return
      }
      count += 1
      append(scalar, to: &bytes)
    }
  }

  /// Whether a text is printable ASCII and needs no escape: a loop without a branch takes many bytes
  /// at once.
  private static func isPlain(_ text: String) -> Bool {
    let span = text.utf8.span
    var isPlain = true
    for index in span.indices {
      let byte = span[index]
      isPlain =
        isPlain && byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "\"")
        && byte != UInt8(ascii: "'")
    }
    return isPlain
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar {
    case "<": bytes.append(contentsOf: "&lt;".utf8)
    case ">": bytes.append(contentsOf: "&gt;".utf8)
    case "&": bytes.append(contentsOf: "&amp;".utf8)
    case "\"": bytes.append(contentsOf: "&quot;".utf8)
    case "'": bytes.append(contentsOf: "&#39;".utf8)
    case _ where isHidden(scalar):
      let number = String(scalar.value, radix: 16, uppercase: true)
      bytes.append(contentsOf: "⟦U+".utf8)
      for _ in number.count..<max(4, number.count) { bytes.append(UInt8(ascii: "0")) }
      bytes.append(contentsOf: number.utf8)
      bytes.append(contentsOf: "⟧".utf8)
    default:
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
    }
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // The last two code points of each plane are no characters.
    InvisibleCharacters.contains(scalar) || scalar.value & 0xFFFE == 0xFFFE
  }
}
