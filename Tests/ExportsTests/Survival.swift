import FoundationEssentials
import Indicators
import Spreadsheets
import Testing
import _TestSupport

@testable import Exports

@Suite("Every value survives")
struct Survival {
  @Test("Any text survives JSON", arguments: 0..<8 as Range<UInt64>)
  func textInJSON(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let texts = (0..<250).map { _ in generator.text() }
    var bytes: [UInt8] = []
    JSONText.append(texts, to: &bytes)
    let read = try JSONDecoder().decode([String].self, from: Data(bytes))
    for (read, text) in zip(read, texts) {
      #expect(Array(read.utf8) == Array(text.utf8))
    }
    #expect(read.count == texts.count)
    #expect(!bytes.contains { $0 < 0x20 }, "a line of NDJSON must stay a line")
  }

  @Test("Any text survives CSV", arguments: 0..<8 as Range<UInt64>, [false, true])
  func textInCSV(_ seed: UInt64, _ isForExcel: Bool) {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<50).map { _ in (0..<5).map { _ in generator.text() } }
    var csv = CSVText(isForExcel: isForExcel)
    var bytes: [UInt8] = []
    for row in rows {
      for (position, text) in row.enumerated() {
        if position > 0 { csv.appendSeparator(to: &bytes) }
        csv.append(text, to: &bytes)
      }
      csv.appendLineEnd(to: &bytes)
    }
    let expected = rows.map { row in
      row.map { isForExcel && CSVText.isFormulaLike($0) ? "'" + $0 : $0 }
    }
    let read = rowsOfCSV(bytes, separator: csv.separator)
    #expect(read.map { $0.map(\.text) } == expected)
    #expect(read == expected.map { $0.map { Array($0.utf8) } })
    #expect(csv.guarded == rows.joined().count { isForExcel && CSVText.isFormulaLike($0) })
  }

  @Test("Any number survives JSON and CSV", arguments: 0..<4 as Range<UInt64>)
  func numbers(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var csv = CSVText(isForExcel: false)
    for _ in 0..<500 {
      let number = generator.number()
      var json: [UInt8] = []
      JSONText.append(number, to: &json)
      #expect(Double(json.text) == number)
      #expect(try JSONDecoder().decode(Double.self, from: Data(json)) == number)
      var field: [UInt8] = []
      csv.append(FieldValue.number(number), to: &field)
      #expect(field == json)
    }
  }

  @Test("Any whole number survives", arguments: [0, 9, 10, -1, Int.max, Int.min])
  func wholeNumbers(_ number: Int) {
    var bytes: [UInt8] = []
    PlainText.append(number, to: &bytes)
    #expect(Int(bytes.text) == number)
  }

  @Test("Columns without a mapping are all there, whatever their labels")
  func extraLabels() throws {
    let labels = ["Catatan", "Catatan (2)", "Catatan", "Catatan", "", ""]
    let extra = labels.enumerated().map {
      Record.Extra(label: $0.element, value: .number(Double($0.offset)))
    }
    var bytes: [UInt8] = []
    ExtraObject.append(extra, to: &bytes)
    let read = try JSONDecoder().decode([String: Int].self, from: Data(bytes))
    #expect(Set(read.values) == Set(labels.indices))
    #expect(
      bytes.text
        == #"{"Catatan":0,"Catatan (2)":1,"Catatan (3)":2,"Catatan (4)":3,"":4," (2)":5}"#)
  }
}

extension SeededGenerator {
  /// A text with more than its share of what formats trip over.
  mutating func text() -> String {
    let awkward = Array(
      "\"\"\\,;\r\n\t=+-@'{}:/ \u{0}\u{1F}\u{7F}\u{2028}\u{FEFF}é✓😀".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &self) {
      switch Int.random(in: 0..<4, using: &self) {
      case 0: text.append(awkward.randomElement(using: &self) ?? "\"")
      case 1: text.append(Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &self)) ?? "x")
      default: text.append(Unicode.Scalar(UInt8.random(in: 0x61...0x7A, using: &self)))
      }
    }
    return String(text)
  }

  /// A finite number of any size, often a whole or a round one.
  mutating func number() -> Double {
    switch Int.random(in: 0..<4, using: &self) {
    case 0: return Double(Int.random(in: -1_000_000...1_000_000, using: &self))
    case 1: return Double(Int.random(in: -1_000_000...1_000_000, using: &self)) / 100
    case 2:
      return Double(sign: .plus, exponent: Int.random(in: 45...60, using: &self), significand: 1)
    default:
      let number = Double(bitPattern: next())
      return number.isFinite ? number : .greatestFiniteMagnitude
    }
  }
}

/// Reads CSV by the letter of RFC 4180, section 2: one that shares nothing with the writer.
func rowsOfCSV(_ bytes: [UInt8], separator: UInt8) -> [[[UInt8]]] {
  var rows: [[[UInt8]]] = []
  var row: [[UInt8]] = []
  var field: [UInt8] = []
  var isQuoted = false
  var position = 0
  while position < bytes.count {
    let byte = bytes[position]
    let next = position + 1 < bytes.count ? bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && next == UInt8(ascii: "\""):
      field.append(byte)
      position += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case separator where !isQuoted:
      row.append(field)
      field = []
    case UInt8(ascii: "\r") where !isQuoted && next == UInt8(ascii: "\n"):
      rows.append(row + [field])
      row = []
      field = []
      position += 1
    default: field.append(byte)
    }
    position += 1
  }
  return rows
}
