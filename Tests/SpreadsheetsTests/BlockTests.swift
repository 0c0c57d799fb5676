import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("A sheet read by several threads")
struct BlockTests {
  /// Rows of three cells, as many as one likes.
  private static func rows(_ numbers: ClosedRange<Int>, numbered: Bool = true) -> String {
    numbers.map { number in
      let row = numbered ? " r=\"\(number)\"" : ""
      return "<row\(row)><c><v>\(number)</v></c><c t=\"str\"><v>teks \(number)</v></c>"
        + "<c t=\"b\"><v>1</v></c></row>"
    }.joined()
  }

  private static let many = rows(1...60)

  static let sheets: [String] = [
    worksheet(many),
    worksheet(""),
    worksheet(many, after: "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"),
    // Rows and cells without numbers, some or all.
    worksheet(rows(1...60, numbered: false)),
    worksheet(rows(1...20) + rows(1...20, numbered: false) + rows(70...90)),
    worksheet(rows(30...60) + rows(1...29) + rows(61...70)),
    worksheet(rows(1...30) + rows(30...40) + rows(10...50)),
    worksheet(many + "<row r=\"61\"><c r=\"A3\"><v>9</v></c><c r=\"B80\"><v>9</v></c></row>"),
    // What may be cut in two.
    worksheet(rows(1...20) + "<!-- </row> \(many) </row> -->" + rows(21...40)),
    worksheet(
      rows(1...20) + "<row><c t=\"str\"><v><![CDATA[</row>\(many)]]></v></c></row>" + rows(22...40)),
    worksheet(rows(1...20) + "<?x </row>\(many)?>" + rows(21...40)),
    worksheet(rows(1...20) + "<x>\(rows(21...50))</x>" + rows(51...70)),
    worksheet(rows(1...20) + "</sheetData><x/><sheetData>" + rows(21...50)),
    worksheet(many).replacing("<sheetData>", with: "<!-- <sheetData> --><sheetData>"),
    worksheet(many).replacing("<sheetData>", with: "<sheetData x=\">\">"),
    worksheet(many).replacing("</row>", with: "</row  >"),
    worksheet(many).replacing("</row>", with: "</row>\n"),
    // Prefixes, a byte-order mark, another encoding.
    worksheet(many).replacing("<", with: "<s:").replacing("<s:/", with: "</s:").replacing(
      "<s:?", with: "<?"
    )
    .replacing("xmlns=", with: "xmlns:s="),
    "\u{FEFF}" + worksheet(many),
    worksheet(many).replacing("UTF-8", with: "ISO-8859-1"),
    // Damage and limits, early, late and at the end.
    String(worksheet(many).dropLast(40)),
    String(worksheet(many).prefix(2_500)),
    worksheet(rows(1...40) + "<row r=\"41\"><c t=\"str\"><v>&x;</v></c></row>" + rows(42...60)),
    worksheet(rows(1...40) + "\n\n<row r=\"41\"><c><v>a</c></v></row>" + rows(42...60)),
    worksheet(rows(1...40) + "<row r=\"0\"/>" + rows(42...60)),
    worksheet(rows(1...40) + "<row r=\"41\"><c r=\"XFE41\"><v>1</v></c></row>" + rows(42...60)),
    worksheet(rows(1...40) + String(repeating: "<x>", count: 300)),
    worksheet(rows(1...40) + "<row r=\"0\"/>" + rows(42...60) + "</x>"),
    worksheet(many) + "<x/>",
    "<html>" + many + "</html>",
    worksheet(many).replacing(
      "<sheetData>", with: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData>"),
  ]

  @Test(
    "gives the same rows, ranges and errors, wherever it is cut", arguments: sheets.indices,
    [1, 180, 1_000])
  func sameSheetReading(index: Int, blockSize: Int) throws {
    let package = PackageBuilder(sheet: Self.sheets[index])
    let alone = try SheetReading(package, .none)
    let together = try SheetReading(
      package, Parallelism(threads: 3, smallestSheet: 0, blockSize: blockSize))
    #expect(together == alone)
    #expect(together.hiddenColumns.isEmpty == (index < Self.sheets.count - 1))
    #expect(index == 1 || index > 20 || !alone.rows.isEmpty)
  }

  @Test(
    "gives as much of a part as the directory says that there is, wherever it is cut",
    arguments: [1, 180, 5_000, 200_000], [900, 70_000, 200_000])
  func longerThanItSays(blockSize: Int, size: Int) throws {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let start = worksheet(Self.rows(1...5_000)).replacing("</sheetData></worksheet>", with: "")
    package.deflated = [
      .init(
        name: "xl/worksheets/sheet1.xml",
        bytes: EndlessSpaces.deflated(after: start, mebibytes: 1), size: size)
    ]
    let alone = try SheetReading(package, .none)
    let together = try SheetReading(
      package, Parallelism(threads: 3, smallestSheet: 0, blockSize: blockSize))
    #expect(together == alone)
    #expect(alone.rows.count > size / 200)
    #expect(alone.failure?.kind == .damaged(part: "xl/worksheets/sheet1.xml"))
  }

  @Test("may be left before its end")
  func leftEarly() throws {
    try PackageBuilder(sheet: worksheet(Self.rows(1...2_000))).withFile { path in
      let workbook = try WorkbookReader(
        path: path, parallelism: Parallelism(threads: 3, smallestSheet: 0, blockSize: 100))
      for _ in 0..<20 {
        let reader = try workbook.rows(of: workbook.sheets[0])
        #expect(try reader.next()?.first?.number == 1)
      }
    }
  }

  @Test("Any table comes whole and in order", arguments: 0..<20)
  func anyTable(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var rows = ""
    for number in 1...300 {
      let reference = Bool.random(using: &generator) || seed % 3 == 0 ? " r='\(number)'" : ""
      rows += "<row\(reference)>"
      for column in 1...Int.random(in: 1...6, using: &generator) {
        rows += Self.cells(number, column).randomElement(using: &generator) ?? ""
      }
      rows += "</row>" + String(repeating: " ", count: Int.random(in: 0...40, using: &generator))
    }
    let package = PackageBuilder(
      sheet: worksheet(rows),
      strings: """
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
        <si><t>ya</t></si><si><t/></si></sst>
        """)
    let size = Int.random(in: 1...4_000, using: &generator)
    let together = try SheetReading(
      package, Parallelism(threads: 4, smallestSheet: 0, blockSize: size))
    #expect(try together == SheetReading(package, .none))
    #expect(together.rows.count > 200)
    #expect(
      together.texts == together.rows.map { $0.cells.map { "\($0.column) \($0.value.text)" } })
  }

  /// Cells of each kind, some of them in the place of another one.
  private static func cells(_ row: Int, _ column: Int) -> [String] {
    [
      "<c><v>\(row * column)</v></c>", "<c><v>\(row).50</v></c>",
      "<c t='s'><v>0</v></c>", "<c t='s'><v>1</v></c>", "<c t='s'><v>2</v></c>",
      "<c t='s'><v>x</v></c>", "<c t='str'><v>a_x000A_b\(row)</v></c>", "<c t='b'><v>1</v></c>",
      "<c t='e'><v>#N/A</v></c>", "<c t='d'><v>2023-09-18</v></c>", "<c><f>A1</f></c>", "<c/>",
      "<c r='B\(row)'><v>2</v></c>", "<c r='C\(row + 1)'><v>3</v></c>",
      "<c r='A\(max(1, row - 1))' t='inlineStr'><is><t>teks</t></is></c>",
    ]
  }
}
