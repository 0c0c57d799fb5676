import Foundation
import Testing
import _TestSupport

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
    "The text of a number comes from what is written where that tells it",
    arguments: [
      ("0", "0"), ("7", "7"), ("-12", "-12"), ("0.5", "0.5"), ("-0.25", "-0.25"),
      ("0.001", "0.001"), ("0.0001", "0.0001"), ("-0.00012", "-0.00012"), ("100", "100"),
      ("999999999999999", "999999999999999"), ("123456789.012345", "123456789.012345"),
      ("0.000123879646145037", "0.000123879646145037"), ("1.5", "1.5"),
      // Sixteen and seventeen digits.
      ("0.1000000000000000055", nil), ("0.30000000000000004", "0.30000000000000004"),
      ("9609.469999999999", "9609.47"), ("32.700000000000003", "32.7"),
      ("-32.700000000000003", "-32.7"), ("0.57102573613410481", "0.5710257361341048"),
      ("2.9999999999999999", "3"), ("3.0000000000000001", "3"),
      ("4.9999999999999991", "4.999999999999999"),
      ("9007199254740.9931", "9007199254740.992"), ("0.00010000000000000001", nil),
      ("0.0001000000000000001", "0.0001000000000000001"),
      ("999999999999999.9", "999999999999999.9"),
      ("1.0000000000000002", "1.0000000000000002"), ("1125899906842624.1", nil),
      // Others have a shorter text, or one that looks different.
      ("", nil), ("-", nil), ("-0", nil), ("00", nil), ("07", nil), ("1.50", nil), ("5.", nil),
      (".5", nil), ("1e3", nil), ("+1", nil), ("1000000000000000", nil), ("0.00001", nil),
      ("0.000099", nil), ("-0.0", nil), ("1.2.3", nil), (" 1", nil), ("1 ", nil),
      ("1.234567890123456789012345", nil), ("99999999999999999999.5", nil),
    ] as [(String, String?)])
  func textOfNumber(written: String, expected: String?) {
    #expect(Self.text(of: written) == expected)
    if let expected { #expect(Double(written).map(PlainNumber.text) == expected) }
  }

  private static func text(of written: String) -> String? {
    PlainNumber.withText(ofNumberIn: written.utf8.span) { bytes in
      String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
  }

  @Test("That text is the text of the number, for decimals of many lengths")
  func textOfItsNumber() {
    var state: UInt64 = 76
    var told = 0
    for _ in 0..<50_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = String(state >> (8 + state >> 58 % 50))
      let point = Int(state >> 32 % 20)
      let zeros = String(repeating: "0", count: Int(state >> 40 % 5))
      let candidates = [
        digits, "-" + digits, "0." + zeros + digits, "-0." + zeros + digits, digits + zeros,
        digits.prefix(point) + "." + digits.dropFirst(point),
      ]
      for written in candidates {
        guard let text = Self.text(of: written) else { continue }
        told += 1
        #expect(Double(written).map(PlainNumber.text) == text)
      }
    }
    #expect(told > 10_000)
  }

  @Test("So it is for what programs write of doubles, with 15 to 17 digits", arguments: 15...17)
  func textOfDoubles(digits: Int) {
    var generator = SeededGenerator(seed: UInt64(digits))
    var told = 0
    for _ in 0..<40_000 {
      let size = Int.random(in: -13...52, using: &generator)
      var number = Double(
        sign: Bool.random(using: &generator) ? .minus : .plus, exponent: size,
        significand: Double.random(in: 1..<2, using: &generator))
      switch Int.random(in: 0..<4, using: &generator) {
      // Numbers of few digits, and their neighbours.
      case 0: number = (number * 1000).rounded() / 1000
      case 1: number = ((number * 100).rounded() / 100).nextUp
      // Next to powers of two and of ten.
      case 2 where size > 0: number = Double(1 << UInt64(size)).nextDown
      default: break
      }
      let written = String(format: "%.\(digits)g", number)
      guard let text = Self.text(of: written) else { continue }
      told += 1
      #expect(Double(written).map(PlainNumber.text) == text)
    }
    #expect(told > 30_000)
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
