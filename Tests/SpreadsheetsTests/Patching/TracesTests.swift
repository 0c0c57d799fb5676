import Archives
import Findings
import Foundation
import Spreadsheets
import Testing
import _TestSupport

@Suite("Marks in a workbook that was saved since")
struct TracesTests {
  /// Marks a case, changes a part of the copy as a program would, and takes the marks off.
  private func cleared(
    _ name: String, _ marks: [CellMark], changing part: String, _ old: String, _ new: String
  ) throws -> (outcome: ClearingOutcome, parts: [String: String]) {
    let package = try #require(PatchedPackages.all.first { $0.name == name }).package
    return try package.withFile { path in
      try MarkedCopy.with(path, marks: ["Data": marks]) { copy in
        let editor = try ArchiveEditor(path: copy.marked)
        let text = String(decoding: try #require(try editor.bytes(of: part)), as: UTF8.self)
        #expect(text.contains(old), "\(text)")
        try editor.replace(part, with: Array(text.replacing(old, with: new).utf8))
        try editor.save()
        let outcome = try AnnotatedWorkbook.clear(copy.marked, to: copy.cleared)
        var parts: [String: String] = [:]
        for (name, bytes) in try MarkedCopy.parts(copy.cleared) {
          parts[name] = String(decoding: bytes, as: UTF8.self)
        }
        return (outcome, parts)
      }
    }
  }

  private func mark(
    _ cell: String, _ colour: MarkColour = .error, _ note: String? = nil
  ) throws -> CellMark {
    CellMark(cell: try #require(CellReference(cell)), colour: colour, note: note)
  }

  @Test("Cells get the fill again that they had, what was typed since stays")
  func fills() throws {
    let (outcome, parts) = try cleared(
      "styles of rows and columns", [mark("A2"), mark("C2"), mark("A5", .warning)],
      changing: "xl/worksheets/sheet1.xml", "<v>1</v>", "<v>2</v>")
    #expect(outcome == .byTraces(fills: 3, lostFills: 0, notes: 0))
    let styles = try #require(parts["xl/styles.xml"])
    let original =
      #"<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>"#
    #expect(styles.components(separatedBy: original).count == 3)
    // The fill of style 1 is the eighth now: three of its own, marks, those of our sheet, itself.
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("<v>2</v>") == true)
    #expect(parts["xl/worksheets/sheet2.xml"] == nil)
    #expect(parts["customXml/item1.xml"] == nil && parts["customXml/itemProps1.xml"] == nil)
    #expect(parts["xl/workbook.xml"]?.contains("emuan") == false)
    #expect(parts["xl/workbook.xml"]?.contains(#"activeTab="0""#) == true)
    #expect(parts["[Content_Types].xml"]?.contains("sheet2.xml") == false)
    #expect(parts["xl/_rels/workbook.xml.rels"]?.contains("rekap") == false)
  }

  @Test("Our notes are taken out, and cut off what stood there before")
  func notes() throws {
    let (outcome, parts) = try cleared(
      "notes that are there",
      [mark("A1", .error, "x"), mark("C1", .error, "y"), mark("B4", .info, "z")],
      changing: "xl/workbook.xml", "<sheets>", "<sheets >")
    #expect(outcome == .byTraces(fills: 2, lostFills: 0, notes: 3))
    let notes = try #require(parts["xl/comments1.xml"])
    #expect(notes.contains("<text><r><t>cek &amp; ulang</t></r></text>"), "\(notes)")
    #expect(notes.contains("<text><r><t>satu</t></r><r><t>dua</t></r></text>"))
    #expect(!notes.contains("B4"))
    let drawing = try #require(parts["xl/drawings/vmlDrawing1.vml"])
    #expect(drawing.components(separatedBy: "<v:shape ").count == 2, "\(drawing)")
  }

  @Test("Where only the colour of a mark has been kept, its cells have no fill")
  func colours() throws {
    let (outcome, _) = try cleared(
      "plain", [mark("A1")], changing: "xl/styles.xml",
      #"rgb="FFF8C4CD"/><bgColor rgb="FF7C0001"/>"#, #"rgb="FFF8C4CC"/>"#)
    #expect(outcome == .byTraces(fills: 0, lostFills: 1, notes: 0))
  }

  @Test("A program that keeps only the colour that is seen keeps the number too")
  func numberInColour() throws {
    let (outcome, parts) = try cleared(
      "styles of rows and columns", [mark("C2")], changing: "xl/styles.xml",
      #"<bgColor rgb="FF7C0001"/>"#, #"<bgColor rgb="FFFFFFCC"/>"#)
    #expect(outcome == .byTraces(fills: 1, lostFills: 0, notes: 0))
    let styles = try #require(parts["xl/styles.xml"])
    #expect(styles.components(separatedBy: #"<fgColor theme="4"/>"#).count == 3)
  }

  @Test("Of a sheet without notes of its own the parts for notes go too")
  func noNotesLeft() throws {
    let (_, parts) = try cleared(
      "everything that follows the rows", [mark("A1", .error, "x")],
      changing: "xl/workbook.xml", "<sheets>", "<sheets >")
    let before = try #require(
      PatchedPackages.all.first { $0.name == "everything that follows the rows" }
    ).package.parts
    #expect(Set(parts.keys) == Set(before.map(\.name)))
    #expect(parts["xl/worksheets/sheet1.xml"]?.contains("legacyDrawing") == false)
  }

  @Test("A summary that someone named otherwise is found all the same")
  func renamed() throws {
    let (outcome, parts) = try cleared(
      "plain", [mark("A1")], changing: "xl/workbook.xml", "Temuan",
      "Daftar 'x'".replacing("'", with: "’"))
    #expect(outcome == .byTraces(fills: 1, lostFills: 0, notes: 0))
    #expect(parts["xl/workbook.xml"]?.contains("Daftar") == false)
  }
}
