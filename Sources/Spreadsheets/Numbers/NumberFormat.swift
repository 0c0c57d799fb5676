/// What a number format makes of a number: decided once a style, not once a cell.
///
/// Only the first section of a format decides, the one for positive numbers
/// (ECMA-376 Part 1, 18.8.31).
package enum NumberFormat: Sendable {
  /// A number, a percentage, a currency, text.
  case plain
  /// A date, a time of day, or both.
  case date
  /// An elapsed time, such as `[h]:mm`.
  case duration

  /// Reads a built-in format by its number (ECMA-376 Part 1, 18.8.30).
  ///
  /// 27 to 36 and 50 to 58 are dates of the East Asian versions, whatever they look like.
  package init(builtIn number: Int) {
    self =
      switch number {
      case 46: .duration
      case 14...22, 27...36, 45, 47, 50...58: .date
      default: .plain
      }
  }

  /// Reads a format code, such as `dd/mm/yyyy` or `[$-421]d mmmm yyyy;@`.
  package init(code: String) {
    self = Self.scan(
      code.unicodeScalars.map { $0.isASCII ? UInt8(truncatingIfNeeded: $0.value) : 0xFF })
  }

  private static func scan(_ code: [UInt8]) -> NumberFormat {
    var index = 0
    while index < code.count {
      switch code[index] {
      case UInt8(ascii: ";"):
        return .plain
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // The next character is shown, skipped over, or repeated: a letter there is no field.
        index += 1
      case UInt8(ascii: "\""):
        index += 1
        while index < code.count, code[index] != UInt8(ascii: "\"") { index += 1 }
      case UInt8(ascii: "["):
        let start = index + 1
        while index < code.count, code[index] != UInt8(ascii: "]") { index += 1 }
        if isElapsed(code[start..<max(start, index)]) { return .duration }
      case let letter:
        if isGeneral(code[index...]) {
          index += 6
        } else if isDateField(letter) {
          return .date
        } else if isHalfOfDay(code[index...]) {
          return .date
        }
      }
      index += 1
    }
    return .plain
  }

  private static func isDateField(_ letter: UInt8) -> Bool {
    switch letter | 0x20 {
    case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"),
      UInt8(ascii: "s"):
      letter >= UInt8(ascii: "A")
    default: false
    }
  }

  /// `h`, `hh`, `m`, `ss` and so on in brackets: one letter, any number of times.
  private static func isElapsed(_ inside: ArraySlice<UInt8>) -> Bool {
    guard let first = inside.first.map({ $0 | 0x20 }),
      [UInt8(ascii: "h"), UInt8(ascii: "m"), UInt8(ascii: "s")].contains(first)
    else { return false }
    return inside.allSatisfy { $0 | 0x20 == first }
  }

  /// `AM/PM` or `A/P`.
  private static func isHalfOfDay(_ rest: ArraySlice<UInt8>) -> Bool {
    let start = rest.prefix(5).map { $0 | 0x20 }
    return start.starts(with: "am/pm".utf8) || start.starts(with: "a/p".utf8)
  }

  private static func isGeneral(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.prefix(7).map { $0 | 0x20 }.elementsEqual("general".utf8)
  }
}
