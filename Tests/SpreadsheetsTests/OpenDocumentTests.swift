import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("OpenDocument spreadsheets")
struct OpenDocumentTests {
  /// The cells of a spreadsheet with one table of these rows.
  private static func cells(
    rows: String, automaticStyles: String = "", styles: String? = nil
  ) throws -> [String] {
    try PackageBuilder(
      openDocument: #"<table:table table:name="A">\#(rows)</table:table>"#,
      automaticStyles: automaticStyles, styles: styles
    ).cells()
  }

  private static func cell(_ attributes: String, _ content: String = "") -> String {
    "<table:table-cell \(attributes)>\(content)</table:table-cell>"
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  @Test(
    "A value is what its attributes say",
    arguments: [
      (#"office:value-type="float" office:value="1.50""#, "1,5", "A1 number 1.5"),
      (#"office:value-type="percentage" office:value="0.25""#, "25%", "A1 number 0.25"),
      (#"office:value-type="currency" office:value="1E6""#, "Rp1.000.000", "A1 number 1000000"),
      (#"office:value-type="float" office:value="lima""#, "lima", "A1 string lima"),
      (#"office:value-type="boolean" office:boolean-value="true""#, "BENAR", "A1 boolean true"),
      (#"office:value-type="boolean" office:boolean-value="false""#, "SALAH", "A1 boolean false"),
      (#"office:value-type="date" office:date-value="2023-09-18""#, "x", "A1 date 2023-09-18"),
      (
        #"office:value-type="date" office:date-value="2023-09-18T14:30:00.250000000""#, "x",
        "A1 date 2023-09-18T14:30:00.250"
      ),
      (
        #"office:value-type="date" office:date-value="2023-12-31T23:59:59.9999999""#, "x",
        "A1 date 2024-01-01"
      ),
      (
        #"office:value-type="date" office:date-value="1899-12-30T06:00:00""#, "x",
        "A1 time 06:00:00"
      ),
      (#"office:value-type="date" office:date-value="2023-02-30""#, "30 Feb", "A1 string 30 Feb"),
      (#"office:value-type="date" office:date-value="-0044-03-15""#, "", "A1 string -0044-03-15"),
      (#"office:value-type="time" office:time-value="PT14H30M05.5S""#, "x", "A1 time 14:30:05.500"),
      (#"office:value-type="time" office:time-value="PT24H""#, "x", "A1 duration 86400"),
      (#"office:value-type="time" office:time-value="P1DT1M""#, "x", "A1 duration 86460"),
      (#"office:value-type="time" office:time-value="-PT12H""#, "x", "A1 number -0.5"),
      (#"office:value-type="time" office:time-value="P1M""#, "sebulan", "A1 string sebulan"),
      (#"office:value-type="time" office:time-value="PT9e9H""#, "lama", "A1 string lama"),
      (#"office:value-type="string" office:string-value=" a&amp;b ""#, "c", "A1 string  a&b "),
      (#"office:value-type="string""#, "Dinas", "A1 string Dinas"),
      ("", "tanpa jenis", "A1 string tanpa jenis"),
    ])
  func values(attributes: String, text: String, expected: String) throws {
    let cell = Self.cell(attributes, "<text:p>\(text)</text:p>")
    #expect(try Self.cells(rows: Self.row(cell)) == [expected])
  }

  @Test(
    "A formula's result is a value, an error, missing or empty",
    arguments: [
      (#"office:value-type="float" office:value="3""#, "3", ["A1 =number 3"]),
      (#"office:value-type="string""#, "Ya", ["A1 =string Ya"]),
      (
        #"office:value-type="string" office:string-value="" calcext:value-type="error""#, "#NAMA?",
        ["A1 =error #NAMA?"]
      ),
      (#"office:value-type="float" office:value="0""#, "#DIV/0!", ["A1 =error #DIV/0!"]),
      (#"office:value-type="float" office:value="0""#, "Err:502", ["A1 =error Err:502"]),
      (#"office:value-type="string" office:string-value="\#("#N/A")""#, "#N/A", ["A1 =error #N/A"]),
      (#"office:value-type="string""#, "#tagar", ["A1 =string #tagar"]),
      (#"office:value-type="string" office:string-value="""#, "", []),
      ("", "", ["A1 =uncalculated "]),
      (#"office:value-type="float""#, "", ["A1 =uncalculated "]),
    ])
  func formulas(attributes: String, text: String, expected: [String]) throws {
    let cell = Self.cell(#"table:formula="of:=1" \#(attributes)"#, "<text:p>\(text)</text:p>")
    #expect(try Self.cells(rows: Self.row(cell)) == expected)
  }

  @Test("What looks like an error and has no formula is text")
  func noError() throws {
    let cell = Self.cell(#"office:value-type="string""#, "<text:p>#N/A</text:p>")
    #expect(try Self.cells(rows: Self.row(cell)) == ["A1 string #N/A"])
  }

  @Test(
    "White space and what stands within a paragraph mean what the standard says",
    arguments: [
      ("<text:p>a</text:p><text:p/><text:p>b</text:p>", "a\n\nb"),
      ("<text:p>\n   a  b\n\tc\n </text:p>", "a b c"),
      ("<text:p>Ya </text:p>", "Ya "),
      (#"<text:p><text:s text:c="2"/>a <text:s text:c="3"/>b<text:s/></text:p>"#, "  a    b "),
      ("<text:p>a<text:tab/>b<text:line-break/>c</text:p>", "a\tb\nc"),
      ("<text:p>a <text:span> b<text:span> c </text:span></text:span> d</text:p>", "a b c d"),
      ("<text:p><text:a>https://contoh.id</text:a></text:p>", "https://contoh.id"),
      ("<text:p>Lembar <text:sheet-name>A</text:sheet-name></text:p>", "Lembar A"),
      (
        "<text:p><text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>とうきょう</text:ruby-text></text:ruby></text:p>",
        "東京"
      ),
      ("<office:annotation><text:p>catatan</text:p></office:annotation><text:p>a</text:p>", "a"),
      ("<text:p>a<office:annotation><text:p>x</text:p></office:annotation>b</text:p>", "ab"),
      (
        "<text:p>a<d:frame xmlns:d='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'><text:p>x</text:p></d:frame></text:p>",
        "a"
      ),
      (
        "<text:list><text:list-item><text:p>satu</text:p></text:list-item></text:list><text:p>dua</text:p>",
        "satu\ndua"
      ),
      (
        "<text:p>luar</text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>",
        "luar"
      ),
    ])
  func texts(content: String, expected: String) throws {
    let cell = Self.cell(#"office:value-type="string""#, content)
    #expect(try Self.cells(rows: Self.row(cell)) == ["A1 string \(expected)"])
  }

  @Test("LibreOffice's own white space stands for itself")
  func libreOfficeSpaces() throws {
    let cell = Self.cell(
      #"office:value-type="string" calcext:value-type="string""#,
      "<text:p>  baris 1</text:p><text:p>baris  2  </text:p>")
    #expect(try Self.cells(rows: Self.row(cell)) == ["A1 string   baris 1\nbaris  2  "])
  }

  @Test("Repeated cells and rows are spelled out, empty ones cost nothing")
  func repetition() throws {
    let rows =
      Self.row(Self.cell(""), #"table:number-rows-repeated="2""#)
      + Self.row(
        Self.cell(#"table:number-columns-repeated="2""#)
          + Self.cell(
            #"office:value-type="float" office:value="7" table:number-columns-repeated="2""#)
          + Self.cell(#"office:value-type="float" office:value="8""#),
        #"table:number-rows-repeated="2""#)
      + Self.row(
        Self.cell(#"table:number-columns-repeated="16384""#),
        #"table:number-rows-repeated="1048000""#)
      + Self.row(Self.cell(#"office:value-type="string""#, "<text:p>akhir</text:p>"))
    #expect(
      try Self.cells(rows: rows) == [
        "C3 number 7", "D3 number 7", "E3 number 8", "C4 number 7", "D4 number 7", "E4 number 8",
        "A1048005 string akhir",
      ])
  }

  @Test("Many repeated rows come in several batches, each row once")
  func manyRepetitions() throws {
    let cell = #"office:value-type="float" office:value="1" table:number-columns-repeated="9""#
    let table = Self.row(Self.cell(cell), #"table:number-rows-repeated="50000""#)
    let package = PackageBuilder(openDocument: "<table:table>\(table)</table:table>")
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      var next = 1
      while let rows = try reader.next() {
        #expect(rows.count < 5000)
        for row in rows {
          #expect(row.number == next)
          #expect(row.cells.map(\.column) == Array(1...9))
          next += 1
        }
      }
      #expect(next == 50_001)
    }
  }

  private static let elapsed = """
    <number:time-style style:name="N1" number:truncate-on-overflow="false"/>\
    <style:style style:name="e" style:family="table-cell" style:data-style-name="N1"/>
    """

  @Test(
    "A time is an elapsed one where its cell's, its row's or its column's style says so",
    arguments: [
      ("", "", #"table:style-name="e""#, "duration 7200"),
      ("", #"table:default-cell-style-name="e""#, "", "duration 7200"),
      (#"table:default-cell-style-name="e""#, "", "", "duration 7200"),
      (#"table:default-cell-style-name="e""#, "", #"table:style-name="o""#, "time 02:00:00"),
      ("", "", "", "time 02:00:00"),
    ])
  func elapsedTimes(column: String, row: String, cell: String, expected: String) throws {
    let rows =
      #"<table:table-column/><table:table-column \#(column)/>"#
      + Self.row(
        Self.cell("") + Self.cell(#"office:value-type="time" office:time-value="PT2H" \#(cell)"#),
        row)
    #expect(try Self.cells(rows: rows, automaticStyles: Self.elapsed) == ["B1 \(expected)"])
  }

  @Test("A style of times may come from the styles part, by way of a parent")
  func sharedStyles() throws {
    let rows = Self.row(
      Self.cell(#"table:style-name="c" office:value-type="time" office:time-value="PT2H""#))
    let cells = try Self.cells(
      rows: rows,
      automaticStyles: """
        <style:style style:name="c" style:family="table-cell" style:parent-style-name="e"/>
        """, styles: Self.elapsed)
    #expect(cells == ["A1 duration 7200"])
  }

  @Test("Styles in a ring have no end and no meaning")
  func ringOfStyles() throws {
    let rows = Self.row(
      Self.cell(#"table:style-name="a" office:value-type="time" office:time-value="PT2H""#))
    let ring = """
      <style:style style:name="a" style:family="table-cell" style:parent-style-name="b"/>\
      <style:style style:name="b" style:family="table-cell" style:parent-style-name="a"/>
      """
    #expect(
      try Self.cells(rows: rows, automaticStyles: Self.elapsed + ring) == ["A1 time 02:00:00"])
  }

  @Test("Groups and headers of rows and columns are read through, other things passed over")
  func nesting() throws {
    let cell = Self.cell(#"office:value-type="float" office:value="1""#)
    let row = Self.row(cell)
    let rows = """
      <table:title>x</table:title><table:shapes><text:p>x</text:p></table:shapes>\
      <table:table-header-columns><table:table-column/></table:table-header-columns>\
      <table:table-header-rows>\(row)</table:table-header-rows>\
      <table:table-row-group>\(row)<table:table-row-group><table:table-rows>\(row)</table:table-rows>\
      </table:table-row-group></table:table-row-group>\(row)
      """
    let cells = try Self.cells(rows: rows)
    #expect(cells == ["A1 number 1", "A2 number 1", "A3 number 1", "A4 number 1"])
  }

  @Test("Merged ranges are told, and what they cover is empty unless it holds something")
  func merges() throws {
    let rows =
      Self.row(
        Self.cell(
          #"""
          office:value-type="string" table:number-columns-spanned="3" \#
          table:number-rows-spanned="2"
          """#, "<text:p>a</text:p>")
          + #"<table:covered-table-cell table:number-columns-repeated="2"/>"#)
      + Self.row(
        #"""
        <table:covered-table-cell/><table:covered-table-cell office:value-type="float" \#
        office:value="5"/><table:covered-table-cell/>
        """#)
      + Self.row(
        Self.cell(#"table:number-columns-spanned="2""#) + "<table:covered-table-cell/>",
        #"table:number-rows-repeated="2""#)
    let package = PackageBuilder(openDocument: "<table:table>\(rows)</table:table>")
    #expect(try package.cells() == ["A1 string a", "B2 number 5"])
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      let reader = try workbook.rows(of: workbook.sheets[0])
      while try reader.next() != nil {}
      #expect(reader.mergedRanges.map(\.description) == ["A1:C2", "A3:B3", "A4:B4"])
    }
  }

  @Test("Hidden rows are told", arguments: ["collapse", "filter", "visible"])
  func hiddenRows(visibility: String) throws {
    let row = Self.row(
      Self.cell(#"office:value-type="float" office:value="1""#),
      #"table:visibility="\#(visibility)""#)
    try PackageBuilder(openDocument: "<table:table>\(row)</table:table>").withFile { path in
      let workbook = try WorkbookReader(path: path)
      let rows = try #require(try workbook.rows(of: workbook.sheets[0]).next())
      #expect(rows.map(\.isHidden) == [visibility != "visible"])
    }
  }

  @Test("Hidden columns are told of each table by itself")
  func hiddenColumns() throws {
    let row = Self.row(Self.cell(#"office:value-type="float" office:value="1""#), "")
    let columns = """
      <table:table-column/><table:table-column-group>\
      <table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>\
      </table:table-column-group><table:table-column table:number-columns-repeated="3"/>\
      <table:table-column table:visibility="filter" table:number-columns-repeated="99999"/>
      """
    let package = PackageBuilder(
      openDocument: """
        <table:table table:name="A">\(columns)\(row)</table:table>\
        <table:table table:name="B">\(row)</table:table>
        """)
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      let letters = try workbook.sheets.map { sheet in
        let reader = try workbook.rows(of: sheet)
        while try reader.next() != nil {}
        return reader.hiddenColumns.letters
      }
      #expect(letters == [["B:C", "G:XFD"], []])
    }
  }

  @Test("Sheets are the tables of the document, hidden ones too, remembered ones not")
  func sheets() throws {
    let package = PackageBuilder(
      openDocument: """
        <table:tracked-changes><table:table table:name="lama"/></table:tracked-changes>\
        <table:table table:name="A &amp; B" table:style-name="s"/>\
        <table:table table:name="'file:///x.ods'#$Data" table:style-name="s"/>\
        <table:table table:name="Rahasia" table:style-name="h">\(Self.row(Self.cell("office:value-type='float' office:value='1'")))</table:table>\
        <table:named-expressions/>
        """,
      automaticStyles: """
        <style:style style:name="s" style:family="table"><style:table-properties/></style:style>\
        <style:style style:name="h" style:family="table"><style:table-properties \
        table:display="false"/></style:style>
        """)
    try package.withFile { path in
      let sheets = try WorkbookReader(path: path).sheets
      #expect(
        sheets == [
          Sheet(name: "A & B", index: 0), Sheet(name: "Rahasia", index: 1, visibility: .hidden),
        ])
    }
    #expect(try package.cells() == ["A1 number 1"])
  }

  /// A spreadsheet of three sheets, each with so many rows; every row has its own text.
  private static func threeSheets(_ rowCount: Int) -> PackageBuilder {
    let tables = (1...3).map { table in
      let rows = (1...rowCount).map { number in
        row(cell(#"office:value-type="string""#, "<text:p>\(table).\(number)</text:p>"))
      }
      return #"<table:table table:name="T\#(table)">\#(rows.joined())</table:table>"#
    }
    return PackageBuilder(openDocument: tables.joined())
  }

  @Test(
    "Sheets may be read in any order, again, and in turns",
    arguments: [[0, 1, 2], [2, 1, 0], [1, 1, 2], [0, 2, 0, 1]])
  func anyOrder(order: [Int]) throws {
    try Self.threeSheets(3000).withFile { path in
      let workbook = try WorkbookReader(path: path)
      // The head of each, as when a mapping is looked for; the readers are kept.
      let heads = try order.map { try workbook.rows(of: workbook.sheets[$0]) }
      for (reader, sheet) in zip(heads, order) {
        #expect(try reader.next()?.first?.cells.first?.value == .string("\(sheet + 1).1"))
      }
      for sheet in order {
        let reader = try workbook.rows(of: workbook.sheets[sheet])
        var texts: [String] = []
        while let rows = try reader.next() { texts += rows.flatMap(\.cells).map(\.value.text) }
        #expect(texts == (1...3000).map { "\(sheet + 1).\($0)" })
      }
      var rest = 0
      while let rows = try heads[0].next() { rest += rows.count }
      #expect(rest > 0 && rest < 3000)
    }
  }

  @Test(
    "The media type tells a spreadsheet from another document",
    arguments: [
      ("spreadsheet", nil), ("spreadsheet-template", nil), ("spreadsheet\n", nil),
      ("text", .notWorkbook(.openDocument)), ("presentation", .notWorkbook(.openDocument)),
    ] as [(String, WorkbookError.Kind?)])
  func kinds(kind: String, error: WorkbookError.Kind?) throws {
    var package = PackageBuilder(openDocument: "<table:table/>")
    package.parts[0].bytes = Array("application/vnd.oasis.opendocument.\(kind)".utf8)
    try package.withFile { path in
      guard let error else {
        let workbook = try WorkbookReader(path: path)
        return #expect(workbook.sheets.count == 1)
      }
      let thrown = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      #expect(thrown?.kind == error)
    }
  }

  private static func manifest(_ type: String, _ content: String = "") -> String {
    """
    <m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">\
    <m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.\(type)"/>\
    <m:file-entry m:full-path="content.xml" m:media-type="text/xml">\(content)</m:file-entry>\
    </m:manifest>
    """
  }

  @Test("Without a media type the manifest tells it, or else the content")
  func noMimeType() throws {
    let row = Self.row(Self.cell(#"office:value-type="float" office:value="1""#))
    var package = PackageBuilder(openDocument: "<table:table>\(row)</table:table>")
    package.parts.removeFirst()
    #expect(try package.cells() == ["A1 number 1"])
    package.add("META-INF/manifest.xml", Self.manifest("spreadsheet"))
    #expect(try package.cells() == ["A1 number 1"])
    package.parts[package.parts.count - 1].bytes = Array(Self.manifest("text").utf8)
    let error = #expect(throws: WorkbookError.self) { try package.cells() }
    #expect(error?.kind == .notWorkbook(.openDocument))
  }

  @Test("An encrypted spreadsheet is locked")
  func encrypted() throws {
    var package = PackageBuilder(openDocument: "")
    package.add("META-INF/manifest.xml", Self.manifest("spreadsheet", "<m:encryption-data/>"))
    let error = #expect(throws: WorkbookError.self) { try package.cells() }
    #expect(error?.kind == .locked)
  }

  @Test("A manifest that can't be read keeps no cell from being read")
  func brokenManifest() throws {
    var package = PackageBuilder(openDocument: "<table:table/>")
    package.add("META-INF/manifest.xml", #"<!DOCTYPE manifest SYSTEM "Manifest.dtd"><manifest/>"#)
    #expect(try package.cells() == [])
  }

  @Test("Of two content parts the last one counts, and that is said")
  func repeatedPart() throws {
    var package = PackageBuilder(openDocument: "")
    let other = PackageBuilder(openDocument: "<table:table/>").parts[1]
    package.parts.append(other)
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path)
      #expect(workbook.sheets.count == 1)
      #expect(workbook.notes == [.repeatedPart(name: "content.xml")])
    }
  }
}
