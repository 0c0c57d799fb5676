internal import Findings
internal import Markup

/// What a field of delimited text holds.
///
/// Nothing in the text says what type it has. A field is a number or a date only where nobody can
/// read it otherwise, and where the number or the date, written again, is the same text: `0812`,
/// `1.234` and `12,5` stay as they were typed.
enum DelimitedValue {
  /// Excel keeps 15 digits of a number; of more, such as the 16 of an NIK, some would be lost.
  private static let mostDigits = 15

  /// The value of a field; `nil` for an empty one.
  ///
  /// - Parameter hasDecimalPoints: Whether a point can only be a decimal one, as where the comma
  ///   separates fields.
  static func value(of text: TextBuffer, hasDecimalPoints: Bool) -> CellValue? {
    guard !text.isEmpty else { return nil }
    let shape = text.withText { Shape($0) }
    guard shape != .text else { return .string(text.makeString()) }
    let string = text.makeString()
    switch shape {
    case .number(let hasPoint) where hasDecimalPoints || !hasPoint:
      guard let number = text.withText({ NumberParsing.double($0) }),
        PlainNumber.text(of: number) == string
      else { return .string(string) }
      return .number(number)
    case .date:
      let date = ISODate.value(of: string.replacing(" ", with: "T"))
      guard case .date(let moment)? = date,
        moment.description.utf8.count == string.utf8.count || moment.millisecond == 0
      else { return .string(string) }
      return .date(moment)
    default: return .string(string)
    }
  }

  private enum Shape: Equatable {
    case text
    case number(hasPoint: Bool)
    case date

    /// Judges a text by its characters: so much is cheap to see, and decides for most.
    init(_ text: Span<UInt8>) {
      self = .text
      guard text.count <= 23, text[0] == UInt8(ascii: "-") || Self.isDigit(text[0]) else { return }
      if text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
        if text.count == 10 || text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " ") {
          self = .date
        }
        return
      }
      var digits = 0
      var points = 0
      for index in text.indices where index > 0 || text[0] != UInt8(ascii: "-") {
        if Self.isDigit(text[index]) {
          digits += 1
        } else if text[index] == UInt8(ascii: ".") {
          points += 1
        } else {
          return
        }
      }
      if digits <= mostDigits, points <= 1 { self = .number(hasPoint: points == 1) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  }
}
