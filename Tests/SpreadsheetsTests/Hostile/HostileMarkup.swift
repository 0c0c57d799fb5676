import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("XML made to break the reader")
struct HostileMarkup {
  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  @Test(
    "No document type declaration is accepted, and so no entity, file or address is ever read",
    arguments: [
      #"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>"#,
      #"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#,
      #"<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">"#,
      #"<!DOCTYPE x PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/x.dtd">"#,
      #"<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>"#,
      "<!DOCTYPE x>",
    ])
  func documentType(declaration: String) throws {
    let sheet =
      declaration + "<worksheet xmlns='\(Self.namespace)'><sheetData>"
      + "<row><c t='str'><v>&a;&b;</v></c></row></sheetData></worksheet>"
    let error = #expect(throws: WorkbookError.self) { try PackageBuilder(sheet: sheet).cells() }
    #expect(error?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
    #expect(error?.detail.english.contains("document type") == true)
  }

  @Test(
    "What isn't well-formed ends the sheet after the rows before it",
    arguments: [
      "<row r='2'><c t='str'><v>&unknown;</v></c></row>",
      "<row r='2'><c t='str'><v>a\u{0}b</v></c></row>",
      "<row r='2'><c t='str'><v>&#0;</v></c></row>",
      "<row r='2'><c t='str'><v>&#xD800;</v></c></row>",
      "<row r='2'><c t='str'><v>&#x110000;</v></c></row>",
      "<row r='2' r='3'><c t='str'><v>a</v></c></row>",
      "<row r='2'><c t='str'><v>a</c></v></row>",
      "<row r='2'><c t='str'><v>a<![CDATA[ </v></c></row>",
      "<x:row r='2'><c><v>1</v></c></row></x:row>",
    ])
  func malformed(row: String) throws {
    let sheet = worksheet("<row r='1'><c><v>1</v></c></row>" + row)
    try PackageBuilder(sheet: sheet).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      #expect(try reader.next()?.first?.number == 1)
      #expect(throws: WorkbookError.self) { while try reader.next() != nil {} }
    }
  }

  @Test(
    "Bytes that are no text in the declared encoding are refused",
    arguments: [
      ("UTF-8", [0xC3, 0x28]), ("UTF-8", [0xED, 0xA0, 0x80]), ("UTF-8", [0xF5, 0x80, 0x80, 0x80]),
      ("UTF-8", [0xC0, 0x80]), ("UTF-16", [0x41]), ("no-such-encoding", [0x41]),
    ] as [(String, [UInt8])])
  func encodings(name: String, bytes: [UInt8]) throws {
    let text = worksheet("<row><c t='str'><v>§</v></c></row>").replacing("UTF-8", with: name)
    let parts = text.split(separator: "§")
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    package.parts.append(
      ("xl/worksheets/sheet1.xml", Array(parts[0].utf8) + bytes + Array(parts[1].utf8)))
    #expect(throws: WorkbookError.self) { try package.cells() }
  }

  @Test(
    "Nothing is read behind the cell or row that ends a sheet",
    arguments: [
      "<row r='2'><c r='A2'><v>2</v></c><c r='B?'><v>3</v></c></row>",
      "<row r='0'><c><v>2</v></c></row>",
      "<row r='1048577'><c><v>2</v></c></row>",
      "<row r='2'><c r='XFE2'><v>2</v></c></row>",
      "<row r='1048576'/><row><c><v>2</v></c></row>",
    ])
  func afterTheEnd(row: String) throws {
    let sheet = worksheet(
      "<row r='1'><c><v>1</v></c></row>" + row
        + "<row r='3'><c><v>4</v></c></row><row r='1048577'><c><v>5</v></c></row>")
    try PackageBuilder(sheet: sheet).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      let rows = try reader.next().map { Array($0) }
      #expect(rows == [Row(number: 1, cells: [Cell(column: 1, value: .number(1))])])
      #expect(throws: WorkbookError.self) { try reader.next() }
    }
  }

  @Test("Elements within 256 elements are refused, or as deep as one allows")
  func nesting() throws {
    let deep = String(repeating: "<x>", count: 100_000) + String(repeating: "</x>", count: 100_000)
    let package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>", after: deep))
    let error = #expect(throws: WorkbookError.self) { try package.cells() }
    #expect(error?.kind == .overLimit(.nesting, found: 257, limit: 256))
    var limits = WorkbookLimits()
    limits[.nesting] = 200_000
    #expect(try package.cells(limits: limits) == ["A1 number 1"])
  }

  @Test(
    "A start tag, an attribute, a comment or an instruction of 64 MB is refused and not held",
    arguments: ["<x", "<x y='", "<!--", "<?x "])
  func longMarkup(start: String) throws {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let text = "<worksheet xmlns='\(Self.namespace)'><sheetData/>" + start
    package.deflated = [
      .init(
        name: "xl/worksheets/sheet1.xml",
        bytes: EndlessSpaces.deflated(after: text, mebibytes: 64), size: text.utf8.count + 64 << 20)
    ]
    var limits = WorkbookLimits()
    limits[.ratio] = 2_000
    let error = #expect(throws: WorkbookError.self) { try package.cells(limits: limits) }
    #expect(error?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
    #expect(error?.detail.english.contains("line 1") == true)
  }
}
