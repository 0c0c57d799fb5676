internal import Markup

/// Text with `_xHHHH_` in it (ECMA-376 Part 1, 22.9.2.19 `ST_Xstring`).
///
/// Stands for UTF-16 code units that XML can't hold, or that would be lost; `_x005F_` stands
/// for an underscore that would otherwise begin such a sequence. Half a surrogate pair is no
/// character, and stays as it is written.
enum EscapedText {
  /// The string that a text stands for, with CR LF and CR as LF.
  static func string(_ text: TextBuffer) -> String { withBytes(of: text) { String($0) } }

  /// Gives the string that a text stands for, in UTF-8, to a function.
  static func withBytes<Result>(of text: TextBuffer, _ body: (Span<UInt8>) -> Result) -> Result {
    let isPlain = text.withText { bytes in
      // Not to leave early lets the loop take many bytes at once.
      var nearest = UInt8.max
      for index in bytes.indices {
        nearest = min(nearest, bytes[index] ^ UInt8(ascii: "_"))
        nearest = min(nearest, bytes[index] ^ UInt8(ascii: "\r"))
      }
      return nearest > 0
    }
    if isPlain { return text.withText(body) }
    let string = decoded(text.makeString())
    return body(string.utf8.span)
  }

  /// The text with its fonts.
  static func richText(_ text: TextBuffer, _ runs: TextRuns) -> RichText {
    text.withText { bytes in runs.richText(of: bytes) { decoded(String($0)) } }
  }

  /// How long a text is, in UTF-16 code units, where that is more than a limit.
  static func length(of text: TextBuffer, over limit: Int) -> Int? {
    // No code unit takes less than a byte.
    guard text.count > limit || text.omitted > 0 else { return nil }
    let length = text.omitted > 0 ? text.lengthInUTF16 : string(text).utf16.count
    return length > limit ? length : nil
  }

  /// How many bytes a text within a limit may take: no code unit takes more than `_xHHHH_`.
  static func bytes(forCharacters limit: Int) -> Int {
    let (bytes, isOverflow) = limit.multipliedReportingOverflow(by: 7)
    return isOverflow ? .max : bytes
  }

  /// A string in which nothing is taken for an escape that is none.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var units: [UInt16] = []
    let plain = Array(text.utf16)
    for (index, unit) in plain.enumerated() {
      if unit == 0x5F, escape(plain[index...]) != nil { units += Array("_x005F".utf16) }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// Decodes a string.
  static func decoded(_ text: String) -> String {
    var units: [UInt16] = []
    let encoded = Array(text.utf16)
    units.reserveCapacity(encoded.count)
    var index = 0
    while index < encoded.count {
      if encoded[index] == 0x5F, let unit = escape(encoded[index...]) {
        let second = UTF16.isLeadSurrogate(unit) ? escape(encoded[(index + 7)...]) : nil
        if let second, UTF16.isTrailSurrogate(second) {
          units += [unit, second]
          index += 14
        } else if UTF16.isSurrogate(unit) {
          units += encoded[index..<(index + 7)]
          index += 7
        } else {
          units.append(unit)
          index += 7
        }
      } else {
        units.append(encoded[index])
        index += 1
      }
    }
    return String(decoding: withLineFeeds(units), as: UTF16.self)
  }

  private static func escape(_ rest: ArraySlice<UInt16>) -> UInt16? {
    let start = rest.startIndex
    guard rest.count >= 7, rest[start + 1] == 0x78, rest[start + 6] == 0x5F else { return nil }
    var unit: UInt16 = 0
    for digit in rest[(start + 2)..<(start + 6)] {
      guard let value = Unicode.Scalar(digit)?.properties.isASCIIHexDigit == true ? digit : nil,
        let number = Character(Unicode.Scalar(UInt8(truncatingIfNeeded: value))).hexDigitValue
      else { return nil }
      unit = unit << 4 | UInt16(number)
    }
    return unit
  }

  private static func withLineFeeds(_ units: [UInt16]) -> [UInt16] {
    guard units.contains(0x0D) else { return units }
    var lines: [UInt16] = []
    lines.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() {
      if unit == 0x0A, index > 0, units[index - 1] == 0x0D { continue }
      lines.append(unit == 0x0D ? 0x0A : unit)
    }
    return lines
  }
}
