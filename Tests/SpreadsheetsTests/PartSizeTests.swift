import Findings
import Spreadsheets
import Testing
import _TestSupport

/// Parts of up to 128 kB are parsed at once, larger ones piece by piece.
@Suite("A part of any size")
struct PartSizeTests {
  private static let cell = #"<c r="A1" t="inlineStr"><is><t>é — ya</t></is></c>"#

  /// Ways to write a worksheet part; ISO-8859-1 has no dash of this length.
  private static let encodings: [(name: String, encode: @Sendable (String) -> [UInt8])] = [
    ("UTF-8", { Array($0.utf8) }),
    ("UTF-8 with a mark", { [0xEF, 0xBB, 0xBF] + $0.utf8 }),
    ("UTF-16", { little("\u{FEFF}" + $0.replacing("UTF-8", with: "UTF-16")) }),
    ("UTF-16 the other way", { big("\u{FEFF}" + $0.replacing("UTF-8", with: "UTF-16")) }),
    (
      "ISO-8859-1",
      { text in
        text.replacing("UTF-8", with: "ISO-8859-1").replacing("—", with: "&#x2014;")
          .unicodeScalars.map { UInt8($0.value) }
      }
    ),
  ]

  private static func little(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func big(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  /// A package whose worksheet is as long as is wanted.
  private static func package(
    _ rows: String, padding: Int, _ encode: (String) -> [UInt8] = { Array($0.utf8) }
  ) -> PackageBuilder {
    var package = PackageBuilder(sheet: "")
    let text = worksheet(rows, after: "<!--\(String(repeating: "x", count: padding))-->")
    if let index = package.parts.firstIndex(where: { $0.name == "xl/worksheets/sheet1.xml" }) {
      package.parts[index].bytes = encode(text)
    }
    return package
  }

  @Test(
    "is read in any encoding",
    arguments: encodings.map(\.name), [0, 40_000, 65_000, 130_600, 130_850, 131_072, 400_000])
  func isRead(name: String, padding: Int) throws {
    let encoding = try #require(Self.encodings.first { $0.name == name })
    let package = Self.package("<row>\(Self.cell)</row>", padding: padding, encoding.encode)
    #expect(try package.cells() == ["A1 string é — ya"])
  }

  @Test("gives the rows before the damage, and says where it is", arguments: [0, 400_000])
  func tellsDamage(padding: Int) throws {
    let rows = #"<row><c r="A1"><v>1</v></c></row><row><c r="A2"><v>2</x></c></row>"#
    try Self.package(rows, padding: padding).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      let batch = try #require(try reader.next())
      #expect(batch.map(\.number) == [1])
      let error = #expect(throws: WorkbookError.self) { try reader.next() }
      #expect(error?.detail.english.contains("line 2") == true, "\(String(describing: error))")
    }
  }
}
