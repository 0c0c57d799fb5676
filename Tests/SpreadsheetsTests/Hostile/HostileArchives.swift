import Archives
import Findings
import Spreadsheets
import Testing
import _TestSupport

@Suite("Archives made to break the reader")
struct HostileArchives {
  /// A workbook whose sheet goes on with spaces, and what its directory says of the sheet's size.
  private static func bomb(mebibytes: Int, size: Int) -> PackageBuilder {
    var package = PackageBuilder(sheet: "")
    package.parts.removeAll { $0.name.hasSuffix("sheet1.xml") }
    let bytes = EndlessSpaces.deflated(after: worksheetStart, mebibytes: mebibytes)
    package.deflated = [.init(name: "xl/worksheets/sheet1.xml", bytes: bytes, size: size)]
    return package
  }

  private static let worksheetStart = """
    <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
    """

  @Test("A bomb of 10 GB is refused from its directory alone")
  func honestBomb() throws {
    try Self.bomb(mebibytes: 10_240, size: 10_240 << 20).withFile { path in
      let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      guard case .overLimit(.totalSize, let found, 8_589_934_592) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(found > 10_240 << 20)
    }
  }

  @Test("A bomb whose directory is within the sizes is refused for its ratio")
  func ratio() throws {
    try Self.bomb(mebibytes: 1_000, size: 1_000 << 20).withFile { path in
      let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      guard case .overLimit(.ratio, let found, 300) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(found > 900)
    }
  }

  @Test("A bomb whose directory lies is refused as soon as it is longer than it says")
  func lyingBomb() throws {
    try Self.bomb(mebibytes: 10_240, size: 5_000).withFile { path in
      let archive = try Archive(path: path)
      let entry = try #require(archive["xl/worksheets/sheet1.xml"])
      let reader = try archive.open(entry)
      var buffer = [UInt8](repeating: 0, count: 1 << 17)
      var inflated = 0
      #expect(throws: ArchiveError.self) {
        while true {
          let count = try reader.read(into: &buffer)
          guard count > 0 else { break }
          inflated += count
        }
      }
      #expect(inflated <= 5_000)
      #expect(throws: WorkbookError.self) { try PackageBuilder.cells(ofWorkbookAt: path) }
    }
  }

  @Test("Entries that share their compressed bytes are refused for the ratio of them all")
  func overlap() throws {
    // 40 entries of 20 MiB each, of which one alone has its bytes in the file.
    var package = PackageBuilder(sheet: "")
    let bytes = EndlessSpaces.deflated(after: Self.worksheetStart, mebibytes: 20)
    for number in 0..<40 {
      package.deflated.append(
        .init(name: "xl/media/\(number)", bytes: number == 0 ? bytes : [3, 0], size: 20 << 20))
    }
    try package.withFile { path in
      let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      guard case .overLimit(.ratio, _, 300) = error?.kind else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test("Entries are counted before anything is read")
  func entries() throws {
    var package = PackageBuilder(sheet: "")
    for number in 0..<20_001 { package.parts.append(("x/\(number)", [])) }
    try package.withFile { path in
      let error = #expect(throws: WorkbookError.self) { try WorkbookReader(path: path) }
      #expect(error?.kind == .overLimit(.entries, found: 20_005, limit: 20_000))
    }
  }

  @Test(
    "Neither names of entries nor targets lead out of the archive",
    arguments: [
      "../../../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", #"..\..\etc\passwd"#,
      "http://example.org/sheet.xml", "/proc/self/environ", "%2e%2e/%2e%2e/etc/passwd", "",
    ])
  func paths(target: String) throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    let relationships = try #require(
      package.parts.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
    let text = String(decoding: package.parts[relationships].bytes, as: UTF8.self)
    package.parts[relationships].bytes = Array(
      text.replacing("worksheets/sheet1.xml", with: target).utf8)
    let error = #expect(throws: WorkbookError.self) { try package.cells() }
    guard case .damaged = error?.kind else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.detail.english == "the part is missing")
  }

  @Test("Names of entries that look like paths are names and nothing else")
  func entryNames() throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    for name in ["../../escape.xml", "/absolute.xml", #"C:\windows\x.xml"#, "a\0b", "", "xl/"] {
      package.parts.append((name, Array("<x/>".utf8)))
    }
    #expect(try package.cells() == ["A1 number 1"])
  }

  @Test("An archive within an archive is never opened")
  func nested() throws {
    var package = PackageBuilder(sheet: worksheet("<row><c><v>1</v></c></row>"))
    package.parts.append(
      ("xl/embeddings/Book.xlsx", PackageBuilder(sheet: worksheet("")).archive))
    #expect(try package.cells() == ["A1 number 1"])
  }
}
