/// A text in the form in which spellings are compared: small letters, single spaces, plain
/// quotation marks and dashes, and no punctuation around it.
///
/// `Ya`, ` YA.` and `(ya)` fold to the same; `Ya?` does not, since a doubt is no spelling.
package enum FoldedText {
  /// Folds a text.
  ///
  /// Signs without a word, such as `- -` and `…`, become one of each kind.
  package static func folded(_ text: String) -> String {
    let scalars = unified(text)
    if scalars.allSatisfy({ $0 == " " || isSign($0) }) {
      return string(collapsed(scalars)[...])
    }
    return string(withoutPunctuationAround(scalars))
  }

  /// Small letters, single spaces, and one form for characters that have several.
  private static func unified(_ text: String) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      // What is printable ASCII need not be looked up.
      let isPlain = (0x21...0x7E).contains(scalar.value)
      if !isPlain, scalar.properties.isWhitespace {
        if let last = scalars.last, last != " " { scalars.append(" ") }
        continue
      }
      switch scalar.value {
      case 0x41...0x5A: scalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case 0x60: scalars.append("'")
      case 0x21...0x7E: scalars.append(scalar)
      // Variation selectors: a tick mark drawn as a picture is still a tick mark.
      case 0xFE00...0xFE0F: continue
      // Full-width forms of ASCII.
      case 0xFF01...0xFF5E:
        let plain = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
        scalars.append(contentsOf: plain.properties.lowercaseMapping.unicodeScalars)
      case 0x2018...0x201B, 0x2032, 0x02BC, 0xB4: scalars.append("'")
      case 0x201C...0x201F, 0x2033, 0xAB, 0xBB: scalars.append("\"")
      case 0x2010...0x2015, 0x2212, 0xFE63: scalars.append("-")
      case 0x2026: scalars.append(contentsOf: "...".unicodeScalars)
      case 0xFB00...0xFB02:
        scalars.append("f")
        scalars.append(scalar.value == 0xFB00 ? "f" : scalar.value == 0xFB01 ? "i" : "l")
      default:
        guard !InvisibleCharacters.contains(scalar) else { continue }
        scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    return scalars
  }

  private static func collapsed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var signs: [Unicode.Scalar] = []
    for scalar in scalars where scalar != " " && scalar != signs.last { signs.append(scalar) }
    return signs
  }

  private static func withoutPunctuationAround(_ scalars: [Unicode.Scalar])
    -> ArraySlice<Unicode.Scalar>
  {
    var rest = scalars[...]
    while let first = rest.first {
      // A dash is a bullet only before a space; `-1` keeps its sign.
      let isBullet = first == "-" && rest.dropFirst().first == " "
      guard first == " " || isBullet || isOpening(first) else { break }
      rest.removeFirst()
    }
    while let last = rest.last {
      let isDash = last == "-" && rest.dropLast().last == " "
      guard last == " " || isDash || isClosing(last) else { break }
      rest.removeLast()
    }
    return rest
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "\"", "(", "[", "{", "*", "•", "·", "▪", "‣": true
    default: false
    }
  }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", ",", ":", ";", "!", "'", "\"", ")", "]", "}", "*": true
    default: false
    }
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    if scalars.allSatisfy(\.isASCII) {
      return String(decoding: scalars.map { UInt8(truncatingIfNeeded: $0.value) }, as: UTF8.self)
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
