import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("What a person sees on a sheet of OpenDocument")
struct OpenDocumentAppearanceTests {
  /// Styles as LibreOffice writes them: `s` strikes through, `n` is built on it and doesn't, `c` is
  /// built on it and does; `T1` strikes through runs, `T2` doesn't, `T3` says nothing.
  static let styles = """
    <style:style style:name="s" style:family="table-cell" style:parent-style-name="Default">\
    <style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/>\
    </style:style>\
    <style:style style:name="n" style:family="table-cell" style:parent-style-name="s">\
    <style:text-properties style:text-line-through-style="none" style:text-line-through-type="none"/>\
    </style:style>\
    <style:style style:name="c" style:family="table-cell" style:parent-style-name="s"/>\
    <style:style style:name="ring" style:family="table-cell" style:parent-style-name="ring"/>\
    <style:style style:name="T1" style:family="text">\
    <style:text-properties style:text-line-through-style="solid"/></style:style>\
    <style:style style:name="T2" style:family="text">\
    <style:text-properties style:text-line-through-style="none"/></style:style>\
    <style:style style:name="T3" style:family="text"><style:text-properties/></style:style>
    """

  private static func look(_ table: String, after: String = "") throws -> SheetAppearance {
    let package = PackageBuilder(
      openDocument: "<table:table table:name=\"Isian 'A'\">\(table)</table:table>\(after)",
      automaticStyles: styles,
      styles: """
        <style:style style:name="Default" style:family="table-cell"/>\
        <style:style style:name="Dicoret" style:family="table-cell">\
        <style:text-properties style:text-line-through-type="double"/></style:style>
        """)
    let seen = try SeenSheet.look(at: package)
    #expect(seen.troubles.isEmpty)
    #expect(seen.sheet.unseen.isEmpty)
    return seen.sheet
  }

  /// A cell of text with a style.
  private static func cell(_ style: String?, _ text: String, _ attributes: String = "") -> String {
    let style = style.map { " table:style-name=\"\($0)\"" } ?? ""
    return "<table:table-cell\(style) office:value-type=\"string\" \(attributes)>"
      + "<text:p>\(text)</text:p></table:table-cell>"
  }

  @Test(
    "Text is struck through by the style of its cell, row or column, or by those of its runs",
    arguments: [
      (cell("s", "a"), ["A1"], []),
      (cell("c", "a") + cell("Dicoret", "b"), ["A1", "B1"], []),
      (cell("n", "a") + cell("ring", "a") + cell("?", "a") + cell(nil, "a"), [], []),
      (cell("s", "") + #"<table:table-cell table:style-name="s"/>"#, [], []),
      (
        #"<table:table-cell table:style-name="s" office:value-type="float" office:value="1"/>"#,
        ["A1"], []
      ),
      (cell("s", "a", #"table:number-columns-repeated="3""#), ["A1", "B1", "C1"], []),
      (cell(nil, #"<text:span text:style-name="T1">a</text:span>"#), ["A1"], []),
      (cell(nil, #"<text:span text:style-name="T1">a</text:span> b"#), [], ["A1"]),
      (cell(nil, #"a<text:span text:style-name="T3">b</text:span>"#), [], []),
      (cell("s", #"a<text:span text:style-name="T3">b</text:span>"#), ["A1"], []),
      (cell("s", #"a<text:span text:style-name="T2">b</text:span>"#), [], ["A1"]),
      (
        cell(nil, #"<text:span text:style-name="T1"><text:a>a</text:a></text:span>"#), ["A1"], []
      ),
    ])
  func struckText(cells: String, struck: [String], partly: [String]) throws {
    let seen = try Self.look("<table:table-row>\(cells)</table:table-row>")
    #expect(seen.struckCells.first.map(\.description) == struck)
    #expect(seen.partlyStruckCells.first.map(\.description) == partly)
  }

  @Test("A cell without a style has that of its row, or else of its column")
  func defaultStyles() throws {
    let seen = try Self.look(
      """
      <table:table-column table:number-columns-repeated="2"/>\
      <table:table-column table:default-cell-style-name="s" table:number-columns-repeated="2"/>\
      <table:table-row>\(Self.cell(nil, "a", #"table:number-columns-repeated="2""#))\
      \(Self.cell(nil, "a"))\(Self.cell("n", "a"))\(Self.cell(nil, "a"))</table:table-row>\
      <table:table-row table:default-cell-style-name="s">\(Self.cell(nil, "a"))</table:table-row>\
      <table:table-row table:default-cell-style-name="n">\(Self.cell(nil, "a"))\
      <table:table-cell/>\(Self.cell(nil, "a"))</table:table-row>
      """)
    #expect(seen.struckCells.first.map(\.description) == ["C1", "A2"])
  }

  @Test("Notes, text boxes, pictures and charts are told, and are no text of their cell")
  func drawings() throws {
    let seen = try Self.look(
      """
      <table:shapes><drawing:frame><drawing:image/><svg/></drawing:frame>\
      <drawing:custom-shape><text:p>bentuk</text:p></drawing:custom-shape></table:shapes>\
      <table:table-row><table:table-cell/><table:table-cell office:value-type="string">\
      <office:annotation><dc/><text:p>catatan <text:span>satu</text:span></text:p>\
      <text:p>baris<text:s/>dua</text:p></office:annotation><text:p>isi</text:p>\
      <drawing:frame><drawing:text-box><text:list><text:list-item><text:p>kotak</text:p></text:list-item>\
      </text:list></drawing:text-box></drawing:frame>\
      <drawing:g><drawing:frame><drawing:object drawing:notify-on-update-of-ranges="a"/><drawing:image/></drawing:frame>\
      <drawing:frame><drawing:object/><drawing:image/></drawing:frame><drawing:rect/></drawing:g>\
      </table:table-cell></table:table-row>
      """)
    #expect(seen.notes.first.map { "\($0.cell) \($0.text)" } == ["B1 catatan satu\nbaris dua"])
    #expect(
      seen.textBoxes.first.map { "\($0.cell?.description ?? "-") \($0.text)" }
        == ["- bentuk", "B1 kotak"])
    #expect([seen.pictureCount, seen.chartCount, seen.graphicCount] == [1, 1, 1])
  }

  @Test("Filters stand behind the tables, and name theirs")
  func ranges() throws {
    let ranges = """
      <table:database-ranges>\
      <table:database-range table:name="Tabel" table:target-range-address="'Isian ''A'''.A1:'Isian ''A'''.C9" \
      table:display-filter-buttons="true"><table:filter/></table:database-range>\
      <table:database-range table:name="__Anonymous_Sheet_DB__0" table:target-range-address="$'Isian ''A'''.$E$1:.$F$9" \
      table:display-filter-buttons="true"/>\
      <table:database-range table:target-range-address="'Isian ''A'''.H1:'Isian ''A'''.I9"/>\
      <table:database-range table:target-range-address="Lain.H1:Lain.I9" \
      table:display-filter-buttons="true"/>\
      <table:database-range table:target-range-address="'" table:display-filter-buttons="true"/>\
      </table:database-ranges>
      """
    let seen = try Self.look("", after: ranges)
    #expect(
      seen.filters.first.map { "\($0.table ?? "-") \($0.range) \($0.isActive)" }
        == ["Tabel A1:C9 true", "- E1:F9 false"])
  }

  @Test("Rules for what may be typed are counted where cells refer to them")
  func validations() throws {
    func cell(_ rule: String) -> String {
      #"<table:table-cell table:content-validation-name="\#(rule)"/>"#
    }
    let row = "<table:table-row>\(cell("val1"))\(cell("val2"))\(cell("val1"))</table:table-row>"
    let package = PackageBuilder(
      openDocument: """
        <table:content-validations><table:content-validation table:name="val1" \
        table:base-cell-address="B.A1"/></table:content-validations>\
        <table:table table:name="A">\(row)\(row)</table:table>\
        <table:table table:name="B"><table:table-row>\(cell("val1"))</table:table-row></table:table>\
        <table:table table:name="C"/>
        """)
    try package.withFile { path in
      let sheets = try WorkbookReader(path: path).appearance().sheets
      #expect(sheets.map(\.validationCount) == [2, 1, 0])
    }
  }

  @Test("A protected table says so")
  func protection() throws {
    let package = PackageBuilder(
      openDocument: #"<table:table table:protected="true"/><table:table/>"#)
    try package.withFile { path in
      let sheets = try WorkbookReader(path: path).appearance().sheets
      #expect(sheets.map(\.isProtected) == [true, false])
    }
  }

  @Test("Where the part breaks off, the tables before are seen, and what stands behind all is not")
  func breaksOff() throws {
    let row = "<table:table-row>\(Self.cell("s", "a"))</table:table-row>"
    let package = PackageBuilder(
      openDocument: "<table:table>\(row)</table:table><table:table>\(row)</x>",
      automaticStyles: Self.styles)
    try package.withFile { path in
      let appearance = try WorkbookReader(path: path).appearance()
      #expect(appearance.sheets.map(\.struckCells.count) == [1, 1])
      let unseen: [Set<AppearanceAspect>] = [
        [.filters, .restrictions], Set(AppearanceAspect.allCases),
      ]
      #expect(appearance.sheets.map(\.unseen) == unseen)
      #expect(appearance.troubles.count == 1)
    }
  }
}
