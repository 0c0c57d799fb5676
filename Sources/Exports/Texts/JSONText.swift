internal import Findings
internal import Indicators
internal import Spreadsheets

/// Values as JSON (RFC 8259), in UTF-8 and without white space.
package enum JSONText {
  /// Appends a text in quotes; quotes, backslashes and control characters are escaped (section 7).
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    if needsEscapes(text) {
      appendEscaped(text, to: &bytes)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(quote)
  }

  /// Appends a text, or `null` where there is none.
  static func append(_ text: String?, to bytes: inout [UInt8]) {
    guard let text else {
      appendNull(to: &bytes)
      return
    }
    append(text, to: &bytes)
  }

  /// Appends a number; `null` for those that JSON does not have: infinities and not-a-number.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else {
      appendNull(to: &bytes)
      return
    }
    PlainText.append(number, to: &bytes)
  }

  /// Appends a whole number, or `null` where there is none.
  static func append(_ number: Int?, to bytes: inout [UInt8]) {
    guard let number else {
      appendNull(to: &bytes)
      return
    }
    PlainText.append(number, to: &bytes)
  }

  static func append(_ texts: [String], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (position, text) in texts.enumerated() {
      if position > 0 { bytes.append(comma) }
      append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a phrase as `{"id":…,"en":…}`.
  static func append(_ phrase: Phrase, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"id":"#.utf8)
    append(phrase.indonesian, to: &bytes)
    bytes.append(contentsOf: #","en":"#.utf8)
    append(phrase.english, to: &bytes)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the value of a field: `null` where it is missing.
  static func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .missing: appendNull(to: &bytes)
    case .text(let text): append(text, to: &bytes)
    case .integer(let number): PlainText.append(number, to: &bytes)
    case .number(let number): append(number, to: &bytes)
    case .date(let date): append(date, to: &bytes)
    }
  }

  /// Appends what a cell holds: durations in seconds, `null` for a formula without a result.
  static func append(_ value: CellValue, to bytes: inout [UInt8]) {
    switch value {
    case .string(let text), .error(let text): append(text, to: &bytes)
    case .number(let number): append(number, to: &bytes)
    case .boolean(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .date(let date): append(date, to: &bytes)
    case .time: append(value.text, to: &bytes)
    case .duration(let milliseconds): append(Double(milliseconds) / 1000, to: &bytes)
    case .uncalculated, .unreadable: appendNull(to: &bytes)
    }
  }

  /// Appends a key and the colon after it.
  static func appendKey(_ key: String, to bytes: inout [UInt8]) {
    append(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Appends a key that is known to have nothing to escape.
  static func appendKey(plain key: String, to bytes: inout [UInt8]) {
    bytes.append(quote)
    bytes.append(contentsOf: key.utf8)
    bytes.append(quote)
    bytes.append(UInt8(ascii: ":"))
  }

  static func appendNull(to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "null".utf8)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
  private static let comma = UInt8(ascii: ",")

  private static func append(_ date: CalendarDateTime, to bytes: inout [UInt8]) {
    bytes.append(quote)
    PlainText.append(date, to: &bytes)
    bytes.append(quote)
  }

  /// Looks at every byte without leaving early: a loop without a branch takes many bytes at once.
  private static func needsEscapes(_ text: String) -> Bool {
    let span = text.utf8.span
    var least = UInt8.max
    // 0 once a quote or a backslash has been seen.
    var nearest = UInt8.max
    for index in span.indices {
      let byte = span[index]
      least = min(least, byte)
      nearest = min(nearest, byte ^ quote)
      nearest = min(nearest, byte ^ backslash)
    }
    return least < 0x20 || nearest == 0
  }

  private static func appendEscaped(_ text: String, to bytes: inout [UInt8]) {
    let text = text.utf8.span
    // What needs no escape goes in one piece.
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == quote || byte == backslash else { continue }
      append(text.extracting(start..<index), to: &bytes)
      start = index + 1
      appendEscape(byte, to: &bytes)
    }
    append(text.extracting(start...), to: &bytes)
  }

  private static func append(_ piece: Span<UInt8>, to bytes: inout [UInt8]) {
    unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
  }

  private static func appendEscape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(backslash)
    switch byte {
    case quote, backslash: bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(hexadecimal(byte >> 4))
      bytes.append(hexadecimal(byte & 15))
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
