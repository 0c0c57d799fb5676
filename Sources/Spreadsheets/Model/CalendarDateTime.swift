internal import Markup

/// A date and a time of day of the Gregorian calendar, with no time zone.
///
/// Excel believes that 29 February 1900 existed, so this type can hold that day.
public struct CalendarDateTime: Hashable, Comparable, Sendable {
  /// The year.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, from 1.
  public var day: Int
  /// Milliseconds since midnight.
  public var millisecond: Int

  /// Makes a date, without a check.
  public init(year: Int, month: Int, day: Int, millisecond: Int = 0) {
    self.year = year
    self.month = month
    self.day = day
    self.millisecond = millisecond
  }

  /// Makes a date of a day that the calendar has.
  public init?(checkedYear year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a moment comes before another.
  public static func < (left: CalendarDateTime, right: CalendarDateTime) -> Bool {
    (left.year, left.month, left.day, left.millisecond)
      < (right.year, right.month, right.day, right.millisecond)
  }

  /// A time of day as ISO 8601 writes it: `14:30:00`, with `.mmm` where there are milliseconds.
  static func clock(_ milliseconds: Int) -> String {
    let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    let clock =
      padded(seconds / 3600, 2) + ":" + padded(seconds / 60 % 60, 2) + ":" + padded(seconds % 60, 2)
    return fraction == 0 ? clock : clock + "." + padded(fraction, 3)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDateTime: CustomStringConvertible {
  /// The date by ISO 8601, with the time of day where it is not midnight.
  public var description: String {
    let date = dateDescription
    return millisecond == 0 ? date : date + "T" + Self.clock(millisecond)
  }

  /// Gives the description, in UTF-8, to a function.
  func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    if millisecond == 0, let text = dateText { return body(text.span) }
    let text = description
    return body(text.utf8.span)
  }

  private var dateDescription: String {
    if let dateText { return String(dateText.span) }
    return Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
  }

  /// The date without its time, where it has the usual number of digits.
  private var dateText: InlineArray<10, UInt8>? {
    guard (0...9999).contains(year), (0...99).contains(month), (0...99).contains(day) else {
      return nil
    }
    // Digit by digit, since sheets have columns full of dates.
    var text = InlineArray<10, UInt8>(repeating: UInt8(ascii: "-"))
    func write(_ number: Int, endingAt end: Int, digits: Int) {
      var rest = number
      for place in stride(from: end, to: end - digits, by: -1) {
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
    }
    write(year, endingAt: 3, digits: 4)
    write(month, endingAt: 6, digits: 2)
    write(day, endingAt: 9, digits: 2)
    return text
  }
}
