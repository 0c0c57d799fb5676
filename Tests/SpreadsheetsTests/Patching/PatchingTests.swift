import Archives
import Findings
import Foundation
import Spreadsheets
import Testing
import _TestSupport

@Suite("Marks in a workbook's package")
struct PatchingTests {
  @Test(
    "Whatever a workbook holds, marks change nothing else and can be taken off without a trace",
    arguments: PatchedPackages.all.indices)
  func reversible(index: Int) throws {
    let (name, package) = PatchedPackages.all[index]
    try package.withFile { path in
      try MarkedCopy.with(path) { copy in
        #expect(copy.clearing == .exact, "\(name)")
        #expect(copy.outcome.unmarkable.isEmpty, "\(name)")
        try copy.checkEntries()
        try copy.checkCells()
      }
    }
  }

  @Test("Data descriptors and ZIP64 are no hindrance")
  func streamed() throws {
    var package = PatchedPackages.all[0].package
    package.isStreamed = true
    try package.withFile { path in
      try MarkedCopy.with(path) { copy in
        #expect(copy.clearing == .exact)
        try copy.checkEntries()
        try copy.checkCells()
      }
    }
  }

  @Test("Parts of one name stay, the first of them as it is")
  func repeatedParts() throws {
    var package = PatchedPackages.all[0].package
    package.parts.insert(("xl/worksheets/sheet1.xml", Array("<old/>".utf8)), at: 2)
    package.parts.append(("docs/b\u{E9}\\odd name?.txt", Array("x".utf8)))
    package.parts.append(("docs/", []))
    try package.withFile { path in
      try MarkedCopy.with(path) { copy in
        try copy.checkEntries()
        try copy.checkCells()
        #expect(try RawEntry.all(inFileAt: copy.marked)[2].size == 6)
      }
    }
  }

  /// A part of the marked copy of a case.
  private func marked(
    _ name: String, _ marks: [CellMark], _ part: String, sheet: String = "Data"
  ) throws -> String {
    let found = try #require(PatchedPackages.all.first { $0.name == name })
    return try found.package.withFile { path in
      try MarkedCopy.with(path, marks: [sheet: marks]) { copy in
        let bytes = try #require(try MarkedCopy.parts(copy.marked).first { $0.name == part }).bytes
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private func mark(
    _ cell: String, _ colour: MarkColour = .error, _ note: String? = nil
  ) throws -> CellMark {
    CellMark(cell: try #require(CellReference(cell)), colour: colour, note: note)
  }

  @Test("A cell that isn't there is written in its place, with the style that it would have")
  func newCells() throws {
    let sheet = try marked(
      "styles of rows and columns",
      [mark("A2"), mark("C2"), mark("C1"), mark("A5", .warning)], "xl/worksheets/sheet1.xml")
    #expect(
      sheet.contains(
        """
        <dimension ref="A1:C5"/>
        """.replacing("\"", with: "'")))
    #expect(
      sheet.contains(
        """
        <sheetData><row r="1"><c r="C1" s="3"/></row>\
        <row r='2' s='1' customFormat='1' spans='1:3'><c s="4" r='A2'><v>1</v></c>\
        <c r="C2" s="3"/></row><row r="5"><c r="A5" s="5"/></row></sheetData>
        """), "\(sheet)")
  }

  @Test("Each style that is marked is cloned once for each colour, the same but for its fill")
  func clones() throws {
    let styles = try marked(
      "styles of rows and columns",
      [mark("A2"), mark("C2"), mark("C1"), mark("D1"), mark("A5", .warning)], "xl/styles.xml")
    #expect(
      styles.contains(
        """
        <xf numFmtId="14" fontId="0" fillId="3" borderId="0" applyFill='1' applyProtection="1">\
        <protection locked="0"/></xf><xf applyFill="1" numFmtId="0" fontId="0" fillId="4" \
        borderId="0"/><xf applyFill="1" numFmtId="0" fontId="0" fillId="5" borderId="0"/>
        """), "\(styles)")
    #expect(
      styles.contains(
        """
        <fill><patternFill patternType="solid"><fgColor rgb="FFF8C4CD"/>\
        <bgColor rgb="FF7C0001"/></patternFill></fill>
        """), "\(styles)")
    #expect(styles.contains(#"<dxfs count="1"><dxf><fill/></dxf></dxfs>"#))
  }

  @Test("A mark within a merged range is its first cell's; of several the worst colour counts")
  func merged() throws {
    let marks = try [mark("D5", .info, "satu"), mark("E9", .error, "dua"), mark("C4", .warning)]
    let sheet = try marked("merged cells", marks, "xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<c r="B4"><v>2</v></c><c r="C4" s="3"/></row></sheetData>"#))
    let styles = try marked("merged cells", marks, "xl/styles.xml")
    #expect(
      styles.contains("FFF8C4CD") && !styles.contains("FFFCE49D"))
    let notes = try marked("merged cells", marks, "xl/comments1.xml")
    #expect(notes.contains("&#10;satu&#10;&#10;dua<"), "\(notes)")
    #expect(notes.components(separatedBy: "<comment ").count == 2)
  }

  @Test("A note that is there is kept, ours stands below it")
  func existingNotes() throws {
    let marks = try [mark("A1", .error, "x"), mark("C1", .error, "y"), mark("B4", .error, "z")]
    let notes = try marked("notes that are there", marks, "xl/comments1.xml")
    #expect(notes.contains("<text><r><t>cek &amp; ulang</t></r><r><rPr><b/>"), "\(notes)")
    #expect(notes.contains("<r><t>satu</t></r><r><t>dua</t></r><r><rPr><b/>"), "\(notes)")
    #expect(notes.contains("<author>Budi</author><author>Rekap</author>"))
    #expect(notes.contains(#"<comment ref="B4" authorId="1">"#))
    let drawing = try marked("notes that are there", marks, "xl/drawings/vmlDrawing1.vml")
    #expect(drawing.components(separatedBy: "<v:shape ").count == 3)
    #expect(drawing.contains("<x:Anchor>1, 15, 0, 2, 3, 31, 6, 1</x:Anchor>"), "\(drawing)")
    #expect(drawing.contains(#"data="3,4""#) && drawing.contains(#"id="_x0000_s4097""#))
  }

  @Test("A cell with a thread of comments gets no note")
  func threads() throws {
    let package = try #require(PatchedPackages.all.first { $0.name == "a thread of comments" })
      .package
    try package.withFile { path in
      let marks = [try mark("A1", .error, "x"), try mark("B4", .error, "z")]
      try MarkedCopy.with(path, marks: ["Data": marks]) { copy in
        #expect(copy.outcome.notesWithheld.map { "\($0.sheet)!\($0.cell)" } == ["Data!A1"])
        #expect(copy.outcome.marked == 2)
        let notes = try #require(
          try MarkedCopy.parts(copy.marked).first { $0.name == "xl/comments1.xml" }
        ).bytes
        #expect(String(decoding: notes, as: UTF8.self).contains("<t>cek &amp; ulang</t></text>"))
      }
    }
  }

  @Test("The reference to the notes' boxes stands where the schema wants it")
  func placeOfDrawing() throws {
    let sheet = try marked(
      "everything that follows the rows", [mark("A1", .info, "x")], "xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<drawing r:id="d"/><legacyDrawing r:id="rekap2"/><tableParts"#))
    let bare = try marked("no rows", [mark("A1", .info, "x")], "xl/worksheets/sheet1.xml")
    #expect(
      bare.contains(
        """
        <sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>\
        <legacyDrawing xmlns:r="\(PatchedPackages.office)" r:id="rekap2"/></worksheet>
        """), "\(bare)")
  }

  @Test("The summary is the first sheet, and what was shown is still shown")
  func summary() throws {
    let name = "names of its own, views, a name with an apostrophe, a summary's name"
    let marks = [try mark("A1", .info, "x")]
    let book = try marked(name, marks, "xl/workbook.xml", sheet: "Pak 'Budi' & Co")
    #expect(
      book.contains(#"<workbookView firstSheet="2" activeTab="2"/><workbookView activeTab="1"/>"#))
    #expect(
      book.contains(
        #"<sheets><sheet name="Temuan 2" sheetId="10" r:id="rekap1"/><sheet name="TEMUAN""#))
    #expect(book.contains(#"<definedName name="_xlnm.Print_Area" localSheetId="2">"#))
    #expect(book.contains(#"<workbookProtection lockStructure="1"/>"#))
    let sheet = try marked(name, marks, "xl/worksheets/sheet3.xml", sheet: "Pak 'Budi' & Co")
    #expect(
      sheet.contains("location=\"&#39;Pak &#39;&#39;Budi&#39;&#39; &amp; Co&#39;!A1\""), "\(sheet)")
    let plain = try marked("plain", marks, "xl/workbook.xml")
    #expect(plain.contains(#"<bookViews><workbookView activeTab="1"/></bookViews><sheets>"#))
  }

  @Test("The summary takes no name that a missing sheet is listed under")
  func missingSheet() throws {
    let office = PatchedPackages.office
    let package = PatchedPackages.package(
      sheet: PatchedPackages.sheet(),
      workbook: """
        <workbook xmlns="\(PatchedPackages.main)" xmlns:r="\(office)"><sheets>\
        <sheet name="Data" sheetId="7" r:id="b"/><sheet name="Gone" sheetId="8" r:id="c"/>\
        </sheets></workbook>
        """,
      relationships: PatchedPackages.relationship("c", "worksheet", "worksheets/sheet2.xml"))
    let mark = try mark("A1")
    try package.withFile { path in
      try MarkedCopy.with(path, marks: ["Data": [mark]]) { copy in
        let names = try MarkedCopy.parts(copy.marked).map(\.name)
        #expect(!names.contains("xl/worksheets/sheet2.xml"))
        #expect(names.contains("xl/worksheets/sheet3.xml"))
      }
    }
  }

  @Test("What is added to a strict workbook is strict")
  func strict() throws {
    let marks = [try mark("B2", .info, "x")]
    for part in ["xl/comments1.xml", "xl/worksheets/sheet2.xml"] {
      #expect(try marked("strict", marks, part).contains("xmlns=\"\(PatchedPackages.strictMain)\""))
    }
    for part in ["xl/_rels/workbook.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels"] {
      let text = try marked("strict", marks, part)
      #expect(text.contains("purl.oclc.org") && !text.contains(PatchedPackages.office))
    }
  }

  @Test("A second time, the marks of the first are taken off before")
  func twice() throws {
    let package = try #require(PatchedPackages.all.first { $0.name == "notes that are there" })
      .package
    try package.withFile { path in
      let marks = ["Data": [try mark("A1", .error, "x"), try mark("B2", .info, "y")]]
      try MarkedCopy.with(path, marks: marks) { once in
        try MarkedCopy.with(once.marked, marks: marks) { twice in
          let (first, second) = try (
            MarkedCopy.parts(once.marked), MarkedCopy.parts(twice.marked)
          )
          #expect(first.map(\.bytes) == second.map(\.bytes))
          #expect(twice.outcome.sheetName == "Temuan")
          let (before, after) = try (MarkedCopy.parts(path), MarkedCopy.parts(twice.cleared))
          #expect(before.map(\.bytes) == after.map(\.bytes))
        }
      }
    }
  }

  @Test("A workbook without marks is copied as it is")
  func nothingToClear() throws {
    try PatchedPackages.all[0].package.withFile { path in
      let output = path + ".copy"
      defer { try? FileManager.default.removeItem(atPath: output) }
      let outcome = try AnnotatedWorkbook.clear(path, to: output)
      #expect(outcome == .nothingToClear)
      #expect(FileManager.default.contentsEqual(atPath: path, andPath: output))
    }
  }

  @Test("Cells that no sheet has are told")
  func unmarkable() throws {
    try PatchedPackages.all[0].package.withFile { path in
      let marks = [
        "Data": [try mark("XFE1"), try mark("A1048577"), try mark("XFD1048576", .info, "x")],
        "Lain": [try mark("B2")],
      ]
      try MarkedCopy.with(path, marks: marks) { copy in
        #expect(
          copy.outcome.unmarkable.map { "\($0.sheet)!\($0.cell)" }
            == ["Data!XFE1", "Data!A1048577", "Lain!B2"])
        #expect(copy.outcome.marked == 1 && copy.clearing == .exact)
      }
    }
  }
}
