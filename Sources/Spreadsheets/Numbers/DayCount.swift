/// Days of the Gregorian calendar as numbers, for serials and weekdays.
package enum DayCount {
  /// Days from 1 January 1970 to a day, which the calendar must have.
  ///
  /// The count of years begins in March, so that a leap day is the last of its year
  /// (Howard Hinnant's `days_from_civil` and `civil_from_days`).
  package static func days(toYear year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day that is so many days after 1 January 1970.
  package static func date(after days: Int) -> CalendarDateTime {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return CalendarDateTime(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The weekday of a day, Sunday 0.
  package static func weekday(of date: CalendarDateTime) -> Int {
    let days = days(toYear: date.year, month: date.month, day: date.day)
    return ((days + 4) % 7 + 7) % 7
  }
}
