import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Numbers as Indonesian offices type them")
struct NumberTests {
  @Test(
    "A text that stands for a number",
    arguments: [
      ("0", 0), ("7", 7), ("1234", 1234), ("1.234", 1234), ("297.000", 297_000),
      ("1.234,5", 1234.5), ("1,7", 1.7), ("1.234.567", 1_234_567), ("1.234.567,89", 1_234_567.89),
      ("0,5", 0.5), ("0.5", 0.5), ("0.500", 0.5), ("1.5", 1.5), ("33.25", 33.25),
      ("1,234", 1.234), ("1,234.5", 1234.5), ("1,250,000", 1_250_000),
      ("1,250,000.75", 1_250_000.75), ("1 250 000", 1_250_000),
      ("1\u{A0}250\u{A0}000,5", 1_250_000.5),
      ("Rp 1.250.000,00", 1_250_000), ("Rp1.250.000", 1_250_000), ("Rp. 1.250.000,-", 1_250_000),
      ("rp 500", 500), ("IDR 2.000", 2000), ("Rp1,4 miliar", 1.4e9), ("1,7 juta", 1.7e6),
      ("1,7 Juta", 1.7e6), ("250 ribu", 250_000), ("2 Milyar", 2e9), ("1,25 triliun", 1.25e12),
      ("5jt", 5e6), ("Rp 2 juta rupiah", 2e6), ("1.000 rupiah", 1000), ("-5", -5), ("−5", -5),
      ("+5", 5), ("Rp -500", -500), ("-Rp 500", -500), ("12.", 12), ("0,1", 0.1),
      ("1,4 juta", 1.4e6),
    ] as [(String, Double)])
  func read(text: String, number: Double) {
    #expect(IndonesianNumber.read(text) == number)
  }

  @Test(
    "A text that stands for none",
    arguments: [
      "", "-", "Rp", "dua", "15%", "1-2", "1.2.3", "1.23.456", "12.34.567", "1.234,5,6", "1,2,3",
      "5 orang", "±5", "1e5", "1.234.56", "Rp 5 M", "juta", "1.250 000", "0.000.000", ",5", "1..2",
      "१२",
    ])
  func none(text: String) {
    #expect(IndonesianNumber.read(text) == nil)
  }

  @Test("Any number written the Indonesian way reads back as itself")
  func roundTrip() {
    var state: UInt64 = 20_230_918
    for _ in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = Int(state >> 20) % [10, 1000, 100_000, 10_000_000_000][Int(state >> 7) & 3]
      let cents = Int(state >> 9) % 100
      let decimals = cents < 10 ? "0\(cents)" : "\(cents)"
      let grouped = Self.grouped(whole)
      #expect(IndonesianNumber.read(grouped) == Double(whole))
      #expect(IndonesianNumber.read("Rp \(grouped),\(decimals)") == Double("\(whole).\(decimals)"))
      #expect(IndonesianNumber.read("-\(grouped),\(decimals)") == Double("-\(whole).\(decimals)"))
    }
  }

  private static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ".")
  }

  @Test(
    "A budget",
    arguments: [
      (CellValue.number(1_250_000.5), FieldValue.number(1_250_000.5), "", nil),
      (.string("1250000"), .number(1_250_000), "", nil),
      (.string("1.250.000"), .number(1_250_000), "V303", "1250000"),
      (.string("1,7 juta"), .number(1_700_000), "V303", "1700000"),
      (.string("Rp1.234,5"), .number(1234.5), "V303", "1234.5"),
      (.string("1250000 "), .number(1_250_000), "V303", "1250000"),
      (.string("belum dihitung"), .missing(.invalid), "V305", nil),
      (.string("15%"), .missing(.invalid), "V305", nil),
      (.number(-1), .missing(.invalid), "V310", nil),
      (.boolean(true), .missing(.invalid), "V305", nil),
      (.date(CalendarDateTime(year: 2023, month: 9, day: 18)), .missing(.invalid), "V305", nil),
      (.string("-"), .missing(.notStated), "V311", nil),
    ] as [(CellValue, FieldValue, String, String?)])
  func budget(cell: CellValue, value: FieldValue, told: String, new: String?) {
    let budgets = FieldNormaliser(SampleSchema.budget)
    let read = budgets.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.problems.first?.fix?.new == new)
  }

  @Test(
    "A year",
    arguments: [
      (CellValue.number(2021), FieldValue.integer(2021), ""), (.string("2021"), .integer(2021), ""),
      (.string("2021."), .integer(2021), "V303"), (.string("2.021"), .integer(2021), "V303"),
      (.number(2021.5), .missing(.invalid), "V305"), (.string("2,021"), .missing(.invalid), "V305"),
      (.number(1900), .missing(.invalid), "V310"), (.string("20215"), .missing(.invalid), "V310"),
      (.string("2020-2021"), .missing(.invalid), "V305"),
      (.number(1e300), .missing(.invalid), "V305"),
      (.number(.infinity), .missing(.invalid), "V305"),
    ])
  func year(cell: CellValue, value: FieldValue, told: String) {
    let years = FieldNormaliser(SampleSchema.year)
    let read = years.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
  }

  @Test("Digits alone make a number of a text, and it is told")
  func digits() {
    let years = FieldNormaliser(SampleSchema.year, clean: [.digits])
    let read = years.normalise(.string("Tahun 2021"))
    #expect(read.value == .integer(2021))
    #expect(read.told == ["V303"])
    #expect(read.steps == ["digits"])
    #expect(years.normalise(.string("lama")).told == ["V305"])
  }

  @Test("What is no number is told with an example that would be one")
  func words() {
    let years = FieldNormaliser(SampleSchema.year)
    #expect(
      years.normalise(.string("dua ribu")).messages(in: .indonesian) == [
        "D!A1: \"dua ribu\" bukan bilangan bulat. Tulis dengan angka saja, misalnya 2021."
      ])
    let budgets = FieldNormaliser(SampleSchema.budget)
    #expect(
      budgets.normalise(.number(-1)).messages(in: .indonesian) == [
        "D!A1: -1 kurang dari 0. Periksa lalu tulis yang benar."
      ])
    #expect(
      years.normalise(.number(3000)).messages(in: .english) == [
        "D!A1: 3000 is outside the range 1945 to 2035. Check it and write it right."
      ])
  }
}
