import Spreadsheets

/// Numbers and days as schema and mapping files write them: plainly, in no one's language.
enum WrittenNumber {
  /// The number that a text such as `-1.5` or `2e6` is.
  static func value(of text: String) -> Double? {
    // Swift also reads "nan", "inf" and hexadecimal numbers, which nobody means here.
    let isPlain = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e")]
          .contains(byte)
    }
    return isPlain ? Double(text) : nil
  }

  /// The day that a text such as `2023-09-18` is (ISO 8601).
  static func day(of text: String) -> CalendarDateTime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CalendarDateTime(checkedYear: year, month: month, day: day)
  }
}
