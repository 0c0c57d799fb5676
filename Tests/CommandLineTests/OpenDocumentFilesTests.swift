import Foundation
import Testing

/// Fixtures/opendocument holds workbooks of the other folders as LibreOffice saved them.
@Suite("Workbooks saved as .ods")
struct OpenDocumentFilesTests {
  private static let folder = "Fixtures/opendocument"
  static let layouts = ["domain-sheets", "tick-boxes"]

  @Test("give the same 76 records as the .xlsx", arguments: layouts)
  func sameRecords(layout: String) throws {
    let workbook = try RekapRun(
      "convert", "Fixtures/same-answers/\(layout).xlsx", "--provenance", "none")
    let saved = try RekapRun("convert", "\(Self.folder)/\(layout).ods", "--provenance", "none")
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.lines.count == 76)
    #expect(saved.lines == workbook.lines)
  }

  @Test(
    "give the same findings as the .xlsx, but for the file's name",
    arguments: [
      ("same-answers/domain-sheets", false), ("same-answers/tick-boxes", false),
      // LibreOffice calculates anew: the error of a reference to no sheet becomes another one.
      ("messy/messy", true),
    ])
  func sameFindings(workbook: String, differsInErrorName: Bool) throws {
    let name = try #require(workbook.split(separator: "/").last)
    func findings(_ path: String) throws -> String {
      try RekapRun("check", path, "--format", "ndjson").output
        .replacing("\(name).ods", with: "\(name).xlsx")
    }
    var original = try findings("Fixtures/\(workbook).xlsx")
    if differsInErrorName {
      #expect(original.contains("#REF!"))
      original = original.replacing("#REF!", with: "#NAME?")
    }
    #expect(try findings("\(Self.folder)/\(name).ods") == original)
  }

  @Test("give the same cells as the .xlsx", arguments: layouts)
  func sameCells(layout: String) throws {
    let workbook = try RekapRun("cells", "Fixtures/same-answers/\(layout).xlsx")
    let saved = try RekapRun("cells", "\(Self.folder)/\(layout).ods")
    #expect(saved.status == 0, "\(saved.errors)")
    #expect(saved.lines == workbook.lines)
  }

  @Test("keep every kind of cell")
  func kinds() throws {
    let run = try RekapRun("cells", "\(Self.folder)/kinds.ods")
    #expect(run.status == 0, "\(run.errors)")
    let cells = run.lines.filter { !$0.contains(#""value":7}"#) }.map { line in
      String(line.drop { $0 != "," }.dropFirst(8))
    }
    #expect(
      cells == [
        #""A1","type":"string","value":"Dinas  Sosial "}"#,
        #""A2","type":"string","value":"baris 1\n  baris 2 "}"#,
        #""A3","type":"number","value":0.1}"#,
        #""A4","type":"number","value":1234567.5}"#,
        #""A5","type":"number","value":0.25}"#,
        #""A6","type":"boolean","value":true}"#,
        #""A7","type":"date","value":"2023-09-18"}"#,
        #""A8","type":"date","value":"2023-09-18T14:30:15"}"#,
        #""A9","type":"time","value":"14:30:15"}"#,
        #""A10","type":"duration","value":108900}"#,
        #""A11","type":"duration","value":7200}"#,
        ##""A12","type":"error","value":"#DIV/0!"}"##,
        #""A13","type":"string","value":"Dinas"}"#,
        #""A15","type":"number","value":1}"#,
        #""A30","type":"string","value":"gabung"}"#,
        #""XFD1048576","type":"string","value":"ujung"}"#,
      ])
    // Five rows of five cells that are alike.
    #expect(run.lines.count == cells.count + 25)
  }
}
