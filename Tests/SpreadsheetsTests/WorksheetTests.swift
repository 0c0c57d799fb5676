import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Worksheets")
struct WorksheetTests {
  private static let strings = """
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <si><t>ya</t></si>\
    <si><r><t>seba</t></r><r><rPr><b/></rPr><t xml:space="preserve">gian </t></r>\
    <rPh sb="0" eb="1"><t>セ</t></rPh><phoneticPr fontId="1"/></si>\
    <si><t/></si><si><t xml:space="preserve"> Perda &amp; UU </t></si></sst>
    """

  @Test(
    "A cell's type says what its text is",
    arguments: [
      (#"<c r="A1"><v>12.50</v></c>"#, ["A1 number 12.5"]),
      (#"<c r="A1" t="n"><v>1E3</v></c>"#, ["A1 number 1000"]),
      (#"<c r="A1" t="s"><v>0</v></c>"#, ["A1 string ya"]),
      (#"<c r="A1" t="s"><v>1</v></c>"#, ["A1 string sebagian "]),
      (#"<c r="A1" t="s"><v>2</v></c>"#, []),
      (#"<c r="A1" t="s"><v>3</v></c>"#, ["A1 string  Perda & UU "]),
      (
        #"<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>"#,
        ["A1 boolean true", "B1 boolean false"]
      ),
      (
        #"<c r="A1" t="b"><v>FALSE</v></c><c r="B1" t="b"><v>-1</v></c><c r="C1" t="b"><v> 1 </v></c>"#,
        ["A1 boolean false", "B1 boolean true", "C1 boolean true"]
      ),
      (#"<c r="A1" t="b"><v>ya</v></c>"#, ["A1 string ya"]),
      (#"<c r="A1" t="e"><v>#N/A</v></c>"#, ["A1 error #N/A"]),
      (#"<c r="A1"><v>1</v><v>2</v></c>"#, ["A1 number 2"]),
      (#"<c r="A1" t="inlineStr"><v>5</v></c>"#, []),
      (#"<c r="A1" t="inlineStr"><is><t>tid</t></is><v>5</v></c>"#, ["A1 string tid"]),
      (#"<c r="A1"><is><t>tid</t></is></c>"#, ["A1 string tid"]),
      (#"<c r="A1" t="d"><v>2023-09-18</v></c>"#, ["A1 date 2023-09-18"]),
      (#"<c r="A1" t="str"><f>B1</f><v>ya</v></c>"#, ["A1 =string ya"]),
      (#"<c r="A1" t="str"><f>B1</f><v></v></c>"#, []),
      (#"<c r="A1"><f>1+1</f><v>2</v></c>"#, ["A1 =number 2"]),
      (#"<c r="A1"><f>1+1</f></c>"#, ["A1 =uncalculated "]),
      (
        #"<c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c>"#,
        ["A1 =number 2", "B1 =number 4"]
      ),
      (
        #"<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>2</v></c><c r="B1"><v>4</v></c>"#,
        ["A1 =number 2", "B1 number 4"]
      ),
      (#"<c r="A1" t="str"><f t="shared" si="0"/><v>0012</v></c>"#, ["A1 =string 0012"]),
      (#"<c r="A1" t="inlineStr"><is><t>tid</t></is></c>"#, ["A1 string tid"]),
      (
        #"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r><rPh><t>c</t></rPh></is></c>"#,
        ["A1 string ab"]
      ),
      (#"<c r="A1" s="4"/>"#, []),
      (#"<c r="A1"><v>tidak</v></c>"#, ["A1 string tidak"]),
      (#"<c r="A1" t="str"><v><![CDATA[a<b]]>&#x41;</v></c>"#, ["A1 string a<bA"]),
    ] as [(String, [String])])
  func types(cell: String, expected: [String]) throws {
    let package = PackageBuilder(
      sheet: worksheet("<row r=\"1\">\(cell)</row>"), strings: Self.strings)
    #expect(try package.cells() == expected)
  }

  @Test(
    "Escapes stand for UTF-16 code units, and every line break is LF",
    arguments: [
      ("_x0041_", "A"), ("_x005F_x0041_", "_x0041_"), ("a_x000D_\nb", "a\nb"),
      ("_xD83D__xDE00_", "😀"), ("_x00e9_", "é"), ("_x041_", "_x041_"), ("_X0041_", "_X0041_"),
      ("a&#13;&#10;b&#13;c", "a\nb\nc"), ("a\r\nb\rc", "a\nb\nc"), ("_x0009_", "\t"),
      ("__x0041_", "_A"),
      ("_xD83D_", "_xD83D_"), ("_xDE00__xD83D__x0041_", "_xDE00__xD83D_A"),
      ("_x00ZZ_", "_x00ZZ_"), ("_", "_"), ("pasal_1", "pasal_1"),
    ])
  func escapes(text: String, expected: String) throws {
    let package = PackageBuilder(
      sheet: worksheet(#"<row><c t="str"><v>\#(text)</v></c></row>"#))
    #expect(try package.cells() == ["A1 string \(expected)"])
  }

  @Test(
    "Cells and rows are where their references say, or else follow the one before",
    arguments: [
      (
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
        ["A1 number 1", "B1 number 2", "A2 number 3"]
      ),
      (
        #"<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>"#,
        ["C3 number 1", "D3 number 2", "A4 number 3"]
      ),
      (
        #"<row r="1"><c r="b1"><v>2</v></c><c r="a1"><v>1</v></c></row>"#,
        ["A1 number 1", "B1 number 2"]
      ),
      (#"<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>"#, ["A1 number 2"]),
      (
        #"<row><c r="B5"><v>1</v></c></row><row><c><v>2</v></c></row>"#,
        ["B5 number 1", "A6 number 2"]
      ),
      (
        #"<row r="5"><c><v>5</v></c></row><row r="2"><c><v>2</v></c></row><row r="7"><c><v>7</v></c></row>"#,
        ["A5 number 5", "A7 number 7", "A2 number 2"]
      ),
      (
        #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>"#,
        ["A1 number 1", "B1 number 2"]
      ),
      (
        #"<row r="1"><c r="A1"><v>1</v></c><c r="A9"><v>9</v></c></row><row r="2"><c><v>2</v></c></row>"#,
        ["A1 number 1", "A2 number 2", "A9 number 9"]
      ),
    ] as [(String, [String])])
  func places(rows: String, expected: [String]) throws {
    #expect(try PackageBuilder(sheet: worksheet(rows)).cells() == expected)
  }

  @Test(
    "Styles tell dates from numbers, by the workbook's epoch",
    arguments: [
      ("", ["A1 number 45187", "B1 date 2023-09-18", "C1 duration 129600", "D1 number -3"]),
      (
        #"<workbookPr date1904="1"/>"#,
        ["A1 number 45187", "B1 date 2027-09-19", "C1 duration 129600", "D1 number -3"]
      ),
    ])
  func styles(properties: String, expected: [String]) throws {
    let styles = """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>\
      <cellStyleXfs><xf numFmtId="22"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
      """
    let rows = #"""
      <row><c><v>45187</v></c><c s="1"><v>45187</v></c><c s="2"><v>1.5</v></c>\#
      <c s="1"><v>-3</v></c></row>
      """#
    let package = PackageBuilder(
      sheet: worksheet(rows), styles: styles, workbookProperties: properties)
    #expect(try package.cells() == expected)
  }

  @Test(
    "The format of a style is its own, else the built-in one, in any order of the part",
    arguments: [
      ("<numFmts><numFmt numFmtId='14' formatCode='0.00'/></numFmts>", "", 14, "number 45187"),
      ("<numFmts><numFmt numFmtId='1' formatCode='yyyy'/></numFmts>", "", 1, "date 2023-09-18"),
      ("", "<numFmts><numFmt numFmtId='170' formatCode='yyyy'/></numFmts>", 170, "date 2023-09-18"),
      ("", "<dxfs><dxf><numFmt numFmtId='170' formatCode='d'/></dxf></dxfs>", 170, "number 45187"),
      ("<numFmts><numFmt numFmtId='170'/></numFmts>", "", 170, "number 45187"),
      ("<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>", "", 0, "number 45187"),
      (
        "<numFmts><numFmt numFmtId='170' formatCode='&quot;d&quot;0&amp;'/></numFmts>", "", 170,
        "number 45187"
      ),
    ])
  func formats(before: String, after: String, number: Int, expected: String) throws {
    let styles = """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\(before)\
      <cellXfs><xf numFmtId="\(number)" applyNumberFormat="0"/></cellXfs>\(after)</styleSheet>
      """
    let package = PackageBuilder(
      sheet: worksheet("<row><c><v>45187</v></c></row>"), styles: styles)
    #expect(try package.cells() == ["A1 \(expected)"])
  }

  @Test("Merged ranges are known at the end, hidden rows with the row")
  func mergedAndHidden() throws {
    let sheet = worksheet(
      #"<row r="1" hidden="1"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>"#,
      after:
        #"<mergeCells count="2"><mergeCell ref="A6:A20"/><mergeCell ref="C1:B2"/></mergeCells>"#)
    try PackageBuilder(sheet: sheet).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      var rows: [Row] = []
      while let more = try reader.next() { rows += more }
      #expect(rows.map(\.isHidden) == [true, false])
      #expect(reader.mergedRanges.map(\.description) == ["A6:A20", "B1:C2"])
    }
  }

  @Test(
    "Hidden columns are known with the first rows",
    arguments: [
      ("", []),
      (#"<col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/>"#, ["B:C", "E"]),
      (#"<col min="1" max="9" width="8.7"/><col min="10" max="16384" hidden="true"/>"#, ["J:XFD"]),
      // Against the order, twice, off the sheet, upside down.
      (#"<col min="4" max="4" hidden="1"/><col min="2" max="3" hidden="1"/>"#, ["B:D"]),
      (#"<col min="4" max="99999999999" hidden="1"/><col min="6" max="7" hidden="1"/>"#, ["D:XFD"]),
      (#"<col min="20000" max="20001" hidden="1"/><col min="3" max="2" hidden="1"/>"#, []),
      (#"<col min="0" max="2" hidden="1"/><col hidden="1"/><col min="x" max="2" hidden="1"/>"#, []),
      (String(repeating: #"<col min="7" max="7" hidden="1"/>"#, count: 2_000), ["G"]),
    ])
  func hiddenColumns(columns: String, letters: [String]) throws {
    let sheet = worksheet("<row><c><v>1</v></c></row>")
      .replacing("<sheetData>", with: "<cols>\(columns)</cols><sheetData>")
    try PackageBuilder(sheet: sheet).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      _ = try reader.next()
      #expect(reader.hiddenColumns.letters == letters)
      for range in reader.hiddenColumns.ranges {
        #expect(reader.hiddenColumns.contains(range.lowerBound))
        #expect(reader.hiddenColumns.contains(range.upperBound))
        #expect(!reader.hiddenColumns.contains(range.lowerBound - 1))
        #expect(!reader.hiddenColumns.contains(range.upperBound + 1))
      }
    }
  }

  @Test("What is in extensions and alternate content is no cell")
  func extensions() throws {
    let sheet = worksheet(
      #"""
      <row r="1"><c r="A1"><v>1</v><extLst><ext><v>7</v></ext></extLst></c><x><c r="B1"><v>2</v></c></x></row>
      """#,
      after: "<extLst><sheetData><row><c><v>3</v></c></row></sheetData></extLst>")
    #expect(try PackageBuilder(sheet: sheet).cells() == ["A1 number 1"])
  }

  @Test("A sheet of many chunks comes whole and in order")
  func manyRows() throws {
    let rows = (1...20_000).map { #"<row r="\#($0)"><c r="B\#($0)"><v>\#($0)</v></c></row>"# }
    let cells = try PackageBuilder(sheet: worksheet(rows.joined())).cells()
    #expect(cells == (1...20_000).map { "B\($0) number \($0)" })
  }

  @Test(
    "A damaged sheet says which part and what is wrong",
    arguments: [
      (
        #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>"#,
        "line 1"
      ),
      (worksheet(#"<row r="1"><c r="1A"><v>9</v></c></row>"#), "cell reference '1A'"),
      (worksheet(#"<row r="0"><c><v>9</v></c></row>"#), "row number '0'"),
      (#"<!DOCTYPE worksheet [<!ENTITY a "b">]><worksheet/>"#, "document type"),
      (
        #"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&a;</worksheet>"#,
        "line 1"
      ),
      ("<html/>", "root element"),
      ("", "line 1"),
    ])
  func damage(sheet: String, expected: String) throws {
    let error = #expect(throws: WorkbookError.self) { try PackageBuilder(sheet: sheet).cells() }
    #expect(error?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
    #expect(error?.detail.english.contains(expected) == true, "\(error?.detail.english ?? "")")
  }
}
