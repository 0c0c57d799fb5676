/// The date and time that an Excel serial number stands for (ECMA-376 Part 1, 18.17.4.1).
///
/// Excel counts days from 1 January 1900 and believes that 1900 was a leap year, so that
/// serial 60 is 29 February 1900, a day that never was:
///
///     SerialDate.value(of: 59, in: .from1900)   // 1900-02-28
///     SerialDate.value(of: 60, in: .from1900)   // 1900-02-29
///     SerialDate.value(of: 61, in: .from1900)   // 1900-03-01
package enum SerialDate {
  /// Days between the first days of the two systems.
  private static let daysTo1904 = 1462
  /// 31 December 9999 in the 1900 system: Excel shows nothing later.
  private static let lastDay = 2_958_465
  private static let millisecondsInDay = 86_400_000

  /// The date of a number, or the time of day of a number in [0, 1).
  ///
  /// Fractions are rounded to the millisecond. Gives `nil` where Excel would show no date.
  package static func value(of serial: Double, in system: DateSystem) -> CellValue? {
    guard serial >= 0, serial < Double(lastDay + 1) else { return nil }
    let milliseconds = Int((serial * Double(millisecondsInDay)).rounded())
    if serial < 1, milliseconds < millisecondsInDay { return .time(milliseconds: milliseconds) }
    let (days, time) = milliseconds.quotientAndRemainder(dividingBy: millisecondsInDay)
    let day = system == .from1904 ? days + daysTo1904 : days
    guard day <= lastDay else { return nil }
    var date = day == 60 ? CalendarDateTime(year: 1900, month: 2, day: 29) : date(ofDay: day)
    date.millisecond = time
    return .date(date)
  }

  /// The elapsed time of a number of days, for formats such as `[h]:mm`; `nil` beyond three
  /// million years.
  ///
  /// An elapsed time may be negative, and longer than the calendar: Excel can only not show it.
  package static func duration(of serial: Double) -> CellValue? {
    guard abs(serial) < 1e9 else { return nil }
    return .duration(milliseconds: Int((serial * Double(millisecondsInDay)).rounded()))
  }

  /// The date of a number of the 1900 system that has no date format, from 1 March 1900 on; what
  /// lies before is no date that a form can hold.
  package static func date(of serial: Double) -> CalendarDateTime? {
    guard serial >= 61, case .date(let date) = value(of: serial, in: .from1900) else { return nil }
    return date
  }

  /// The serial number of a date in the 1900 system, from 1 March 1900 on.
  package static func serial(of date: CalendarDateTime) -> Double {
    let days = DayCount.days(toYear: date.year, month: date.month, day: date.day) + 25_569
    return Double(days) + Double(date.millisecond) / Double(millisecondsInDay)
  }

  /// The day of the Gregorian calendar with a serial number of the 1900 system.
  private static func date(ofDay serial: Int) -> CalendarDateTime {
    // Before the phantom leap day the count is one less than it is after it.
    DayCount.date(after: (serial < 60 ? serial + 1 : serial) - 25_569)
  }
}
