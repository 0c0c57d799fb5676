import Testing

@testable import Spreadsheets

@Suite("Serial dates")
struct SerialDateTests {
  @Test(
    "A serial number of the 1900 system is the day that Excel shows",
    arguments: [
      (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"),
      (366, "1900-12-31"), (367, "1901-01-01"), (36526, "2000-01-01"), (36585, "2000-02-29"),
      (36586, "2000-03-01"), (45187, "2023-09-18"), (73050, "2099-12-31"), (73110, "2100-03-01"),
      (2_958_465, "9999-12-31"),
    ] as [(Double, String)])
  func from1900(serial: Double, expected: String) {
    #expect(SerialDate.value(of: serial, in: .from1900)?.text == expected)
  }

  @Test(
    "A serial number of the 1904 system is 1462 days later",
    arguments: [
      (1, "1904-01-02"), (60, "1904-03-01"), (43725, "2023-09-18"), (2_957_003, "9999-12-31"),
    ] as [(Double, String)])
  func from1904(serial: Double, expected: String) {
    #expect(SerialDate.value(of: serial, in: .from1904)?.text == expected)
  }

  @Test(
    "Fractions are times, rounded to the millisecond",
    arguments: [
      (0, "00:00:00"), (0.5, "12:00:00"), (0.604166666666667, "14:30:00"),
      (0.999988425925926, "23:59:59"), (0.99999999999, "1900-01-01"),
      (45187.604166666664, "2023-09-18T14:30:00"), (45187.00001, "2023-09-18T00:00:00.864"),
      (45186.9999999999, "2023-09-18"), (60.25, "1900-02-29T06:00:00"),
    ] as [(Double, String)])
  func fractions(serial: Double, expected: String) {
    #expect(SerialDate.value(of: serial, in: .from1900)?.text == expected)
  }

  @Test("What is out of range is no date", arguments: [-1, -0.5, 2_958_466, 1e300] as [Double])
  func outOfRange(serial: Double) {
    #expect(SerialDate.value(of: serial, in: .from1900) == nil)
  }

  @Test("The 1904 system ends with the year 9999 too")
  func end1904() {
    #expect(SerialDate.value(of: 2_957_004, in: .from1904) == nil)
  }

  @Test(
    "An elapsed time is told in seconds, and may be negative or longer than the calendar",
    arguments: [
      (1.5, "129600"), (0.000011574074, "1"), (0.00001, "0.864"), (-0.25, "-21600"),
      (-1234.5678, "-106666657.92"), (2_958_466, "255611462400"), (1e9, nil), (-1e300, nil),
    ] as [(Double, String?)])
  func durations(serial: Double, expected: String?) {
    #expect(SerialDate.duration(of: serial)?.text == expected)
  }

  @Test("Every day from 1900 to 2200 follows the one before")
  func everyDay() {
    var expected = CalendarDateTime(year: 1900, month: 3, day: 1)
    for serial in 61...109_939 {
      #expect(SerialDate.value(of: Double(serial), in: .from1900) == .date(expected))
      expected.day += 1
      if expected.day > CalendarDateTime.days(inMonth: expected.month, of: expected.year) {
        expected.day = 1
        expected.month = expected.month % 12 + 1
        if expected.month == 1 { expected.year += 1 }
      }
    }
    #expect(expected.year == 2201)
  }

  @Test(
    "Cells of type d hold ISO 8601",
    arguments: [
      ("2023-09-18", "2023-09-18"), ("2023-09-18T14:30:00", "2023-09-18T14:30:00"),
      ("2023-09-18T14:30:00.250Z", "2023-09-18T14:30:00.250"), ("14:30:00", "14:30:00"),
      ("2023-02-29", nil), ("18/09/2023", nil), ("2023-09-18T25:00:00", nil), ("", nil),
    ] as [(String, String?)])
  func isoDates(text: String, expected: String?) {
    #expect(ISODate.value(of: text)?.text == expected)
  }
}
