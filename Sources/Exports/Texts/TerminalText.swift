/// Text from a workbook, made safe for one line of a terminal.
package enum TerminalText {
  /// The text with each control character shown as its picture, `␊` for a line break.
  ///
  /// A cell can hold line breaks, which would break a finding in two, and escape sequences,
  /// which a terminal would carry out.
  package static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(isControl(scalar) ? picture(of: scalar) : scalar)
    }
    return String(line)
  }

  /// C0 and C1 controls, delete, the line and paragraph separators, and what turns the direction
  /// of text around.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: "\u{2424}"
    default: "\u{FFFD}"
    }
  }
}
