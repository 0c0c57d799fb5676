import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Hostile OpenDocument spreadsheets")
struct HostileOpenDocument {
  private static func cell(_ attributes: String = "") -> String {
    #"<table:table-cell office:value-type="float" office:value="1" \#(attributes)/>"#
  }

  private static func row(_ cells: String, _ attributes: String = "") -> String {
    "<table:table-row \(attributes)>\(cells)</table:table-row>"
  }

  /// How a sheet is read to its end or its break: how many rows come, and why it breaks off.
  private static func reading(
    _ package: PackageBuilder, sheet: Int = 0, limits: WorkbookLimits = WorkbookLimits()
  ) throws -> (rowCount: Int, error: WorkbookError?) {
    try package.withFile { path in
      let workbook = try WorkbookReader(path: path, limits: limits)
      let reader = try workbook.rows(of: workbook.sheets[sheet])
      var rowCount = 0
      do {
        while let rows = try reader.next() { rowCount += rows.count }
      } catch let error as WorkbookError {
        // Asked again, it doesn't forget.
        #expect(throws: error) { try reader.next() }
        return (rowCount, error)
      }
      return (rowCount, nil)
    }
  }

  @Test(
    "Repetition beyond the sheet or beyond reason ends the sheet after the rows before it",
    arguments: [
      (
        row(
          cell(#"table:number-columns-repeated="16384""#), #"table:number-rows-repeated="1000000""#),
        1, .overLimit(.repeatedCells, found: 16_383_999_999, limit: 20_000_000), "A2"
      ),
      (
        row(cell(#"table:number-columns-repeated="16385""#)), 1,
        .overLimit(.columns, found: 16_385, limit: 16_384), "XFE2"
      ),
      (
        row("<table:table-cell table:number-columns-repeated='16384'/>" + cell()), 1,
        .overLimit(.columns, found: 16_385, limit: 16_384), "XFE2"
      ),
      (
        row(cell(#"table:number-columns-repeated="99999999999999999""#)), 1,
        .overLimit(.columns, found: 1 << 32, limit: 16_384), "XFE2"
      ),
      (
        row("", #"table:number-rows-repeated="999999999999999999""#) + row(cell()), 1,
        .overLimit(.rows, found: (1 << 32) + 2, limit: 1_048_576), "A4294967298"
      ),
      (
        row("", #"table:number-rows-repeated="1048573""#)
          + row(cell(), #"table:number-rows-repeated="5""#), 3,
        .overLimit(.rows, found: 1_048_579, limit: 1_048_576), "A1048577"
      ),
      (
        row(
          "<table:table-cell table:number-columns-spanned='2'/>",
          #"table:number-rows-repeated="99999999""#), 1, nil, nil
      ),
    ] as [(String, Int, WorkbookError.Kind?, String?)])
  func repetition(
    rows: String, rowCount: Int, expected: WorkbookError.Kind?, place: String?
  ) throws {
    let package = PackageBuilder(
      openDocument: """
        <table:table>\(Self.row(Self.cell()))\(rows)</table:table>\
        <table:table table:name="B">\(Self.row(Self.cell()))</table:table>
        """)
    let (count, error) = try Self.reading(package)
    #expect(count == rowCount)
    #expect(error?.kind == expected)
    #expect(error?.cell?.description == place)
    // The other sheet is read all the same.
    let other = try Self.reading(package, sheet: 1)
    #expect(other.rowCount == 1 && other.error == nil)
  }

  @Test("Repeated cells are counted over all rows, up to a limit of one's own")
  func repeatedRows() throws {
    var limits = WorkbookLimits()
    limits[.repeatedCells] = 100
    let row = Self.row(Self.cell(#"table:number-columns-repeated="11""#))
    let rows = String(repeating: row, count: 11)
    let package = PackageBuilder(openDocument: "<table:table>\(rows)</table:table>")
    let (count, error) = try Self.reading(package, limits: limits)
    #expect(count == 10)
    #expect(error?.kind == .overLimit(.repeatedCells, found: 110, limit: 100))
  }

  @Test("Spaces beyond number are counted and not made")
  func spaces() throws {
    let spaces = String(repeating: #"<text:s text:c="999999999"/>"#, count: 1000)
    let row = Self.row(
      #"<table:table-cell office:value-type="string"><text:p>\#(spaces)</text:p></table:table-cell>"#
        + Self.cell())
    let package = PackageBuilder(openDocument: "<table:table>\(row)</table:table>")
    let long = CellDefect.tooLong(characters: 999_999_999_000, limit: 32_767)
    #expect(try package.cells() == ["A1 unreadable \(long) ", "B1 number 1"])
  }

  @Test("Text is as long as Excel allows, in paragraphs or in an attribute", arguments: [0, 1])
  func longText(over: Int) throws {
    let text = String(repeating: "é", count: 32_767 + over)
    for cell in [
      #"<table:table-cell><text:p>\#(text)</text:p></table:table-cell>"#,
      #"<table:table-cell office:value-type="string" office:string-value="\#(text)"/>"#,
    ] {
      let package = PackageBuilder(openDocument: "<table:table>\(Self.row(cell))</table:table>")
      let long = CellDefect.tooLong(characters: 32_768, limit: 32_767)
      #expect(
        try package.cells() == [over == 0 ? "A1 string \(text)" : "A1 unreadable \(long) "])
    }
  }

  @Test("Elements within elements are refused, after the sheets before them")
  func nesting() throws {
    let deep = String(repeating: "<text:span>", count: 300)
    let package = PackageBuilder(
      openDocument: """
        <table:table>\(Self.row(Self.cell()))</table:table>\
        <table:table>\(Self.row("<table:table-cell><text:p>\(deep)"))
        """)
    #expect(try Self.reading(package).rowCount == 1)
    let (count, error) = try Self.reading(package, sheet: 1)
    #expect(count == 0)
    #expect(error?.kind == .overLimit(.nesting, found: 257, limit: 256))
  }

  @Test("A part that breaks off gives the rows before, then says so")
  func breaksOff() throws {
    let rows = String(repeating: Self.row(Self.cell()), count: 5000)
    var package = PackageBuilder(
      openDocument: "<table:table>\(rows)</table:table><table:table>\(rows)")
    let first = try Self.reading(package)
    #expect(first.rowCount == 5000 && first.error == nil)
    let second = try Self.reading(package, sheet: 1)
    #expect(second.rowCount == 5000)
    #expect(second.error?.kind == .damaged(part: "content.xml"))

    package.parts[1].bytes.removeLast(200_000)
    #expect(try Self.reading(package, sheet: 1).rowCount < 5000)
  }

  @Test("What is wrong after the last sheet is told with it")
  func brokenEnd() throws {
    let package = PackageBuilder(
      openDocument: "<table:table>\(Self.row(Self.cell()))</table:table><oops>")
    let (count, error) = try Self.reading(package)
    #expect(count == 1)
    #expect(error?.kind == .damaged(part: "content.xml"))
  }

  @Test("Without content, and with the content of something else, it is refused")
  func noContent() throws {
    var package = PackageBuilder(openDocument: "")
    package.parts.removeLast()
    let missing = #expect(throws: WorkbookError.self) { try Self.reading(package) }
    #expect(missing?.kind == .damaged(part: "content.xml"))
    package.add("content.xml", "<html/>")
    let other = #expect(throws: WorkbookError.self) { try Self.reading(package) }
    #expect(other?.kind == .damaged(part: "content.xml"))
    package.parts.removeFirst()
    let neither = #expect(throws: WorkbookError.self) { try Self.reading(package) }
    #expect(neither?.kind == .notWorkbook(.zip))
  }

  @Test("No document type declaration is accepted in the content")
  func entities() throws {
    var package = PackageBuilder(openDocument: "<table:table/>")
    package.parts[1].bytes =
      Array(#"<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>"#.utf8)
      + package.parts[1].bytes
    let error = #expect(throws: WorkbookError.self) { try Self.reading(package) }
    #expect(error?.kind == .damaged(part: "content.xml"))
  }

  @Test("Broken off anywhere, or with any byte damaged, it is read or refused")
  func everyByte() throws {
    let bytes = PackageBuilder(
      openDocument: "<table:table>\(Self.row(Self.cell()))</table:table>"
    ).archive
    for index in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[index] ^= 0x55
      for bytes in [damaged, Array(bytes.prefix(index))] {
        try PackageBuilder.withFile(of: bytes) { path in
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
}
