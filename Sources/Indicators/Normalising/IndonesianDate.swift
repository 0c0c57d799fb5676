package import Findings
package import Spreadsheets

/// Dates as Indonesian offices type them: `18 September 2023`, `Senin, 18/09/2023`, `18-9-23`.
///
/// The day always comes before the month where both are numbers. Years of two digits up to
/// 68 are of this century. ISO 8601 is read too, with or without a time of day.
package enum IndonesianDate {
  /// What a text says about a day.
  package enum Reading: Hashable, Sendable {
    /// A day; and another one, where the weekday beside it says that the month stands first.
    case date(CalendarDateTime, other: CalendarDateTime? = nil)
    /// No day, and why, as far as that is plain.
    case none(reason: Phrase? = nil)
  }

  /// Reads a text.
  package static func read(_ text: String) -> Reading {
    guard let tokens = DateToken.all(in: text) else { return .none() }
    var rest = tokens[...]
    if rest.first == .word("tanggal") || rest.first == .word("tgl") { rest.removeFirst() }
    var weekday: Int?
    if case .word(let word) = rest.first, let named = DateWords.weekday(named: word) {
      weekday = named
      rest.removeFirst()
    }
    guard let millisecond = takeTime(&rest) else { return .none() }
    switch parts(of: Array(rest)) {
    case .failure(let reason): return .none(reason: reason.phrase)
    case .success(let parts): return day(of: parts, weekday: weekday, millisecond: millisecond)
    }
  }

  /// Day, month and year as numbers, and whether month and day could be the other way round.
  private struct Parts {
    var day: Int
    var month: Int
    var year: Int
    var isNumeric = false
  }

  private struct Failure: Error {
    var phrase: Phrase?
  }

  /// Takes a time of day off the end: milliseconds, 0 where there is none, nothing where it is
  /// no time.
  private static func takeTime(_ rest: inout ArraySlice<DateToken>) -> Int? {
    guard let start = rest.firstIndex(where: \.isTime) else { return 0 }
    guard start == rest.index(before: rest.endIndex), case .time(let millisecond) = rest[start]
    else { return nil }
    rest.removeLast()
    return millisecond
  }

  private static func parts(of tokens: [DateToken]) -> Result<Parts, Failure> {
    let second = tokens.count > 1 ? tokens[1] : nil
    let third = tokens.count > 2 ? tokens[2] : nil
    guard tokens.count <= 3, let first = tokens.first else { return .failure(Failure()) }
    switch (first, second, third) {
    case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
      return .success(Parts(day: day, month: month, year: year))
    case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, let width)):
      guard let year = full(year, width) else { return .failure(Failure()) }
      return .success(Parts(day: day, month: month, year: year, isNumeric: true))
    case (.number(let day, 1...2), .word(let word), .number(let year, let width)):
      guard let month = DateWords.month(named: word), let year = full(year, width) else {
        return .failure(Failure())
      }
      return .success(Parts(day: day, month: month, year: year))
    case (.word(let word), .number(let day, 1...2), .number(let year, 4)):
      guard let month = DateWords.month(named: word), !DateWords.isRoman(word) else {
        return .failure(Failure())
      }
      return .success(Parts(day: day, month: month, year: year))
    default:
      return .failure(Failure(phrase: third == nil ? lack(first, second) : nil))
    }
  }

  /// What one or two pieces lack to be a day.
  private static func lack(_ first: DateToken, _ second: DateToken?) -> Phrase? {
    switch (first, second) {
    case (.word(let word), .number(_, 2)), (.word(let word), .number(_, 4)):
      DateWords.month(named: word) != nil ? dayMissing : nil
    case (.number(let month, 1...2), .number(_, 4)), (.number(_, 4), .number(let month, 1...2)):
      (1...12).contains(month) ? dayMissing : nil
    case (.number(_, 1...2), .word(let word)):
      DateWords.month(named: word) != nil ? yearMissing : nil
    case (.number(let year, 4), nil):
      (1900...2100).contains(year) ? onlyYear : nil
    default: nil
    }
  }

  /// The year that two or four digits stand for.
  private static func full(_ year: Int, _ width: Int) -> Int? {
    switch width {
    case 4: year
    case 2: year <= 68 ? 2000 + year : 1900 + year
    default: nil
    }
  }

  private static func day(of parts: Parts, weekday: Int?, millisecond: Int) -> Reading {
    guard
      var date = CalendarDateTime(checkedYear: parts.year, month: parts.month, day: parts.day)
    else { return .none(reason: reason(for: parts)) }
    date.millisecond = millisecond
    guard parts.isNumeric, let weekday, DayCount.weekday(of: date) != weekday,
      var other = CalendarDateTime(checkedYear: parts.year, month: parts.day, day: parts.month),
      DayCount.weekday(of: other) == weekday
    else { return .date(date) }
    other.millisecond = millisecond
    return .date(date, other: other)
  }

  private static func reason(for parts: Parts) -> Phrase? {
    guard (1...12).contains(parts.month) else {
      return Phrase(
        indonesian: ", karena tidak ada bulan \(parts.month)",
        english: ": there is no month \(parts.month)")
    }
    guard parts.year > 0 else { return nil }
    let month = DateWords.name(ofMonth: parts.month)
    return Phrase(
      indonesian: ", karena tidak ada tanggal \(parts.day) \(month.indonesian) \(parts.year)",
      english: ": there is no \(parts.day) \(month.english) \(parts.year)")
  }

  private static let dayMissing = Phrase(
    indonesian: ", karena hanya bulan dan tahun; harinya belum ada",
    english: ": it names a month, and no day")
  static let onlyYear = Phrase(
    indonesian: ", karena hanya tahun; hari dan bulannya belum ada",
    english: ": it names a year, and no day or month")
  private static let yearMissing = Phrase(
    indonesian: ", karena tahunnya belum ada", english: ": it names no year")
}
