/// Dates as cells of type `date` hold them (ODF 1.3 Part 3, 18.3.10 `dateOrDateTime`).
enum OpenDocumentDate {
  /// Reads `2023-09-18` or `2023-09-18T14:30:00.25`; `nil` for what is no date of the calendar.
  ///
  /// 30 December 1899 is day 0: a time of day that has a date format, and so read as one.
  static func value(of text: String) -> CellValue? {
    guard case .date(let date)? = ISODate.value(of: text) ?? rounded(text) else { return nil }
    if date.year == 1899, date.month == 12, date.day == 30 {
      return .time(milliseconds: date.millisecond)
    }
    return .date(date)
  }

  /// A time such as 23:59:59.9999999, which is the next day's first when it is rounded to the
  /// millisecond.
  private static func rounded(_ text: String) -> CellValue? {
    guard let point = text.firstIndex(of: "."),
      text[text.index(after: point)...].hasPrefix("999"),
      case .date(let date)? = ISODate.value(of: String(text[..<point]))
    else { return nil }
    guard date.millisecond == 86_399_000 else { return nil }
    let days = DayCount.days(toYear: date.year, month: date.month, day: date.day)
    let next = DayCount.date(after: days + 1)
    return next.year > 9999 ? nil : .date(next)
  }
}
