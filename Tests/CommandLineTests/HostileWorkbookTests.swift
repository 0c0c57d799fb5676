import Foundation
import Testing
import _TestSupport

@Suite("A hostile workbook")
struct HostileWorkbookTests {
  private static let header = [
    "Instansi", "Putaran", "Domain", "Kode Indikator", "Jawaban", "Regulasi",
  ]

  /// A register of one answer a row, whose cells are spelled out.
  private static func register(_ rows: [[String]], after: String = "") -> PackageBuilder {
    let lines = ([header] + rows).map { row in
      "<row>" + row.map { "<c t='inlineStr'><is><t>\($0)</t></is></c>" }.joined() + "</row>"
    }
    return PackageBuilder(
      sheet: """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        \(lines.joined())</sheetData>\(after)</worksheet>
        """)
  }

  private static func answer(_ indicator: String, _ answer: String, _ regulation: String)
    -> [String]
  {
    ["Dinas Kesehatan", "2023-09", "Hak-hak migran", indicator, answer, regulation]
  }

  @Test("A text beyond the limit is reported at its cell, and every other answer is read")
  func longText() throws {
    let long = String(repeating: "a", count: 40_000)
    let package = Self.register([
      Self.answer("ILL-1.01", "ya", "Perda 1"), Self.answer("ILL-1.02", "ya", long),
      Self.answer("ILL-1.03", "ya", "Perda 3"),
    ])
    try package.withFile { path in
      let run = try RekapRun("check", path, "--format", "json")
      #expect(run.status == 1)
      #expect(run.output.contains("F004") && run.output.contains("F3"))
      let text = try RekapRun("check", path)
      #expect(text.output.contains("40000, at most 32767"), "\(text.output)")
      #expect(text.output.contains("--max-text"))
      let records = try RekapRun("convert", path).objects()
      #expect(records.map { $0["regulation"] as? String } == ["Perda 1", nil, "Perda 3"])
      let raised = try RekapRun("convert", path, "--max-text", "40K").objects()
      #expect(raised.map { ($0["regulation"] as? String)?.count } == [7, 40_000, 7])
    }
  }

  @Test(
    "Each limit has an option that is obeyed",
    arguments: [
      ["--max-entries", "3"], ["--max-part-size", "100"], ["--max-total-size", "1K"],
      ["--max-columns", "5"], ["--max-rows", "1"], ["--max-nesting", "3"],
    ])
  func limits(options: [String]) throws {
    let package = Self.register([Self.answer("ILL-1.01", "ya", "Perda 1")])
    try package.withFile { path in
      let run = try RekapRun(["check", path] + options)
      #expect(run.status == 3, "\(run.output)\(run.errors)")
      #expect(run.output.contains("F004") && run.output.contains(options[0]), "\(run.output)")
      let records = try RekapRun("convert", path).objects()
      #expect(records.count == 1)
    }
  }

  @Test(
    "A limit that is no number is refused", arguments: ["0", "-1", "many", "99999999999G", "1.5"])
  func wrongLimit(value: String) throws {
    let run = try RekapRun("cells", "Fixtures/messy/messy.xlsx", "--max-rows=\(value)")
    #expect(run.status == 2)
    #expect(run.errors.contains("--max-rows"))
  }

  @Test("What a cell or a sheet's name holds can't do anything to the terminal")
  func escapes() throws {
    let escape = "_x001B_[31mx_x001B_]0;judul_x0007__x202E_"
    var package = Self.register([Self.answer("ILL-1.01", escape, "Perda 1")])
    package.parts[1].bytes = Array(
      String(decoding: package.parts[1].bytes, as: UTF8.self)
        .replacing("name=\"Data\"", with: "name=\"\(escape)\"").utf8)
    try package.withFile { path in
      let runs = try [
        RekapRun("check", path), RekapRun("convert", path),
        RekapRun("cells", path, "--max-rows", "1"),
      ]
      for run in runs {
        #expect(
          !(run.output + run.errors).unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" })
        #expect(!run.errors.unicodeScalars.contains("\u{202E}"))
      }
      #expect(runs[0].output.contains("␛[31mx"))
    }
  }

  @Test("Of a sheet that breaks off the cells before are listed, and so are the next sheets")
  func brokenSheet() throws {
    let run = try RekapRun("cells", "Fixtures/broken/breaks-off.xlsx")
    #expect(run.status == 3)
    #expect(run.errors.contains("F003"))
    #expect(!run.lines.isEmpty)
    let grid = try RekapRun("cells", "Fixtures/broken/breaks-off.xlsx", "--format", "csv")
    #expect(grid.status == 3)
    #expect(!grid.lines.isEmpty)
  }

  @Test("Two cells at the ends of a sheet are no reason for a grid of 17 billion fields")
  func sparseGrid() throws {
    let package = PackageBuilder(
      sheet: """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        <row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>\
        </sheetData></worksheet>
        """)
    try package.withFile { path in
      let grid = try RekapRun("cells", path, "--format", "csv")
      #expect(grid.status == 2)
      #expect(grid.output.isEmpty)
      #expect(grid.errors.contains("A1:XFD1048576") && grid.errors.contains("ndjson"))
      let cells = try RekapRun("cells", path)
      #expect(cells.lines.count == 2)
    }
  }

  @Test("A grid has every row in its place, whatever the order in the file")
  func gridOrder() throws {
    func row(_ number: Int, _ cells: String...) -> String {
      "<row r='\(number)'>" + cells.map { "<c r='\($0)'><v>\(number)</v></c>" }.joined() + "</row>"
    }
    let rows =
      row(2, "A2", "C2") + row(5, "B5") + row(1, "B1") + row(2, "B2", "D2") + row(4, "A4")
    let package = PackageBuilder(
      sheet: """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <sheetData>\(rows)</sheetData></worksheet>
        """)
    try package.withFile { path in
      let grid = try RekapRun("cells", path, "--format", "csv").output
      #expect(grid == ",1,,\r\n2,2,2,2\r\n,,,\r\n4,,,\r\n,5,,\r\n")
    }
  }

  @Test("A grid larger than what is kept in memory comes whole")
  func largeGrid() throws {
    let text = String(repeating: "ä", count: 1_000)
    let rows = (1...3_000).map { number in
      "<row r='\(number)'><c t='str'><v>\(number)\(text)</v></c></row>"
    }
    let package = PackageBuilder(
      sheet: """
        <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
        \(rows.joined())<row r="3001"><c r="B3001"><v>1</v></c></row></sheetData></worksheet>
        """)
    try package.withFile { path in
      let lines = try RekapRun("cells", path, "--format", "csv").output.split(separator: "\r\n")
      let expected = (1...3_000).map { "\($0)\(text)," } + [",1"]
      let isSame = lines.elementsEqual(expected) { $0 == $1 }
      #expect(isSame)
    }
  }

  @Test("Merged ranges over one another, as many as one likes, give each answer once")
  func merges() throws {
    let ranges = (1...20_000).map { "<mergeCell ref='A\($0):XFD1048576'/>" }.joined()
    let package = Self.register(
      [Self.answer("ILL-1.01", "ya", "Perda 1"), Self.answer("ILL-1.02", "tidak", "")],
      after: "<mergeCells>\(ranges)<mergeCell ref='A1:ZZZZ99999999'/></mergeCells>")
    try package.withFile { path in
      let records = try RekapRun("convert", path).objects()
      #expect(records.count == 2)
    }
  }

  @Test("A bomb of 10 GB is refused in one sentence")
  func bomb() throws {
    var package = Self.register([])
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    package.deflated = [
      .init(
        name: "xl/worksheets/sheet1.xml",
        bytes: EndlessSpaces.deflated(after: "<worksheet", mebibytes: 10_240), size: 10_240 << 20)
    ]
    try package.withFile { path in
      let run = try RekapRun("check", path)
      #expect(run.status == 3)
      #expect(run.output.contains("F004") && run.output.contains("--max-total-size"))
    }
  }
}
