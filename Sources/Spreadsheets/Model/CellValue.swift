/// What a cell holds, typed as far as its workbook tells.
public enum CellValue: Hashable, Sendable {
  /// Text; never empty.
  case string(String)
  /// A number that has no date format.
  case number(Double)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// One of Excel's error values, such as `#N/A` (ECMA-376 Part 1, 18.17.3).
  case error(String)
  /// A date, with or without a time of day.
  case date(CalendarDateTime)
  /// A time of day, in milliseconds since midnight: a date format on a number in [0, 1).
  case time(milliseconds: Int)
  /// An elapsed time in milliseconds, from formats such as `[h]:mm`.
  case duration(milliseconds: Int)
  /// A formula that was never calculated.
  case uncalculated
  /// Something that can't be had.
  case unreadable(CellDefect)
}

extension CellValue {
  /// The value as plain text: numbers in their shortest exact form, dates by ISO 8601.
  public var text: String {
    switch self {
    case .string(let text), .error(let text): text
    case .number(let number): PlainNumber.text(of: number)
    case .boolean(let isTrue): isTrue ? "true" : "false"
    case .date(let date): date.description
    case .time(let milliseconds): CalendarDateTime.clock(milliseconds)
    case .duration(let milliseconds): PlainNumber.text(of: Double(milliseconds) / 1000)
    case .uncalculated, .unreadable: ""
    }
  }
}
