import Exports
import Testing

@Suite("Fields of CSV")
struct CSVFields {
  private static func field(_ text: String, isForExcel: Bool = false) -> String {
    var csv = CSVText(isForExcel: isForExcel)
    var bytes: [UInt8] = []
    csv.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "A separator, a quote or a line break is seen wherever it stands",
    arguments: [",", ";", "\"", "\n", "\r"], 0...40)
  func quoting(sign: String, length: Int) {
    let plain = String(repeating: "x", count: length)
    #expect(Self.field(plain) == plain)
    for place in 0...length {
      let text = plain.prefix(place) + sign + plain.dropFirst(place)
      let doubled = text.replacing("\"", with: "\"\"")
      #expect(Self.field(String(text)) == (sign == ";" ? text : "\"\(doubled)\""))
      #expect(
        Self.field(String(text), isForExcel: true)
          == (sign == "," ? text : sign == "\r" && place == 0 ? "\"'\(text)\"" : "\"\(doubled)\""))
    }
  }

  @Test("Bytes that are near to a sign are none", arguments: 0...255)
  func nearBytes(byte: Int) {
    guard let byte = UInt8(exactly: byte), !Array(",\"\n\r".utf8).contains(byte) else { return }
    var csv = CSVText(isForExcel: false)
    var bytes: [UInt8] = []
    let text = [UInt8](repeating: byte, count: 11)
    csv.append(text.span, to: &bytes)
    #expect(bytes == text)
  }

  @Test("A plain field comes after its separators")
  func plain() {
    let csv = CSVText(isForExcel: true)
    var bytes: [UInt8] = []
    csv.appendPlain("1.5".utf8.span, after: 0, to: &bytes)
    csv.appendPlain("-2".utf8.span, after: 3, to: &bytes)
    csv.appendPlain("".utf8.span, after: 1, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "1.5;;;-2;")
  }
}
