import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Dates as Indonesian offices type them")
struct DateTests {
  private static let day = CalendarDateTime(year: 2023, month: 9, day: 18)

  @Test(
    "One day in all the ways it is typed",
    arguments: [
      "18 September 2023", "18 september 2023", "18 SEPTEMBER 2023", "18 Sept. 2023", "18 Sep 23",
      "18-Sep-2023", "18-Sep-23", "18/Sep/2023", "18Sep2023", "Senin, 18/09/2023",
      "Senin 18 September 2023", "senin, 18-9-23", "18-9-23", "18.09.2023", "18/09/2023",
      "18/9/2023",
      "18 - 09 - 2023", "18 09 2023", "2023-09-18", "2023/09/18", "2023.9.18", "18-IX-2023",
      "September 18, 2023", "Monday, September 18, 2023", "18th September 2023",
      "Tgl. 18 September 2023", "tanggal 18/09/2023", "18 /09/ 2023", "18 September, 2023",
      "Selasa, 18 September 2023",
    ])
  func oneDay(text: String) {
    #expect(IndonesianDate.read(text) == .date(Self.day))
  }

  @Test(
    "Other days",
    arguments: [
      ("18 Agt 2023", 2023, 8, 18), ("18 Agu 2023", 2023, 8, 18), ("18 Agustus 2023", 2023, 8, 18),
      ("1 Pebruari 1999", 1999, 2, 1), ("30 Nopember 2022", 2022, 11, 30),
      ("2 Mei 2020", 2020, 5, 2), ("2 May 2020", 2020, 5, 2), ("03/04/2023", 2023, 4, 3),
      ("31 Des 2021", 2021, 12, 31), ("1 Jan 69", 1969, 1, 1), ("1 Jan 68", 2068, 1, 1),
      ("1-1-00", 2000, 1, 1), ("29 Februari 2024", 2024, 2, 29), ("17 Okt 2021", 2021, 10, 17),
      ("Jum'at, 22 September 2023", 2023, 9, 22), ("Jum’at, 22/9/2023", 2023, 9, 22),
      ("5 V 2021", 2021, 5, 5), ("12-10-11", 2011, 10, 12),
    ])
  func otherDays(text: String, year: Int, month: Int, day: Int) {
    #expect(
      IndonesianDate.read(text) == .date(CalendarDateTime(year: year, month: month, day: day)))
  }

  @Test(
    "A day with a time",
    arguments: [
      ("2023-09-18T14:30:00", "2023-09-18T14:30:00"), ("2023-09-18 14:30", "2023-09-18T14:30:00"),
      ("2023-09-18T14:30:00.250Z", "2023-09-18T14:30:00.250"),
      ("18/09/2023 14:30", "2023-09-18T14:30:00"),
      ("18 September 2023 pukul 14.30 WIB", "2023-09-18T14:30:00"),
      ("18 September 2023, jam 9.05", "2023-09-18T09:05:00"), ("2023-09-18T00:00:00", "2023-09-18"),
    ])
  func time(text: String, iso: String) {
    guard case .date(let date, nil) = IndonesianDate.read(text) else {
      Issue.record("\(text) is not read")
      return
    }
    #expect(date.description == iso)
  }

  @Test(
    "No day, and why",
    arguments: [
      ("09/18/23", ", karena tidak ada bulan 18"), ("2023-13-01", ", karena tidak ada bulan 13"),
      ("31 September 2023", ", karena tidak ada tanggal 31 September 2023"),
      ("29/02/2023", ", karena tidak ada tanggal 29 Februari 2023"),
      ("0/9/2023", ", karena tidak ada tanggal 0 September 2023"),
      ("September 2023", ", karena hanya bulan dan tahun; harinya belum ada"),
      ("09/2023", ", karena hanya bulan dan tahun; harinya belum ada"),
      ("2023-09", ", karena hanya bulan dan tahun; harinya belum ada"),
      ("2023", ", karena hanya tahun; hari dan bulannya belum ada"),
      ("18 September", ", karena tahunnya belum ada"),
    ])
  func reasons(text: String, reason: String) {
    guard case .none(let phrase) = IndonesianDate.read(text) else {
      Issue.record("\(text) is read as a date")
      return
    }
    #expect(phrase?.indonesian == reason)
  }

  @Test(
    "No day at all",
    arguments: [
      "", "besok", "18", "Senin", "18 Foo 2023", "18-19 September 2023", "18/09/2023 25:00",
      "18/09/202", "180/9/2023", "18092023", "1 2 3 4", "18 September 2023 s.d. 20 September 2023",
      "Perda 18/9/2023", "18/09/2023?", "14:30", "18 Sep 2023 Sep", "II 5 2021",
      "Semarang, 18 September 2023",
    ])
  func noDay(text: String) {
    #expect(IndonesianDate.read(text) == .none())
  }

  @Test("Any day of 1945 to 2068, in each accepted form, reads back as itself")
  func roundTrip() {
    let months = [
      "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
      "Oktober", "November", "Desember",
    ]
    let weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
    let first = DayCount.days(toYear: 1945, month: 1, day: 1)
    let last = DayCount.days(toYear: 2068, month: 12, day: 31)
    for days in stride(from: first, through: last, by: 7) {
      let date = DayCount.date(after: days)
      let (year, month, day) = (date.year, date.month, date.day)
      let weekday = weekdays[DayCount.weekday(of: date)]
      var forms = [
        date.description, "\(day) \(months[month - 1]) \(year)", "\(day)/\(month)/\(year)",
        "\(day)-\(month)-\(year)", "\(day).\(month).\(year)",
        "\(day) \(months[month - 1].prefix(3)) \(year)",
        "\(weekday), \(day) \(months[month - 1]) \(year)", "\(weekday), \(day)/\(month)/\(year)",
      ]
      if year >= 1969 { forms.append("\(day)-\(month)-\(String(year).suffix(2))") }
      for form in forms { #expect(IndonesianDate.read(form) == .date(date), "\(form)") }
    }
  }

  @Test("Days are counted as the calendar does, one after the other")
  func dayCount() {
    var date = CalendarDateTime(year: 1899, month: 12, day: 30)
    var count = DayCount.days(toYear: 1899, month: 12, day: 30)
    #expect(count == -25_569)
    while date.year < 2101 {
      #expect(DayCount.date(after: count) == date)
      #expect(DayCount.days(toYear: date.year, month: date.month, day: date.day) == count)
      count += 1
      date.day += 1
      if date.day > CalendarDateTime.days(inMonth: date.month, of: date.year) {
        date.day = 1
        date.month += 1
      }
      if date.month > 12 {
        date.month = 1
        date.year += 1
      }
    }
  }

  @Test(
    "A cell of a date field",
    arguments: [
      (CellValue.date(day), FieldValue.date(day), "", nil),
      (.string("18 September 2023"), .date(day), "V307", "2023-09-18"),
      (.string("18/09/2023"), .date(day), "V307", "2023-09-18"),
      (.string(" 18/09/2023 "), .date(day), "V307", "2023-09-18"),
      (.string("2023-09-18"), .date(day), "V307:info", "2023-09-18"),
      (.number(45187), .date(day), "V309", "2023-09-18"),
      (.string("45187"), .date(day), "V309", "2023-09-18"),
      (.string("09/18/23"), .missing(.invalid), "V306", nil),
      (.number(2023), .missing(.invalid), "V306", nil),
      (.number(450_187), .missing(.invalid), "V306", nil),
      (.number(-3), .missing(.invalid), "V306", nil),
      (.string("besok"), .missing(.invalid), "V306", nil),
      (.boolean(true), .missing(.invalid), "V306", nil),
      (.time(milliseconds: 1), .missing(.invalid), "V306", nil),
      (.string("1/1/1940"), .missing(.invalid), "V310", nil),
      (.date(CalendarDateTime(year: 2036, month: 1, day: 1)), .missing(.invalid), "V310", nil),
      (.string("-"), .missing(.notStated), "V311", nil),
    ] as [(CellValue, FieldValue, String, String?)])
  func cell(cell: CellValue, value: FieldValue, told: String, new: String?) {
    let dates = FieldNormaliser(SampleSchema.date)
    let read = dates.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.problems.first?.fix?.new == new)
  }

  @Test("The last day allowed is allowed until midnight")
  func lastDay() {
    let dates = FieldNormaliser(SampleSchema.date)
    let evening = CalendarDateTime(year: 2035, month: 12, day: 31, millisecond: 72_000_000)
    #expect(dates.normalise(.date(evening)) == Normalised(.date(evening)))
  }

  @Test("A weekday that fits only the other order of day and month makes the date unsure")
  func unsure() {
    let dates = FieldNormaliser(SampleSchema.date)
    // 4 March 2023 was a Saturday, 3 April a Monday.
    #expect(dates.normalise(.string("Senin, 03/04/2023")).told == ["V307"])
    let read = dates.normalise(.string("Sabtu, 03/04/2023"))
    #expect(read.value == .date(CalendarDateTime(year: 2023, month: 4, day: 3)))
    #expect(
      read.messages(in: .english) == [
        "D!A1: \"Sabtu, 03/04/2023\" can be 2023-04-03 or 2023-03-04; taken as 2023-04-03."
          + " Write the month's name."
      ])
    #expect(dates.normalise(.string("Rabu, 03/04/2023")).told == ["V307"])
  }

  @Test("What is no date says why")
  func words() {
    let dates = FieldNormaliser(SampleSchema.date)
    #expect(
      dates.normalise(.string("09/18/23")).messages(in: .indonesian) == [
        "D!A1: \"09/18/23\" bukan tanggal, karena tidak ada bulan 18. Tulis seperti 18/09/2023."
      ])
    #expect(
      dates.normalise(.string("09/18/23")).messages(in: .english) == [
        "D!A1: \"09/18/23\" is not a date: there is no month 18. Write it like 18/09/2023."
      ])
    #expect(
      dates.normalise(.string("nanti")).messages(in: .english) == [
        "D!A1: \"nanti\" is not a date. Write it like 18/09/2023."
      ])
    #expect(
      dates.normalise(.string("1/1/1940")).messages(in: .english) == [
        "D!A1: 1/1/1940 is outside the range 1945-08-17 to 2035-12-31. Check it and write it right."
      ])
  }

  @Test(
    "A serial is a day of the 1900 system, with its time",
    arguments: [
      (61.0, "1900-03-01"), (45187, "2023-09-18"), (45187.5, "2023-09-18T12:00:00"),
      (45187.999_999_999_9, "2023-09-19"), (2_958_465, "9999-12-31"),
    ])
  func serial(serial: Double, iso: String) {
    #expect(SerialDate.date(of: serial)?.description == iso)
  }

  @Test("What lies before March 1900 or beyond 9999 is no serial", arguments: [0.5, 60, 2_958_466])
  func noSerial(serial: Double) {
    #expect(SerialDate.date(of: serial) == nil)
  }
}
