import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Shared strings read by several threads")
struct BlockStringsTests {
  private static func strings(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "<si><t>teks \($0)</t></si>" }.joined()
  }

  private static func part(_ strings: String, attributes: String = " count=\"9\"") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"\(attributes)>\
    \(strings)</sst>
    """
  }

  private static let many = strings(1...60)

  static let parts: [String] = [
    part(many),
    part(""),
    part("").replacing("></sst>", with: "/>"),
    // Rich text, phonetic text, escapes, spaces, empty strings, extensions.
    part(
      strings(1...20)
        + "<si><r><rPr><b/></rPr><t>te</t></r><r><t xml:space=\"preserve\">ks </t></r></si>"
        + "<si><t>a</t><rPh sb=\"0\" eb=\"1\"><t>b</t></rPh><phoneticPr fontId=\"1\"/></si>"
        + "<si/><si><t/></si><si><t>a_x000D_b&amp;\r\nc</t></si>" + strings(21...40)
        + "<extLst><si><t>x</t></si></extLst>"),
    part(many).replacing("</si>", with: "</si>\n"),
    part(many).replacing("</si>", with: "</si  >"),
    // What may be cut in two.
    part(strings(1...20) + "<!-- </si> \(many) </si> -->" + strings(21...40)),
    part(strings(1...20) + "<si><t><![CDATA[</si>\(many)]]></t></si>" + strings(22...40)),
    part(strings(1...20) + "<?x </si>\(many)?>" + strings(21...40)),
    part(strings(1...20) + "<x>\(strings(21...50))</x>" + strings(51...60)),
    "<!-- <sst> -->" + part(many).dropFirst(39),
    part(many, attributes: " x=\">\""),
    // Prefixes, a byte-order mark, other encodings, a document type.
    part(many).replacing("<", with: "<s:").replacing("<s:/", with: "</s:").replacing(
      "<s:?", with: "<?"
    )
    .replacing("xmlns=", with: "xmlns:s="),
    "\u{FEFF}" + part(many),
    part(many + "<si><t>\u{E9}</t></si>").replacing("UTF-8", with: "ISO-8859-1"),
    part(many).replacing("<sst", with: "<!DOCTYPE sst [<!ENTITY x 'y'>]><sst"),
    // Damage, early, late and at the end; another root.
    String(part(many).dropLast(6)),
    String(part(many).prefix(700)),
    part(strings(1...40) + "<si><t>&x;</t></si>" + strings(42...60)),
    part(strings(1...40) + "\n\n<si><t>a</si></t>" + strings(42...60)),
    part(strings(1...40) + "</sst><sst>" + strings(42...60)),
    part(strings(1...40) + String(repeating: "<x>", count: 300)),
    part(many) + "<x/>",
    part(many).replacing("sst", with: "xst"),
  ]

  private static func package(_ part: String) -> PackageBuilder {
    let cells = (0..<70).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined()
    return PackageBuilder(sheet: worksheet(cells), strings: part)
  }

  @Test(
    "give the same texts and errors, wherever they are cut", arguments: parts.indices,
    [1, 90, 700])
  func sameStrings(index: Int, blockSize: Int) throws {
    let package = Self.package(Self.parts[index])
    let alone = try SheetReading(package, .none)
    for threads in [2, 7] {
      let together = try SheetReading(
        package, Parallelism(threads: threads, smallestSheet: 0, blockSize: blockSize))
      #expect(together == alone)
    }
    #expect(alone.rows.isEmpty == (alone.failure != nil))
  }

  @Test("keep within the limits", arguments: [(59, 32_767), (60, 32_767), (60, 6), (60, 7)])
  func limits(count: Int, length: Int) throws {
    var limits = WorkbookLimits()
    limits[.sharedStrings] = count
    limits[.text] = length
    let package = Self.package(Self.part(Self.many))
    let alone = try SheetReading(package, .none, limits: limits)
    for blockSize in [1, 300, 100_000] {
      let together = try SheetReading(
        package, Parallelism(threads: 3, smallestSheet: 0, blockSize: blockSize), limits: limits)
      #expect(together == alone)
    }
    #expect((alone.failure != nil) == (count < 60))
  }
}
