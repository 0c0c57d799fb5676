import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("What a person sees on a sheet")
struct AppearanceTests {
  // MARK: Struck-through text

  @Test(
    "Text is struck through by the style of its cell, or by the fonts of its runs, in part or in whole",
    arguments: [
      // Whole cells: text, numbers, results, shared strings; nothing of an empty one.
      (#"<c r="B2" s="1" t="str"><v>a</v></c>"#, ["B2"], []),
      (#"<c r="B2" s="1"><v>1</v></c>"#, ["B2"], []),
      (#"<c r="B2" s="1"><f>1/0</f></c>"#, ["B2"], []),
      (#"<c r="B2" s="1" t="s"><v>0</v></c>"#, ["B2"], []),
      (#"<c r="B2" s="1"/><c r="C2" s="1"><v/></c><c s="1" t="str"><f>1</f><v></v></c>"#, [], []),
      (#"<c r="B2" s="1" t="s"><v>1</v></c><c s="1" t="s"><v>99</v></c>"#, [], []),
      (#"<c r="B2" s="1" t="inlineStr"><v>a</v></c>"#, [], []),
      // Styles that don't strike: plain ones, one that says so, ones that aren't there.
      (
        #"<c s="0"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c><c s="99"><v>1</v></c>"#,
        [], []
      ),
      // Cells without references follow one another.
      (#"<c><v>1</v></c><c s="1"><v>1</v></c><c s="1"><v>1</v></c>"#, ["B1", "C1"], []),
      // Runs: one of two, both, both with white space between, none; in a cell that strikes too.
      (#"<c r="A1" t="s"><v>2</v></c>"#, [], ["A1"]),
      (#"<c r="A1" t="s"><v>3</v></c>"#, ["A1"], []),
      (#"<c r="A1" t="s"><v>4</v></c>"#, ["A1"], []),
      (#"<c r="A1" t="s"><v>5</v></c>"#, [], []),
      (#"<c r="A1" s="1" t="s"><v>5</v></c>"#, [], []),
      (#"<c r="A1" s="1" t="s"><v>2</v></c>"#, ["A1"], []),
      (#"<c r="A1" s="1" t="s"><v>6</v></c>"#, [], ["A1"]),
      (
        """
        <c r="A1" t="inlineStr"><is><r><t>a</t></r><r><rPr><strike val="true"/></rPr><t>b</t></r>\
        </is></c>
        """, [], ["A1"]
      ),
    ])
  func struckText(cells: String, struck: [String], partly: [String]) throws {
    let font = "<rPr><b/></rPr>"
    let strike = "<rPr><strike/></rPr>"
    let strings = """
      <si><t>a</t></si><si><t></t></si>\
      <si><r><t>a</t></r><r>\(strike)<t>b</t></r></si>\
      <si><r>\(strike)<t>a</t></r><r>\(strike)<t>b</t></r></si>\
      <si><r>\(strike)<t>a</t></r><r>\(font)<t xml:space="preserve"> </t></r></si>\
      <si><r>\(font)<t>a</t></r><r><rPr><strike val="0"/></rPr><t>b</t></r>\
      <rPh><t>c</t></rPh></si>\
      <si><r><t>a</t></r><r>\(font)<t>b</t></r></si>
      """
    let seen = try SeenSheet.look(at: SeenSheet.package("<row>\(cells)</row>", strings: strings))
    #expect(seen.sheet.struckCells.first.map(\.description) == struck)
    #expect(seen.sheet.struckCells.count == struck.count)
    #expect(seen.sheet.partlyStruckCells.first.map(\.description) == partly)
    #expect(seen.troubles.isEmpty)
    #expect(seen.sheet.unseen.isEmpty)
  }

  // MARK: Filters and restrictions

  @Test(
    "A filter is at work where it has a column to filter by, not only a button",
    arguments: [
      (#"<autoFilter ref="A1:C9"/>"#, ["A1:C9 false"]),
      (
        #"<autoFilter ref="A1:C9"><filterColumn colId="0" hiddenButton="1"/></autoFilter>"#,
        ["A1:C9 false"]
      ),
      (
        #"<autoFilter ref="A1:C9"><filterColumn><filters blank="1"/></filterColumn></autoFilter>"#,
        ["A1:C9 true"]
      ),
      (
        #"<autoFilter ref="A1:C9"><filterColumn><colorFilter/></filterColumn></autoFilter>"#,
        ["A1:C9 true"]
      ),
      // A person's own view of the sheet may have another filter.
      (
        #"<customSheetViews><customSheetView><autoFilter ref="A1"/></customSheetView></customSheetViews>"#,
        []
      ),
      (#"<autoFilter ref="x"/><autoFilter/>"#, []),
    ])
  func filters(after: String, filters: [String]) throws {
    let seen = try SeenSheet.look(at: SeenSheet.package(after: after)).sheet.filters
    #expect(seen.first.map { "\($0.range) \($0.isActive)" } == filters)
  }

  @Test("Protection counts where it is on; rules in extensions count too")
  func restrictions() throws {
    let rules = """
      <dataValidations><dataValidation/><dataValidation/></dataValidations>\
      <extLst><ext><x14:dataValidations \
      xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">\
      <x14:dataValidation><x14:formula1/></x14:dataValidation></x14:dataValidations></ext></extLst>
      """
    let seen = try SeenSheet.look(
      at: SeenSheet.package(after: #"<sheetProtection sheet="1" objects="1"/>"# + rules)
    ).sheet
    #expect(seen.isProtected)
    #expect(seen.validationCount == 3)
    let open = try SeenSheet.look(at: SeenSheet.package(after: #"<sheetProtection objects="1"/>"#))
    #expect(!open.sheet.isProtected)
  }

  // MARK: Notes, comments and what lies on the sheet

  @Test("The note that stands in for a thread of comments counts only where the thread isn't there")
  func threads() throws {
    let notes = SeenSheet.notes(
      SeenSheet.note("B2", "a_x000D_&#10;b")
        + SeenSheet.note("C3", "[Threaded comment]", author: 1),
      authors: "<author>x</author><author>tc={1}</author>")
    let threads = SeenSheet.threads(
      """
      <threadedComment ref="C3" id="{1}"><text> c </text><mentions/></threadedComment>\
      <threadedComment ref="C3" parentId="{1}"><text>d</text></threadedComment>
      """)
    let both = try SeenSheet.look(
      at: SeenSheet.package(parts: [("comments", notes), ("threadedComment", threads)])
    ).sheet
    #expect(both.notes.first.map { "\($0.cell) \($0.text)" } == ["B2 a\nb"])
    #expect(
      both.comments.first.map { "\($0.cell) \($0.text) \($0.isReply)" } == [
        "C3 c false", "C3 d true",
      ])
    let alone = try SeenSheet.look(at: SeenSheet.package(parts: [("comments", notes)])).sheet
    #expect(alone.notes.first.map(\.cell.description) == ["B2", "C3"])
    #expect(alone.comments.isEmpty)
  }

  @Test(
    "Text boxes tell their text, pictures, charts and others are counted, in groups and alternatives too",
    arguments: [
      (SeenSheet.shape("a"), ["C5 a"], 0, 0, 0),
      (SeenSheet.shape(" "), [], 0, 0, 0),
      ("<xdr:sp/><xdr:cxnSp><xdr:txBody/></xdr:cxnSp>", [], 0, 0, 0),
      (
        """
        <xdr:sp><xdr:txBody><a:p><a:r><a:t>a</a:t></a:r><a:br><a:rPr/></a:br><a:fld><a:t>b</a:t>\
        </a:fld></a:p><a:p/><a:p><a:r><a:t>c</a:t></a:r></a:p></xdr:txBody></xdr:sp>
        """, ["C5 a\nb\n\nc"], 0, 0, 0
      ),
      (
        "<xdr:grpSp><xdr:pic/><xdr:grpSp>\(SeenSheet.shape("a"))<xdr:pic/></xdr:grpSp></xdr:grpSp>",
        ["C5 a"], 2, 0, 0
      ),
      (
        """
        <mc:AlternateContent><mc:Choice Requires="cx1"><xdr:graphicFrame><a:graphic><a:graphicData \
        uri="http://schemas.microsoft.com/office/drawing/2014/chartex"/></a:graphic>\
        </xdr:graphicFrame></mc:Choice><mc:Fallback>\(SeenSheet.shape("not here"))</mc:Fallback>\
        </mc:AlternateContent>
        """, [], 0, 1, 0
      ),
      (
        """
        <mc:AlternateContent><mc:Fallback><xdr:graphicFrame><a:graphic><a:graphicData \
        uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"/></a:graphic>\
        </xdr:graphicFrame></mc:Fallback></mc:AlternateContent><xdr:contentPart/>
        """, [], 0, 0, 2
      ),
    ])
  func drawings(
    content: String, texts: [String], pictures: Int, charts: Int, others: Int
  ) throws {
    let wrapped =
      "<mc:AlternateContent><mc:Choice>\(SeenSheet.anchor(content))</mc:Choice>"
      + "<mc:Fallback/></mc:AlternateContent>"
    for anchor in [SeenSheet.anchor(content), wrapped] {
      let seen = try SeenSheet.look(
        at: SeenSheet.package(parts: [("drawing", SeenSheet.drawing(anchor))])
      ).sheet
      #expect(seen.textBoxes.first.map { "\($0.cell?.description ?? "") \($0.text)" } == texts)
      #expect(seen.pictureCount == pictures)
      #expect(seen.chartCount == charts)
      #expect(seen.graphicCount == others)
    }
  }

  @Test("A strict drawing says the same in other namespaces")
  func strictDrawing() throws {
    let drawing = SeenSheet.drawing(SeenSheet.anchor(SeenSheet.shape("a")))
      .replacing(
        "http://schemas.openxmlformats.org/drawingml/2006/",
        with: "http://purl.oclc.org/ooxml/drawingml/")
    let seen = try SeenSheet.look(at: SeenSheet.package(parts: [("drawing", drawing)])).sheet
    #expect(seen.textBoxes.first.map(\.text) == ["a"])
  }

  @Test("In delimited text nothing is to be seen but its values")
  func delimitedText() throws {
    try PackageBuilder.withFile(of: Array("Kode,Jawaban\nA,ya\n".utf8)) { path in
      let appearance = try WorkbookReader(path: path).appearance()
      #expect(appearance.sheets == [SheetAppearance()])
      #expect(appearance.troubles.isEmpty)
    }
  }
}

@Suite("What lies on a sheet that was read")
struct UnreadObjectTests {
  private static func message(
    _ parts: [(kind: String, text: String)], language: Language = .english
  ) throws -> String? {
    try SeenSheet.package(parts: parts).withFile { path in
      let workbook = try WorkbookReader(path: path)
      let finding = workbook.objects(on: workbook.sheets[0])?
        .unreadObjects(file: "a.xlsx", sheet: "Data")
      return finding.map { "\($0.place.within ?? "") \($0.message(in: language))" }
    }
  }

  @Test("is told with its first places, at its cell where it is alone, and by Rekap not at all")
  func told() throws {
    let notes = SeenSheet.notes(
      SeenSheet.note("B2", "satu\n  dua") + SeenSheet.note("C3", "V302: …", author: 1),
      authors: "<author>x</author><author>Rekap</author>")
    let advice = "If there is an answer in them, type it into the table's cell."
    #expect(
      try Self.message([("comments", notes)])
        == "Data!B2 Not read in sheet Data: 1 note (B2 \"satu dua\"). \(advice)")
    let marks = SeenSheet.notes(SeenSheet.note("C3", "V302: …"), authors: "<author>Rekap</author>")
    #expect(try Self.message([("comments", marks)]) == nil)
    let both = SeenSheet.notes(
      SeenSheet.note("C3", "—— Rekap ——\nV302: …")
        + SeenSheet.note("C4", "tanya\n\n—— Rekap ——\nV302: …"))
    #expect(
      try Self.message([("comments", both)])
        == "Data!C4 Not read in sheet Data: 1 note (C4 \"tanya\"). \(advice)")
    #expect(try Self.message([]) == nil)
    let many = SeenSheet.notes((1...5).map { SeenSheet.note("A\($0)", "\($0)") }.joined())
    let box = SeenSheet.shape(String(repeating: "kata ", count: 20))
    let drawing = SeenSheet.drawing(SeenSheet.anchor(box) + SeenSheet.anchor("<xdr:pic/>"))
    let threads = SeenSheet.threads(
      "<threadedComment ref=\"B1\"><text>tanya</text></threadedComment>")
    #expect(
      try Self.message([("comments", many), ("drawing", drawing), ("threadedComment", threads)])
        == "Data Not read in sheet Data: 5 notes (A1 \"1\", A2 \"2\", A3 \"3\", …); "
        + "1 comment (B1 \"tanya\"); 1 text box "
        + "(C5 \"kata kata kata kata kata kata kata kata …\"); 1 picture. \(advice)")
    #expect(
      try Self.message([("drawing", drawing)], language: .indonesian)?
        .hasPrefix("Data Tidak dibaca di lembar Data: 1 kotak teks") == true)
  }

  @Test("is told of where it can't be looked at, and not where it only draws what cells hold")
  func others() throws {
    #expect(
      try Self.message([("drawing", "<xdr:wsDr")])?.contains("what can't be looked at") == true)
    let chart = """
      <xdr:graphicFrame><a:graphic><a:graphicData \
      uri="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphic></xdr:graphicFrame>
      """
    #expect(try Self.message([("drawing", SeenSheet.drawing(SeenSheet.anchor(chart)))]) == nil)
  }
}
