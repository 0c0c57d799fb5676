/// Texts as scalars of YAML 1.2, and as comments.
///
/// What a workbook says can't become anything but text: it neither ends a comment nor begins a key.
enum YAMLScalar {
  /// Words that other readers of YAML take for something else than text.
  private static let reserved: Set = [
    "yes", "no", "true", "false", "null", "on", "off", "y", "n",
  ]

  /// A text as a plain scalar where nothing in it needs quotes, otherwise in quotation marks.
  static func text(of text: String) -> String {
    let isPlain =
      text.first?.isLetter == true && text.last != " "
      && !reserved.contains(text.lowercased())
      && text.allSatisfy {
        $0.isASCII ? $0.isLetter || $0.isNumber || " ._/()-".contains($0) : $0.isLetter
      }
    return isPlain ? text : inQuotationMarks(text)
  }

  /// Texts as a list on one line.
  static func list(of texts: [String]) -> String {
    "[\(texts.map(text(of:)).joined(separator: ", "))]"
  }

  /// A text between single quotes, in which backslashes are themselves, as expressions need it.
  static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.allSatisfy({ !mustBeEscaped($0) }) else {
      return inQuotationMarks(text)
    }
    return "'\(text.replacing("'", with: "''"))'"
  }

  /// A text as part of a comment: on one line, without what can't be seen.
  static func commentText(of text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(mustBeEscaped(scalar) ? " " : scalar) }
    return String(view)
  }

  private static func inQuotationMarks(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" {
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      } else if mustBeEscaped(scalar) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
      } else {
        quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      true
    default: false
    }
  }
}
