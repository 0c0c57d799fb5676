import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("What is to be seen, made to break the reader")
struct HostileAppearance {
  private static let sound: [(kind: String, text: String)] = [
    (
      "table",
      "<table xmlns=\"\(SeenSheet.main)\" displayName=\"T\"><autoFilter ref=\"A1:B2\"/></table>"
    ),
    (
      "threadedComment",
      SeenSheet.threads("<threadedComment ref=\"B2\"><text>a</text></threadedComment>")
    ),
    ("comments", SeenSheet.notes(SeenSheet.note("C3", "b"))),
    ("drawing", SeenSheet.drawing(SeenSheet.anchor(SeenSheet.shape("c")))),
  ]
  private static let aspects: [AppearanceAspect] = [.filters, .remarks, .remarks, .drawings]

  @Test(
    "A part of it that is damaged is told once, and all the others are looked at",
    arguments: [0, 1, 2, 3],
    [
      "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "<x>&a;</x>", "<x", "",
      String(repeating: "<x>", count: 300),
    ])
  func damagedPart(index: Int, text: String) throws {
    var parts = Self.sound
    parts[index].text = text
    let row = #"<row><c s="1"><v>1</v></c></row>"#
    let seen = try SeenSheet.look(at: SeenSheet.package(row, parts: parts))
    #expect(seen.troubles.count == 1)
    #expect(seen.sheet.unseen == [Self.aspects[index]])
    #expect(seen.sheet.struckCells.count == 1)
    let counts = [
      seen.sheet.filters.count, seen.sheet.comments.count, seen.sheet.notes.count,
      seen.sheet.textBoxes.count,
    ]
    #expect(counts == (0..<4).map { $0 == index ? 0 : 1 })
  }

  @Test("What comes before the damage counts, and the rest is not taken for nothing")
  func beforeDamage() throws {
    var parts = Self.sound
    parts[2].text = SeenSheet.notes(SeenSheet.note("C3", "b") + "<comment ref=\"D4\"></x>")
    let seen = try SeenSheet.look(at: SeenSheet.package(parts: parts))
    #expect(seen.sheet.notes.first.map(\.text) == ["b"])
    #expect(seen.sheet.unseen == [.remarks])
    #expect(seen.troubles.map(\.kind) == [.damaged(part: "xl/comments2.xml")])
  }

  @Test(
    "Damage to what all sheets share, or to the sheet itself, leaves the rest to be seen",
    arguments: [
      ("xl/styles.xml", [.struckText]), ("xl/sharedStrings.xml", [.struckText]),
      ("xl/worksheets/sheet1.xml", [.struckText, .filters, .restrictions]),
      ("xl/worksheets/_rels/sheet1.xml.rels", [.filters, .remarks, .drawings]),
    ] as [(String, Set<AppearanceAspect>)])
  func damagedSheet(part: String, unseen: Set<AppearanceAspect>) throws {
    var package = SeenSheet.package(strings: "", parts: Self.sound)
    let place = try #require(package.parts.firstIndex { $0.name == part })
    package.parts[place].bytes = Array("<x".utf8)
    let seen = try SeenSheet.look(at: package)
    #expect(seen.sheet.unseen == unseen)
    #expect(seen.troubles.map(\.kind) == [.damaged(part: part)])
    #expect(seen.sheet.notes.count == (unseen.contains(.remarks) ? 0 : 1))
  }

  @Test("A part that isn't there is told, wherever its name leads")
  func missingPart() throws {
    for target in ["drawing9.xml", "../../../../etc/passwd", "file:///etc/passwd"] {
      var package = SeenSheet.package(parts: Self.sound)
      let place = try #require(package.parts.firstIndex { $0.name.hasSuffix("sheet1.xml.rels") })
      let text = String(decoding: package.parts[place].bytes, as: UTF8.self)
      package.parts[place].bytes = Array(text.replacing("../drawing3.xml", with: target).utf8)
      let seen = try SeenSheet.look(at: package)
      #expect(seen.troubles.count == 1)
      #expect(seen.sheet.unseen == [.drawings])
      #expect(seen.sheet.notes.count == 1)
    }
  }

  @Test("However many there are, all are counted, and a thousand are kept")
  func many() throws {
    let row = "<row>" + String(repeating: #"<c s="1"><v>1</v></c>"#, count: 3_000) + "</row>"
    let notes = SeenSheet.notes((1...3_000).map { SeenSheet.note("A\($0)", "a") }.joined())
    let shapes = String(repeating: SeenSheet.anchor(SeenSheet.shape("c")), count: 3_000)
    let seen = try SeenSheet.look(
      at: SeenSheet.package(
        row, parts: [("comments", notes), ("drawing", SeenSheet.drawing(shapes))])
    ).sheet
    #expect(
      [seen.struckCells.count, seen.notes.count, seen.textBoxes.count] == [3_000, 3_000, 3_000])
    #expect(seen.struckCells.first.count == 1_000)
    #expect(seen.notes.first.count == 1_000)
    #expect(seen.textBoxes.first.count == 1_000)
    #expect(seen.notes.first.last?.cell.description == "A1000")
  }

  @Test("The texts of a workbook take bounded memory; an ellipsis stands for those beyond it")
  func longTexts() throws {
    let long = String(repeating: "a", count: 30_000)
    let notes = SeenSheet.notes((1...400).map { SeenSheet.note("A\($0)", long) }.joined())
    let seen = try SeenSheet.look(at: SeenSheet.package(parts: [("comments", notes)])).sheet.notes
    #expect(seen.count == 400)
    #expect(seen.first.first?.text == long)
    #expect(seen.first.last?.text == "…")
    let kept = seen.first.reduce(0) { $0 + $1.text.utf8.count }
    #expect(kept > 4_000_000 && kept < 5_000_000)
  }

  @Test("Of a text of 20 MB the beginning is kept")
  func endlessText() throws {
    let endless = SeenSheet.note("A1", String(repeating: "b", count: 20 << 20))
    let notes = SeenSheet.notes(endless + SeenSheet.note("A2", "c"))
    let seen = try SeenSheet.look(at: SeenSheet.package(parts: [("comments", notes)])).sheet.notes
    #expect(seen.count == 2)
    let text = try #require(seen.first.first?.text)
    #expect(text.hasPrefix("bbb") && text.hasSuffix("b…"))
    #expect(text.utf16.count < 8 * 32_767)
    #expect(seen.first.last?.text == "c")
  }

  @Test("The limits of the reader hold for it too")
  func limits() throws {
    var limits = WorkbookLimits()
    limits[.nesting] = 5
    let drawing = SeenSheet.drawing(SeenSheet.anchor(SeenSheet.shape("c")))
    let deep = try SeenSheet.look(
      at: SeenSheet.package(parts: [("drawing", drawing)]), limits: limits)
    #expect(deep.troubles.map(\.kind) == [.overLimit(.nesting, found: 6, limit: 5)])
    #expect(deep.sheet.unseen == [.drawings])
    limits = WorkbookLimits()
    limits[.columns] = 2
    limits[.rows] = 1
    let rows =
      #"<row>"# + String(repeating: #"<c s="1"><v>1</v></c>"#, count: 9)
      + #"</row><row r="2"><c s="1"><v>1</v></c></row><row r="99999999999999999999"/>"#
    let wide = try SeenSheet.look(at: SeenSheet.package(rows), limits: limits)
    #expect(wide.sheet.struckCells.first.map(\.description) == ["A1", "B1"])
  }

  @Test("Cells that repeat a million times a million times are counted and not made")
  func repeatedCells() throws {
    let package = PackageBuilder(
      openDocument: """
        <table:table><table:table-row table:number-rows-repeated="99999999999999999999">\
        <table:table-cell table:style-name="s" office:value-type="float" office:value="1" \
        table:number-columns-repeated="4000000000"/></table:table-row>\
        <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:style-name="s" \
        office:value-type="float" office:value="1" table:number-columns-repeated="4000000000"/>\
        </table:table-row></table:table>
        """,
      automaticStyles: OpenDocumentAppearanceTests.styles)
    let seen = try SeenSheet.look(at: package).sheet
    #expect(seen.struckCells.count == 1_048_576 * 16_384)
    #expect(seen.struckCells.first.count == 1_000)
    #expect(seen.struckCells.first.last?.description == "ALL1")
  }
}
