import Archives
import Spreadsheets
import Testing
import _TestSupport

@Suite("Packages")
struct PackageTests {
  private static let rows = "<sheetData><row><c><v>1</v></c></row></sheetData>"

  @Test("Strict namespaces and any prefix mean the same")
  func strict() throws {
    var package = PackageBuilder()
    package.add(
      "_rels/.rels",
      #"""
      <p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships">
      <p:Relationship Id="x" Target="/Somewhere/Book.XML"
       Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"/></p:Relationships>
      """#)
    package.add(
      "somewhere/book.xml",
      #"""
      <m:workbook xmlns:m="http://purl.oclc.org/ooxml/spreadsheetml/main"
       xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><m:sheets>
      <m:sheet name="A &amp; B" sheetId="9" q:id="s" state="veryHidden"/>
      <m:sheet name="Grafik" sheetId="8" q:id="c"/></m:sheets></m:workbook>
      """#)
    package.add(
      #"Somewhere\_rels\book.xml.rels"#,
      #"""
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="s" Target="../sheets/./one.xml"
       Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet"/>
      <Relationship Id="c" Target="../sheets/chart.xml"
       Type="http://purl.oclc.org/ooxml/officeDocument/relationships/chartsheet"/></Relationships>
      """#)
    package.add(
      "SHEETS/One.xml",
      #"""
      <z:worksheet xmlns:z="http://purl.oclc.org/ooxml/spreadsheetml/main"><z:sheetData>
      <z:row><z:c t="inlineStr"><z:is><z:t>ya</z:t></z:is></z:c></z:row></z:sheetData></z:worksheet>
      """#)
    #expect(try package.cells() == ["A1 string ya"])
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      #expect(workbook.sheets == [Sheet(name: "A & B", index: 0, visibility: .veryHidden)])
    }
  }

  @Test("Data descriptors and ZIP64 mean the same")
  func streamed() throws {
    var package = PackageBuilder(
      sheet: worksheet("<row><c t='s'><v>0</v></c></row>"),
      strings: """
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ya</t></si></sst>
        """)
    package.isStreamed = true
    #expect(try package.cells() == ["A1 string ya"])
  }

  @Test("Without relationships the content types tell the workbook part")
  func contentTypes() throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    package.parts.removeFirst()
    package.add(
      "[content_types].xml",
      #"""
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Override PartName="/xl/workbook.xml"
       ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """#)
    #expect(try package.cells() == ["A1 number 1"])
  }

  @Test("Parts may be in UTF-16", arguments: [true, false])
  func utf16(isBigEndian: Bool) throws {
    let text = worksheet(#"<row><c t="str"><v>Ünïcødé 😀</v></c></row>"#)
      .replacing("UTF-8", with: "UTF-16")
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    package.parts.append(("xl/worksheets/sheet1.xml", bytes))
    #expect(try package.cells() == ["A1 string Ünïcødé 😀"])
  }

  @Test(
    "Of two entries with one name the last one is read, and that is said",
    arguments: [
      "XL/Worksheets/Sheet1.xml", "xl/worksheets/sheet1.xml", #"\xl\worksheets\sheet1.xml"#,
    ])
  func duplicates(name: String) throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    package.add(name, worksheet("<row><c><v>2</v></c></row>"))
    #expect(try package.cells() == ["A1 number 2"])
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      #expect(workbook.notes == [.repeatedPart(name: name)])
    }
  }

  @Test(
    "Strings and styles are found without a relationship, a sheet without its prefix or kind",
    arguments: [
      ("xl/_rels/workbook.xml.rels", "/sharedStrings\"", "/none\""),
      ("xl/_rels/workbook.xml.rels", "/styles\"", "/none\""),
      ("xl/_rels/workbook.xml.rels", "\"styles.xml", "\"format.xml"),
      ("xl/_rels/workbook.xml.rels", "/worksheet\"", "/Worksheet\""),
      ("xl/workbook.xml", "r:id", "id"),
    ])
  func missingRelationships(part: String, text: String, replacement: String) throws {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var package = PackageBuilder(
      sheet: worksheet("<row><c t='s'><v>0</v></c><c s='1'><v>45187</v></c></row>"),
      strings: "<sst xmlns='\(main)'><si><t>ya</t></si></sst>",
      styles: "<styleSheet xmlns='\(main)'><cellXfs><xf/><xf numFmtId='14'/></cellXfs></styleSheet>"
    )
    let index = try #require(package.parts.firstIndex { $0.name == part })
    let before = String(decoding: package.parts[index].bytes, as: UTF8.self)
    #expect(before.contains(text))
    package.parts[index].bytes = Array(before.replacing(text, with: replacement).utf8)
    #expect(try package.cells() == ["A1 string ya", "B1 date 2023-09-18"])
  }

  @Test("A byte-order mark before any part means nothing")
  func byteOrderMarks() throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    for index in package.parts.indices {
      package.parts[index].bytes.insert(contentsOf: [0xEF, 0xBB, 0xBF], at: 0)
    }
    #expect(try package.cells() == ["A1 number 1"])
  }

  @Test(
    "Of sheets without cells nothing is listed, whatever made the workbook",
    arguments: ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])
  func otherSheets(kind: String) throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    let index = try #require(package.parts.firstIndex { $0.name.hasSuffix("workbook.xml.rels") })
    let before = String(decoding: package.parts[index].bytes, as: UTF8.self)
    package.parts[index].bytes = Array(before.replacing("/worksheet\"", with: "/\(kind)\"").utf8)
    let sheets = try package.withFile { path in try WorkbookReader(path: path).sheets }
    #expect(sheets.isEmpty)
  }

  @Test(
    "A workbook with macros, and a template, are workbooks",
    arguments: [
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml",
      "application/vnd.ms-excel.template.macroEnabled.main+xml",
    ])
  func macros(type: String) throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    package.add(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/xl/workbook.xml" ContentType="\(type)"/></Types>
      """)
    package.add("xl/vbaProject.bin", "no XML")
    #expect(try package.cells() == ["A1 number 1"])
    package.parts.removeFirst()
    #expect(try package.cells() == ["A1 number 1"])
  }

  @Test("A sheet that the workbook lists but doesn't have is reported when it is read")
  func missingSheet() throws {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let error = #expect(throws: WorkbookError.self) { try package.cells() }
    #expect(error?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A compound file with one directory entry of this name.
  private static func compoundFile(_ entry: String) -> [UInt8] {
    let name: [UInt8] = entry.utf8.flatMap { [$0, 0] }
    return compoundFile + [UInt8](repeating: 0, count: 1016) + name
      + [UInt8](repeating: 0, count: 512 - name.count)
  }

  @Test(
    "A file that is no workbook is recognised",
    arguments: [
      ([], .notWorkbook(.empty)),
      (Array("Data menyusul.\n".utf8), .notWorkbook(.text)),
      (Array("%PDF-1.7\n%…".utf8), .notWorkbook(.pdf)),
      (Array("\u{FEFF}\n<html><table>".utf8), .notWorkbook(.markup)),
      ([0x00, 0x01, 0x02, 0x03], .notWorkbook(.unknown)),
      (compoundFile("Workbook"), .notWorkbook(.excel97)),
      (compoundFile("WordDocument"), .notWorkbook(.otherOffice)),
      (compoundFile("EncryptedPackage"), .locked),
      (PackageBuilder().archive, .notWorkbook(.zip)),
      (
        Array(PackageBuilder(sheet: worksheet("")).archive.prefix(700)), .notWorkbook(.truncatedZip)
      ),
    ] as [([UInt8], WorkbookError.Kind)])
  func lookalikes(bytes: [UInt8], expected: WorkbookError.Kind) throws {
    try PackageBuilder.withFile(of: bytes) { path in
      let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      #expect(error?.kind == expected)
    }
  }

  @Test(
    "A file that isn't there, and a folder, can't be opened", arguments: ["/no/such.xlsx", "/"])
  func unreadable(path: String) {
    let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
    #expect(error?.kind == .unreadable)
  }

  @Test("Damaged bytes are noticed by their check sum")
  func checkSum() throws {
    var bytes = PackageBuilder(sheet: worksheet("<row><c><v>12345</v></c></row>")).archive
    let place = try #require(bytes.firstRange(of: Array("12345".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "9")
    try PackageBuilder.withFile(of: bytes) { path in
      let error = #expect(throws: WorkbookError.self) {
        try PackageBuilder.cells(ofWorkbookAt: path)
      }
      #expect(error?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
    }
  }

  @Test(
    "Limits are kept",
    arguments: [
      (.entries, 4, 3),
      (.partSize, 2231, 1000),
    ] as [(WorkbookLimits.Limit, Int, Int)])
  func limits(what: WorkbookLimits.Limit, found: Int, limit: Int) throws {
    var limits = WorkbookLimits()
    limits[what] = limit
    let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 80)
    try PackageBuilder(sheet: worksheet(rows)).withFile { path in
      let error = #expect(throws: WorkbookError.self) {
        let workbook = try WorkbookReader(path: path, limits: limits)
        _ = try workbook.rows(of: workbook.sheets[0])
      }
      #expect(error?.kind == .overLimit(what, found: found, limit: limit))
    }
  }

  @Test("Broken off anywhere, a workbook is refused and never crashes the reader")
  func everyPrefix() throws {
    let bytes = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>")).archive
    for length in stride(from: 0, to: bytes.count, by: 7) {
      try PackageBuilder.withFile(of: Array(bytes.prefix(length))) { path in
        _ = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      }
    }
  }

  @Test("Whatever byte is damaged, the reader answers or refuses")
  func everyByte() throws {
    let bytes = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>")).archive
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x55
      try PackageBuilder.withFile(of: damaged) { path in
        do {
          let cells = try PackageBuilder.cells(ofWorkbookAt: path)
          #expect(cells.count <= 1)
        } catch is WorkbookError {
          // Refused, with a reason.
        }
      }
    }
  }
}
