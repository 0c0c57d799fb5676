import Testing
import _TestSupport

@testable import Spreadsheets

@Suite("The sheets that an agency has written")
struct OwnSheetsTests {
  struct Name: CustomTestStringConvertible, Sendable {
    var name = "_rekap.temuan"
    var reference: String
    var own: [String]
    var testDescription: String { "\(name) = \(reference)" }
  }

  static let names = [
    Name(reference: "'Data'!$A$1", own: []),
    Name(reference: "Data!$A$1", own: []),
    Name(name: "_REKAP.Temuan", reference: "Data!$A$1", own: []),
    Name(reference: "'Temuan &amp; ''lain'''!$A$1", own: ["Data"]),
    Name(reference: "#REF!$A$1", own: ["Data"]),
    Name(reference: "", own: ["Data"]),
    Name(name: "rekap.temuan", reference: "Data!$A$1", own: ["Data"]),
  ]

  @Test("are all but the one that a hidden name calls the list of findings", arguments: names)
  func named(_ name: Name) throws {
    let reader = try Self.reader(
      """
      <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1</definedName>\
      <definedName name="\(name.name)" hidden="1">\(name.reference)</definedName></definedNames>
      """)
    #expect(reader.sheets.map(\.name) == ["Data"])
    #expect(reader.ownSheets.map(\.name) == name.own)
  }

  @Test("are all of them where there is no such name")
  func unnamed() throws {
    let reader = try Self.reader("")
    #expect(reader.ownSheets == reader.sheets)
  }

  private static func reader(_ names: String) throws -> WorkbookReader {
    let sheet = """
      <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
      <sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>
      """
    return try PackageBuilder(sheet: sheet, workbookProperties: names).withFile { path in
      try WorkbookReader(path: path)
    }
  }
}
