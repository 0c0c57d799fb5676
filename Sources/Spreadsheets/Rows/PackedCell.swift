/// A cell in sixteen bytes: what is too large for it lies in its ``PackedRows``.
struct PackedCell {
  /// What the payload means.
  enum Kind: UInt8 {
    /// Text: a range of the rows' bytes.
    case text
    /// One of Excel's error values: a range of the rows' bytes.
    case error
    /// A number in its shortest form: a range of the rows' bytes.
    case writtenNumber
    /// A number: its bits.
    case number
    /// TRUE or FALSE: 1 or 0.
    case boolean
    /// A shared string: its number.
    case sharedString
    /// A date: its parts, year, month and day above its milliseconds.
    case date
    /// A formula that was never calculated: nothing.
    case uncalculated
    /// Text of which a part is struck through: its place among the rows' struck texts.
    case partlyStruck
    /// Any other value: its place among the rows' others.
    case other
  }

  let payload: UInt64
  let column: Int32
  let kind: Kind
  let isFormula: Bool
  /// Whether all that the cell holds is struck through.
  var isStruck = false

  init(_ kind: Kind, _ payload: UInt64, column: Int, isFormula: Bool) {
    self.kind = kind
    self.payload = payload
    self.column = Int32(clamping: column)
    self.isFormula = isFormula
  }

  /// The payload that stands for a range of bytes; `nil` beyond 4 GB.
  static func payload(_ range: Range<Int>) -> UInt64? {
    guard let end = UInt32(exactly: range.upperBound) else { return nil }
    return UInt64(range.lowerBound) << 32 | UInt64(end)
  }

  /// The payload that stands for a date; `nil` where that has not the usual parts.
  static func payload(_ date: CalendarDateTime) -> UInt64? {
    guard (0...9999).contains(date.year), (0...99).contains(date.month),
      (0...99).contains(date.day), let time = UInt32(exactly: date.millisecond)
    else { return nil }
    return UInt64(date.year * 10_000 + date.month * 100 + date.day) << 32 | UInt64(time)
  }

  /// The date that the payload stands for, in cells of its kind.
  var date: CalendarDateTime {
    let day = Int(payload >> 32)
    return CalendarDateTime(
      year: day / 10_000, month: day / 100 % 100, day: day % 100,
      millisecond: Int(payload & 0xFFFF_FFFF))
  }

  /// The range of bytes that the payload stands for, in cells of a kind that has one.
  var range: Range<Int> { Int(payload >> 32)..<Int(truncatingIfNeeded: payload & 0xFFFF_FFFF) }

  /// Whether the payload is a range of bytes.
  var hasText: Bool {
    switch kind {
    case .text, .error, .writtenNumber: true
    case .number, .boolean, .sharedString, .date, .uncalculated, .partlyStruck, .other: false
    }
  }
}
