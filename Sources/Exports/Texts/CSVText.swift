internal import Indicators
internal import Spreadsheets

/// Values as fields of CSV (RFC 4180), in UTF-8 with CR LF after each line.
package struct CSVText: Sendable {
  /// What stands between two fields.
  let separator: UInt8
  /// Whether texts that a spreadsheet would run as a formula get an apostrophe in front.
  let guardsFormulas: Bool
  /// How many texts got one.
  private(set) var guarded = 0

  /// Makes plain CSV, or that which an Indonesian Excel opens by a double click.
  ///
  /// There the comma is the decimal sign, so fields are separated by semicolons; Excel knows
  /// UTF-8 only by its byte-order mark, see ``byteOrderMark``.
  package init(isForExcel: Bool) {
    separator = isForExcel ? UInt8(ascii: ";") : UInt8(ascii: ",")
    guardsFormulas = isForExcel
  }

  /// What stands at the very beginning, so that Excel reads UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The end of a line.
  package static let lineEnd: [UInt8] = [0x0D, 0x0A]

  /// Whether a spreadsheet would take a text for a formula (OWASP, "CSV Injection").
  static func isFormulaLike(_ text: String) -> Bool { isFormulaLike(text.utf8.span) }

  private static func isFormulaLike(_ text: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    switch text[0] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      return true
    default:
      return false
    }
  }

  /// Appends a text, in quotes where it holds a separator, a quote or a line break.
  package mutating func append(_ text: String, to bytes: inout [UInt8]) {
    append(text.utf8.span, to: &bytes)
  }

  /// Appends a text in UTF-8.
  package mutating func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
    let isGuarded = guardsFormulas && Self.isFormulaLike(text)
    if isGuarded { guarded += 1 }
    let (needsQuotes, hasQuotes) = scan(text)
    if needsQuotes { bytes.append(Self.quote) }
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    if hasQuotes {
      for index in text.indices {
        if text[index] == Self.quote { bytes.append(Self.quote) }
        bytes.append(text[index])
      }
    } else {
      appendPlain(text, after: 0, to: &bytes)
    }
    if needsQuotes { bytes.append(Self.quote) }
  }

  /// Appends some separators and a text that holds nothing to put in quotes, such as a number.
  package func appendPlain(
    _ text: Span<UInt8>, after separators: Int, to bytes: inout [UInt8]
  ) {
    // To add nothing to an empty array writes into memory that all empty arrays share.
    guard separators + text.count > 0 else { return }
    bytes.append(addingCapacity: separators + text.count) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, count in
        unsafe text.withUnsafeBufferPointer { text in
          guard let start = room.baseAddress else { return }
          for index in 0..<separators { unsafe (start + index).initialize(to: separator) }
          if let from = text.baseAddress {
            unsafe (start + separators).initialize(from: from, count: text.count)
          }
          count = separators + text.count
        }
      }
    }
  }

  /// Appends the value of a field: nothing where it is missing.
  mutating func append(_ value: FieldValue, to bytes: inout [UInt8]) {
    switch value {
    case .missing: break
    case .text(let text): append(text, to: &bytes)
    case .integer(let number): PlainText.append(number, to: &bytes)
    case .number(let number): PlainText.append(number, to: &bytes)
    case .date(let date): PlainText.append(date, to: &bytes)
    }
  }

  /// Appends a line of texts.
  mutating func append(line: [String], to bytes: inout [UInt8]) {
    for (position, text) in line.enumerated() {
      if position > 0 { appendSeparator(to: &bytes) }
      append(text, to: &bytes)
    }
    appendLineEnd(to: &bytes)
  }

  /// Appends what stands between two fields.
  package func appendSeparator(to bytes: inout [UInt8]) {
    bytes.append(separator)
  }

  /// Appends the end of a line.
  package func appendLineEnd(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  private static let quote = UInt8(ascii: "\"")

  /// Looks at eight bytes at a time, since most texts are too short for more; of those that are
  /// left over the last eight again.
  private func scan(_ text: Span<UInt8>) -> (needsQuotes: Bool, hasQuotes: Bool) {
    let count = text.count
    var found = (quote: false, other: false)
    guard count >= 8 else {
      for index in text.indices {
        let byte = text[index]
        if byte == Self.quote { found.quote = true }
        if byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
          found.other = true
        }
      }
      return (found.quote || found.other, found.quote)
    }
    let bytes = unsafe text.bytes
    var (quotes, others) = (UInt64(0), UInt64(0))
    var index = 0
    while index < count {
      let eight = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: min(index, count - 8), as: UInt64.self)
      quotes |= Self.zeros(eight ^ Self.eight(Self.quote))
      others |=
        Self.zeros(eight ^ Self.eight(separator))
        | Self.zeros(eight ^ Self.eight(UInt8(ascii: "\n")))
        | Self.zeros(eight ^ Self.eight(UInt8(ascii: "\r")))
      index += 8
    }
    return (quotes | others != 0, quotes != 0)
  }

  /// Not 0 where one of eight bytes is 0.
  private static func zeros(_ eight: UInt64) -> UInt64 {
    (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
  }

  /// A byte eight times.
  private static func eight(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
