import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Sheets made to break the reader")
struct HostileSheets {
  private static let one = "<row r='1'><c><v>1</v></c></row>"

  @Test(
    "A reference that is none, or is off the sheet, ends the sheet after the rows before it",
    arguments: [
      (
        "<row r='2'><c r='XFE2'><v>2</v></c></row>",
        .overLimit(.columns, found: 16_385, limit: 16_384)
      ),
      (
        "<row r='2'><c r='ZZZZZZZZZZZZZZZZ2'><v>2</v></c></row>",
        .overLimit(.columns, found: 1 << 31, limit: 16_384)
      ),
      (
        "<row r='2'><c r='A1048577'><v>2</v></c></row>",
        .overLimit(.rows, found: 1_048_577, limit: 1_048_576)
      ),
      (
        "<row r='2'><c r='A18446744073709551617'><v>2</v></c></row>",
        .overLimit(.rows, found: 1 << 31, limit: 1_048_576)
      ),
      ("<row r='1048577'/>", .overLimit(.rows, found: 1_048_577, limit: 1_048_576)),
      ("<row r='1048576'/><row><c/></row>", .overLimit(.rows, found: 1_048_577, limit: 1_048_576)),
      ("<row r='-1'><c><v>2</v></c></row>", nil),
      ("<row r='99999999999999999999'><c><v>2</v></c></row>", nil),
      ("<row r=''><c><v>2</v></c></row>", nil),
      ("<row r='2'><c r='A0'><v>2</v></c></row>", nil),
      ("<row r='2'><c r='2A'><v>2</v></c></row>", nil),
      ("<row r='2'><c r='A-2'><v>2</v></c></row>", nil),
      ("<row r='2'><c r='A2:B3'><v>2</v></c></row>", nil),
      ("<row r='2'><c r=''><v>2</v></c></row>", nil),
    ] as [(String, WorkbookError.Kind?)])
  func references(row: String, expected: WorkbookError.Kind?) throws {
    try PackageBuilder(sheet: worksheet(Self.one + row)).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      #expect(try reader.next()?.map(\.number) == [1])
      let error = #expect(throws: WorkbookError.self) { while try reader.next() != nil {} }
      #expect(error?.kind == expected ?? .damaged(part: "xl/worksheets/sheet1.xml"))
    }
  }

  @Test("More cells in a row than a sheet has columns are refused at the first of them")
  func columns() throws {
    let cells = String(repeating: "<c><v>1</v></c>", count: 16_385)
    let error = #expect(throws: WorkbookError.self) {
      try PackageBuilder(sheet: worksheet("<row>\(cells)</row>")).cells()
    }
    #expect(error?.kind == .overLimit(.columns, found: 16_385, limit: 16_384))
    #expect(error?.cell == CellReference("XFE1"))
  }

  @Test("References in small letters mean the same")
  func smallLetters() throws {
    let package = PackageBuilder(sheet: worksheet("<row r='2'><c r='b2'><v>1</v></c></row>"))
    #expect(try package.cells() == ["B2 number 1"])
  }

  @Test(
    "A string that isn't there is reported at its cell, and the other cells are read",
    arguments: ["2", "-1", "99999999999999999999", "1e99", "0.5", "x", "0x1", "NaN"])
  func stringIndices(index: String) throws {
    let strings = """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="-5"
       uniqueCount="4000000000"><si><t>ya</t></si><si/></sst>
      """
    let cells = "<c t='s'><v>0</v></c><c t='s'><v>\(index)</v></c><c t='s'><v>0</v></c>"
    let package = PackageBuilder(sheet: worksheet("<row>\(cells)</row>"), strings: strings)
    let defect = CellDefect.noSharedString(index, count: 2)
    #expect(
      try package.cells() == ["A1 string ya", "B1 unreadable \(defect) ", "C1 string ya"])
  }

  @Test(
    "A style that isn't there leaves the number as it is",
    arguments: ["9", "-1", "4294967296", "x"])
  func styleIndices(index: String) throws {
    let styles = """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <cellXfs count="-1"><xf numFmtId="99999999999999999999"/></cellXfs></styleSheet>
      """
    let package = PackageBuilder(
      sheet: worksheet("<row><c s='\(index)'><v>45187</v></c></row>"), styles: styles)
    #expect(try package.cells() == ["A1 number 45187"])
  }

  @Test("A cell of 64 MB is reported at its place and not held; its neighbours are read")
  func longCell() throws {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let start = """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
      <row><c><v>1</v></c><c t='inlineStr'><is><t>
      """
    let end = "</t></is></c><c><v>3</v></c></row></sheetData></worksheet>"
    package.deflated = [
      .init(
        name: "xl/worksheets/sheet1.xml",
        bytes: EndlessSpaces.deflated(after: start, mebibytes: 64, before: end),
        size: start.utf8.count + 64 << 20 + end.utf8.count)
    ]
    var limits = WorkbookLimits()
    limits[.ratio] = 2_000
    let defect = CellDefect.tooLong(characters: 64 << 20, limit: 32_767)
    // The archive's check sum, which this one lacks, is known at its end only.
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path, limits: limits)
      let reader = try workbook.rows(of: workbook.sheets[0])
      let row = try #require(try reader.next()?.first)
      #expect(row.cells.map(\.value) == [.number(1), .unreadable(defect), .number(3)])
      #expect(throws: WorkbookError.self) { while try reader.next() != nil {} }
    }
  }

  @Test(
    "Text is as long as Excel allows, counted as Excel counts",
    arguments: [
      (String(repeating: "a", count: 32_767), nil),
      (String(repeating: "a", count: 32_768), 32_768),
      (String(repeating: "é", count: 32_767), nil),
      (String(repeating: "😀", count: 16_383), nil),
      (String(repeating: "😀", count: 16_384), 32_768),
      (String(repeating: "_x0041_", count: 32_767), nil),
      (String(repeating: "_x0041_", count: 32_768), 7 * 32_768),
    ] as [(String, Int?)])
  func textLength(text: String, tooLong: Int?) throws {
    let strings = """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>\(text)</t></si>
      </sst>
      """
    let cells = "<c t='str'><v>\(text)</v></c><c t='s'><v>0</v></c>"
    let package = PackageBuilder(sheet: worksheet("<row>\(cells)</row>"), strings: strings)
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      let row = try #require(try workbook.rows(of: workbook.sheets[0]).next()?.first)
      for cell in row.cells {
        if let tooLong {
          let defect = CellDefect.tooLong(characters: tooLong, limit: 32_767)
          #expect(cell.value == .unreadable(defect))
        } else {
          #expect(cell.value.text.utf16.count <= 32_767)
          #expect(cell.value.text.first.map { text.hasPrefix(String($0)) || $0 == "A" } == true)
        }
      }
      #expect(row.cells.count == 2)
    }
  }

  @Test("Shared strings are counted as they are, not as the part says")
  func sharedStrings() throws {
    let items = String(repeating: "<si><t>a</t></si>", count: 101)
    let strings = """
      <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="1">\
      \(items)</sst>
      """
    let package = PackageBuilder(sheet: worksheet(Self.one), strings: strings)
    var limits = WorkbookLimits()
    limits[.sharedStrings] = 100
    let error = #expect(throws: WorkbookError.self) { try package.cells(limits: limits) }
    #expect(error?.kind == .overLimit(.sharedStrings, found: 101, limit: 100))
    #expect(try package.cells() == ["A1 number 1"])
  }

  @Test(
    "What the sheet says of its own size is not believed", arguments: ["A1:XFD1048576", "A1", "?"])
  func dimension(reference: String) throws {
    let sheet = worksheet("<row r='7'><c r='C7'><v>1</v></c></row>")
      .replacing("<sheetData>", with: "<dimension ref='\(reference)'/><sheetData>")
    #expect(try PackageBuilder(sheet: sheet).cells() == ["C7 number 1"])
  }

  @Test("Rows and cells in one place, over and over, take the memory of one full row")
  func overAndOver() throws {
    var rows = "<row r='1'>"
    for number in 0..<70_000 { rows += "<c r='A1'><v>\(number)</v></c>" }
    rows += "</row>"
    for number in 0..<70_000 { rows += "<row r='1'><c r='B1'><v>\(number)</v></c></row>" }
    rows += "<row r='2'>"
    for number in 0..<70_000 { rows += "<c r='C9'><v>\(number)</v></c>" }
    rows += "</row>"
    let package = PackageBuilder(sheet: worksheet(rows))
    #expect(try package.cells() == ["A1 number 69999", "B1 number 69999", "C9 number 69999"])
  }

  @Test("Rows from the last to the first come from the first to the last")
  func backwards() throws {
    var rows = ""
    for number in (1...2_000).reversed() { rows += "<row r='\(number)'><c><v>1</v></c></row>" }
    let cells = try PackageBuilder(sheet: worksheet(rows)).cells()
    // The first one is on its way before the second one shows that it came too early.
    #expect(cells.first == "A2000 number 1" || cells.first == "A1 number 1")
    #expect(Set(cells) == Set((1...2_000).map { "A\($0) number 1" }))
  }

  @Test("A workbook may list ten thousand sheets that aren't there")
  func sheets() throws {
    var package = PackageBuilder(sheet: worksheet(Self.one))
    let index = try #require(package.parts.firstIndex { $0.name == "xl/workbook.xml" })
    let text = String(decoding: package.parts[index].bytes, as: UTF8.self)
    let many = (0..<10_000).map { "<sheet name='\($0)' sheetId='\($0)' r:id='x\($0)'/>" }
    package.parts[index].bytes = Array(
      text.replacing("</sheets>", with: many.joined() + "</sheets>").utf8)
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      #expect(workbook.sheets.count == 10_001)
      #expect(throws: WorkbookError.self) { try workbook.rows(of: workbook.sheets[10_000]) }
    }
  }
}
