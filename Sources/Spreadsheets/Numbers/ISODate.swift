/// Dates as cells of type `d` hold them: ISO 8601 (ECMA-376 Part 1, 18.18.11).
package enum ISODate {
  /// Reads `2023-09-18`, `2023-09-18T14:30:00.250Z` or `14:30:00`; `nil` for anything else.
  package static func value(of text: String) -> CellValue? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      if let date = date(parts[0]) { return .date(date) }
      return clock(parts[0]).map { .time(milliseconds: $0) }
    case 2:
      guard var date = date(parts[0]), let time = clock(parts[1]) else { return nil }
      date.millisecond = time
      return .date(date)
    default:
      return nil
    }
  }

  private static func date(_ text: Substring) -> CalendarDateTime? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, let year = number(fields[0]),
      let month = number(fields[1]), let day = number(fields[2])
    else { return nil }
    return CalendarDateTime(checkedYear: year, month: month, day: day)
  }

  /// Milliseconds since midnight; a `Z` is read over, as cells have no time zone.
  private static func clock(_ text: Substring) -> Int? {
    let text = text.last == "Z" ? text.dropLast() : text
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2 || fields.count == 3, let hour = number(fields[0]), hour < 24,
      let minute = number(fields[1]), minute < 60
    else { return nil }
    var milliseconds = (hour * 60 + minute) * 60_000
    if fields.count == 3 {
      guard fields[2].utf8.first.map({ (48...57).contains($0) }) == true,
        let seconds = Double(fields[2]), seconds < 60
      else { return nil }
      milliseconds += Int((seconds * 1000).rounded())
    }
    return milliseconds < 86_400_000 ? milliseconds : nil
  }

  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }
}
