import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Rows tell what is struck through in their cells")
struct StruckTextTests {
  /// The strings of the workbooks of Office Open XML: rich text in the forms in which Excel writes it.
  private static let strings = """
    <si><t>Tidak</t></si>\
    <si><r><t xml:space="preserve">Ya/</t></r><r><rPr><strike/></rPr><t>Tidak</t></r></si>\
    <si><r><rPr><b/></rPr><t>Ti</t></r><r><rPr><i/></rPr><t>dak</t></r></si>\
    <si><r><rPr><strike/><sz val="9"/></rPr><t xml:space="preserve">Ti </t></r>\
    <r><rPr><strike val="1"/></rPr><t>dak</t></r><r><rPr><strike val="0"/></rPr><t>!</t></r></si>\
    <si><r><rPr><strike/></rPr><t xml:space="preserve">a </t></r><r><t xml:space="preserve"> b </t></r>\
    <r><rPr><strike/></rPr><t>_x000D_c</t></r></si>\
    <si><r><rPr><strike/></rPr><t xml:space="preserve"> </t></r><r><t>Ya</t></r></si>
    """

  /// What a reader says of the first row: the column, what is struck through, what is left.
  private static func struck(
    in package: PackageBuilder, _ parallelism: Parallelism = .none
  ) throws -> [String] {
    let rows = try SheetReading(package, parallelism).rows
    return rows.flatMap { row in
      row.struck.map { text in
        let cell = "\(CellReference(row: row.number, column: text.column))"
        guard let part = text.part else { return cell }
        #expect(row[column: text.column]?.value == .string(part.whole))
        return "\(cell) \(part.struck) \(part.left)"
      }
    }
  }

  @Test(
    "by the style of the cell, or by the fonts of runs, in whole or in part",
    arguments: [
      (#"<c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c>"#, ["A1"]),
      (
        #"<c r="A1" s="1"><v>4</v></c><c r="B1" s="2"><v>4</v></c><c r="C1" s="9"><v>4</v></c>"#,
        ["A1"]
      ),
      (#"<c r="A1" s="1"/><c r="B1" s="1" t="s"/><c r="C1" s="1" t="b"><v>1</v></c>"#, ["C1"]),
      (#"<c r="A1" t="s"><v>1</v></c>"#, [#"A1 ["Tidak"] Ya/"#]),
      // In a cell that is struck through, what has no font of its own is.
      (#"<c r="A1" s="1" t="s"><v>1</v></c>"#, ["A1"]),
      (#"<c r="A1" s="1" t="s"><v>2</v></c>"#, []),
      (#"<c r="A1" t="s"><v>3</v></c>"#, [#"A1 ["Ti dak"] !"#]),
      (#"<c r="A1" t="s"><v>4</v></c>"#, [#"A1 ["a", "c"] b"#]),
      (#"<c r="A1" t="s"><v>5</v></c>"#, []),
      (
        #"<c r="A1" t="inlineStr"><is><r><t>Ya</t></r><r><rPr><strike/></rPr><t>/Tidak</t></r></is></c>"#
          + #"<c r="B1" t="inlineStr"><is><t>Ya</t></is></c>"#, [#"A1 ["/Tidak"] Ya"#]
      ),
      (
        #"<c r="A1" t="inlineStr" s="1"><is><r><rPr><b/></rPr><t>Ya</t></r></is></c>"#
          + #"<c r="B1" t="inlineStr" s="1"><is><t>Ya</t></is></c>"#, ["B1"]
      ),
      // Of two cells in one place the last one counts; cells come in any order.
      (#"<c r="A1" t="s"><v>1</v></c><c r="A1" t="s"><v>0</v></c>"#, []),
      (#"<c r="B1" t="s"><v>1</v></c><c r="A1" s="1"><v>1</v></c>"#, ["A1", #"B1 ["Tidak"] Ya/"#]),
      (
        #"<c r="B1" t="inlineStr"><is><r><rPr><strike/></rPr><t>a</t></r><r><t>b</t></r></is></c>"#
          + #"<c r="A1"><v>1</v></c>"#, [#"B1 ["a"] b"#]
      ),
    ])
  func officeOpenXML(cells: String, struck: [String]) throws {
    let package = SeenSheet.package("<row r=\"1\">\(cells)</row>", strings: Self.strings)
    #expect(try Self.struck(in: package) == struck)
    // A row that comes late goes another way.
    let late = SeenSheet.package(
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\">\(cells)</row>",
      strings: Self.strings)
    #expect(try Self.struck(in: late) == struck)
  }

  @Test("the same by one thread and by several")
  func threads() throws {
    let rows = (1...400).map { number in
      #"<row r="\#(number)"><c r="A\#(number)" t="s" s="\#(number % 3)"><v>\#(number % 6)</v></c></row>"#
    }
    let strings = Self.strings + (6...90).map { "<si><t>teks \($0)</t></si>" }.joined()
    let package = SeenSheet.package(rows.joined(), strings: strings)
    let one = try Self.struck(in: package)
    let many = Parallelism(threads: 3, smallestSheet: 0, blockSize: 2048)
    #expect(try Self.struck(in: package, many) == one)
    #expect(one.count > 100)
  }

  @Test(
    "in tables of OpenDocument, by the styles of cells, rows, columns and runs",
    arguments: [
      (cell("s", "a") + cell("n", "a") + cell(nil, "a"), ["A1"]),
      (cell("s", "a", #"table:number-columns-repeated="3""#), ["A1", "B1", "C1"]),
      (
        cell(
          nil, #"Ya/<text:span text:style-name="T1">Tidak</text:span>"#,
          #"table:number-columns-repeated="2""#),
        [#"A1 ["Tidak"] Ya/"#, #"B1 ["Tidak"] Ya/"#]
      ),
      (
        cell(
          "s",
          #"a <text:span text:style-name="T2">b<text:span text:style-name="T3">c</text:span>"#
            + "</text:span> d"), [#"A1 ["a", "d"] bc"#]
      ),
      (cell(nil, #"<text:span text:style-name="T1"><text:a>a</text:a></text:span>"#), ["A1"]),
      (
        #"<table:table-cell table:style-name="s" office:value-type="float" office:value="1"/>"#,
        ["A1"]
      ),
    ])
  func openDocument(cells: String, struck: [String]) throws {
    let package = PackageBuilder(
      openDocument:
        "<table:table table:name=\"a\"><table:table-row>\(cells)</table:table-row></table:table>",
      automaticStyles: OpenDocumentAppearanceTests.styles,
      styles: #"<style:style style:name="Default" style:family="table-cell"/>"#)
    #expect(try Self.struck(in: package) == struck)
  }

  @Test("in a table whose rows or columns strike through cells without a style")
  func defaultStyles() throws {
    let package = PackageBuilder(
      openDocument: """
        <table:table table:name="a"><table:table-column/>\
        <table:table-column table:default-cell-style-name="s"/>\
        <table:table-row>\(Self.cell(nil, "a"))\(Self.cell(nil, "a"))</table:table-row>\
        <table:table-row table:default-cell-style-name="s" table:number-rows-repeated="2">\
        \(Self.cell(nil, "a"))\(Self.cell("n", "a"))</table:table-row></table:table>
        """,
      automaticStyles: OpenDocumentAppearanceTests.styles)
    #expect(try Self.struck(in: package) == ["B1", "A2", "A3"])
  }

  /// A cell of text with a style.
  private static func cell(_ style: String?, _ text: String, _ attributes: String = "") -> String {
    let style = style.map { " table:style-name=\"\($0)\"" } ?? ""
    return "<table:table-cell\(style) office:value-type=\"string\" \(attributes)>"
      + "<text:p>\(text)</text:p></table:table-cell>"
  }
}
