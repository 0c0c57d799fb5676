import Testing

@testable import Spreadsheets

@Suite("Numbers in XML")
struct NumberParsingTests {
  @Test(
    "A number is the nearest double",
    arguments: [
      "0", "-0", "1", "-1.5", "+7", "0.1", "3.14159", ".5", "5.", "45187.604166666664",
      "0.30000000000000004", "9007199254740992", "9007199254740993", "123456789012345678",
      "1234567890123456789012", "1E-3", "1e22", "1.7976931348623157E+308", "5e-324", "0.000001",
      "33.10", "9007199254740993.5", "18014398509481985", "9999999999999999999",
      "90071992547409.935",
      "1.0000000000000001110", "1.00000000000000011102", "0.0000000000000000001",
      "100000000000000000.5", "8.5000000000000006E-2",
    ])
  func nearest(text: String) {
    let number = NumberParsing.double(text.utf8.span)
    #expect(number?.bitPattern == Double(text)?.bitPattern)
    #expect(number != nil)
  }

  @Test("White space around a number means nothing")
  func whiteSpace() {
    #expect(NumberParsing.double(" 12\n".utf8.span) == 12)
  }

  @Test(
    "What is no finite number is none",
    arguments: [
      "", "-", ".", "1 2", "1,5", "inf", "nan", "0x1p3", "1e999", "1e", "12a", "--1", "1.2.3",
    ])
  func none(text: String) {
    #expect(NumberParsing.double(text.utf8.span) == nil)
  }

  @Test("Decimals of many lengths are exact")
  func decimals() {
    // A linear congruential generator: the same numbers in each run.
    var state: UInt64 = 20_230_918
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let whole = String(state >> 40)
      let text = whole + "." + String(state % 1_000_000_007)
      #expect(NumberParsing.double(text.utf8.span) == Double(text))
      let long = String(state >> 54) + "." + String(state &* 31)
      #expect(NumberParsing.double(long.utf8.span) == Double(long))
      let small = "0.0" + String(state >> 8)
      #expect(NumberParsing.double(small.utf8.span) == Double(small))
      let bits = Double(bitPattern: state)
      if bits.isFinite {
        #expect(NumberParsing.double(bits.description.utf8.span) == bits)
      }
    }
  }

  @Test(
    "A number is passed through as written where that is its text",
    arguments: [
      ("0", true), ("7", true), ("-12", true), ("0.5", true), ("-0.25", true), ("0.001", true),
      ("999999999999999", true), ("123456789.012345", true), ("100", true), ("1.5", true),
      // Others have a shorter text, or one that looks different.
      ("", false), ("-", false), ("-0", false), ("00", false), ("07", false), ("1.50", false),
      ("5.", false), (".5", false), ("1e3", false), ("+1", false), ("1000000000000000", false),
      ("0.00001", false), ("0.30000000000000004", false), (" 1", false), ("1 ", false),
    ])
  func passedThrough(text: String, isPassed: Bool) {
    #expect(PlainNumber.isText(text.utf8.span) == isPassed)
  }

  @Test("What is passed through is the text of its number, for decimals of many lengths")
  func textOfItsNumber() {
    var state: UInt64 = 76
    var passed = 0
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state >> (8 + state >> 58 % 50))
      let point = Int(state >> 32 % 20)
      let zeros = String(repeating: "0", count: Int(state >> 40 % 5))
      let candidates = [
        digits, "-" + digits, "0." + zeros + digits, "-0." + zeros + digits, digits + zeros,
        digits.prefix(point) + "." + digits.dropFirst(point),
      ]
      for text in candidates where PlainNumber.isText(text.utf8.span) {
        passed += 1
        #expect(Double(text).map(PlainNumber.text) == text)
      }
    }
    #expect(passed > 10_000)
  }

  @Test(
    "A cell address is letters and digits, and never overflows",
    arguments: [
      ("A1", 1, 1), ("d12", 12, 4), ("XFD1048576", 1_048_576, 16_384), ("XFE1", 1, 16_385),
      ("A", nil, nil), ("1", nil, nil), ("A0", nil, nil), ("", nil, nil), ("A1B", nil, nil),
      ("AAAAAAAAAAAAAAAAAAAA1", 1, 1 << 31), ("A99999999999999999999", 1 << 31, 1),
    ] as [(String, Int?, Int?)])
  func addresses(text: String, row: Int?, column: Int?) {
    let address = CellAddress(text.utf8.span)
    #expect(address?.row == row)
    #expect(address?.column == column)
  }
}
