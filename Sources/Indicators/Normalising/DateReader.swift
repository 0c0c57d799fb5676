import Findings
import Spreadsheets

/// Turns dates, texts that stand for dates, and bare serials into the value of a date field.
struct DateReader: Sendable {
  private let field: Field

  init(field: Field) {
    self.field = field
  }

  /// The value of a date cell.
  func value(of date: CalendarDateTime, raw: @autoclosure () -> String) -> Normalised {
    let day = CalendarDateTime(year: date.year, month: date.month, day: date.day)
    if let earliest = field.earliest, date < earliest { return outOfRange(raw()) }
    // The last day allowed is allowed until midnight.
    if let latest = field.latest, day > latest { return outOfRange(raw()) }
    return Normalised(.date(date))
  }

  /// The value of a number cell: a date that has lost its format, where it can be one.
  func value(of number: Double, raw: String) -> Normalised {
    guard let date = SerialDate.date(of: number), isPlausible(date) else {
      let isYear = (1900...2100).contains(number) && number == number.rounded()
      return notDate(raw, reason: isYear ? IndonesianDate.onlyYear : nil)
    }
    return Normalised(
      .date(date), steps: ["date"],
      problems: [Problem(.dateSerial, value: raw, fix: Fix(.ask, new: date.description))])
  }

  /// The value of a text.
  func value(of text: CleanedText) -> Normalised {
    var result = reading(of: text)
    result.steps = text.steps + result.steps
    result.problems = text.problems + result.problems
    return result
  }

  private func reading(of text: CleanedText) -> Normalised {
    if text.text.utf8.count == 5, let serial = Int(text.text) {
      return value(of: Double(serial), raw: text.raw)
    }
    switch IndonesianDate.read(text.text) {
    case .none(let reason): return notDate(text.raw, reason: reason)
    case .date(let date, let other):
      var result = value(of: date, raw: text.raw)
      guard result.problems.isEmpty else { return result }
      let new = date.description
      if new != text.text { result.steps.append("date") }
      if let other {
        result.problems.append(
          Problem(
            .dateUnsure, value: text.raw, fix: Fix(.ask, new: new),
            arguments: ["other": Phrase(other.description)]))
      } else {
        // A text by ISO 8601 can't be misread; nobody needs to look at it.
        result.problems.append(
          Problem(
            .dateText, severity: new == text.text ? .info : nil, value: text.raw,
            fix: Fix(.safe, new: new)))
      }
      return result
    }
  }

  /// What is said of a value that is no date.
  func notDate(_ raw: String, reason: Phrase? = nil) -> Normalised {
    Normalised(
      .missing(.invalid),
      problems: [Problem(.notDate, value: raw, arguments: ["reason": reason ?? ""])])
  }

  /// Whether a serial's date is one that the field could mean.
  private func isPlausible(_ date: CalendarDateTime) -> Bool {
    let earliest = field.earliest ?? CalendarDateTime(year: 1990, month: 1, day: 1)
    let latest = field.latest ?? CalendarDateTime(year: 2050, month: 12, day: 31)
    return date >= earliest
      && CalendarDateTime(year: date.year, month: date.month, day: date.day) <= latest
  }

  private func outOfRange(_ raw: String) -> Normalised {
    Normalised(
      .missing(.invalid),
      problems: [
        .outOfRange(raw, from: field.earliest?.description, to: field.latest?.description)
      ])
  }
}
