/// Text as it is written into XML: in ASCII, so that it fits whatever encoding a part has.
enum MarkupWriting {
  /// A text for content or an attribute.
  ///
  /// Characters that XML can't hold are left out (XML 1.0, 2.2).
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars where !isIllegal(scalar) { append(scalar, to: &result) }
    return result
  }

  /// A text for a cell or a note (ECMA-376 Part 1, 22.9.2.19 `ST_Xstring`): nothing is left out.
  static func cellText(_ text: String) -> String {
    var result = ""
    for scalar in EscapedText.escaped(text).unicodeScalars {
      guard isIllegal(scalar) else {
        append(scalar, to: &result)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
    }
    return result
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String) {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case " "..."~": result.unicodeScalars.append(scalar)
    default: result += "&#\(scalar.value);"
    }
  }

  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
