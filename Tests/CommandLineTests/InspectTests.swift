import Foundation
import Testing

@Suite("Inspecting a workbook")
struct InspectTests {
  @Test(
    "tells its sheets, their headers, and the mappings that fit",
    arguments: [
      ("messy/messy.xlsx", "en", "messy"), ("messy/messy.xlsx", "id", "messy"),
      ("submissions/Lampiran III Rekap UKM-Perdagangan.xlsx", "en", "wide"),
      ("submissions/BPBD Prov Jateng - isian LMGI.xlsx", "en", "hidden-rows"),
      ("conformance/workbooks/nacnudus+tidyxl/enron-constants.xlsx", "en", "foreign"),
      ("appearance/seen.xlsx", "en", "seen"), ("appearance/seen.xlsx", "id", "seen"),
      ("opendocument/seen.ods", "en", "seen-ods"),
    ])
  func goldenInspection(file: String, language: String, name: String) throws {
    let run = try RekapRun("inspect", "Fixtures/" + file, "--lang", language)
    #expect(run.status == 0)
    try expectGolden(run.output, "inspect/\(name).\(language).txt")
  }

  @Test("as JSON says the same, and in both languages")
  func json() throws {
    let output = try RekapRun("inspect", "Fixtures/messy/messy.xlsx", "--format", "json").output
    try expectGolden(output, "inspect/messy.json")
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let sheets = try #require(object?["sheets"] as? [[String: Any]])
    #expect(sheets.count == 7)
    #expect(sheets.last?["visibility"] as? String == "hidden")
    let mappings = try #require(object?["mappings"] as? [[String: Any]])
    #expect(mappings.count { $0["isChosen"] as? Bool == true } == 1)
    #expect(mappings.first?["isChosen"] as? Bool == true)
  }

  @Test("as JSON tells all that is to be seen on its sheets, with the texts")
  func appearance() throws {
    let output = try RekapRun("inspect", "Fixtures/appearance/seen.xlsx", "--format", "json").output
    try expectGolden(output, "inspect/seen.json")
  }

  /// Counts of what is to be seen in workbooks of others, all sheets together, as openpyxl counts them
  /// or, where it has no notion of something, as they were counted by eye in the XML.
  static let seenByOthers: [(file: String, counts: [String: Int])] = [
    (
      "nacnudus+tidyxl/examples.xlsx",
      ["struckCells": 2, "partlyStruckCells": 1, "notes": 2, "validations": 15]
    ),
    (
      "PHPOffice+PhpSpreadsheet/formscomments.xlsx",
      ["notes": 2, "textBoxes": 31, "pictures": 1, "validations": 3]
    ),
    ("SheetJS+test_files/threaded_comments_none.xlsx", ["notes": 0, "comments": 3]),
    ("ClosedXML+ClosedXML/RegularAutoFilter.xlsx", ["filters": 5]),
    (
      "MathNya+umya-spreadsheet/aaa.xlsx",
      ["struckCells": 1, "filters": 2, "charts": 11, "textBoxes": 2]
    ),
    ("apache+poi/ExcelWithAttachments.xlsm", ["notes": 3, "textBoxes": 4, "otherGraphics": 4]),
    ("microsoft+markitdown/xlsx_complex_layout.xlsx", ["pictures": 4]),
    ("dotnet+Open-XML-SDK/filter_type.xlsx", ["filters": 0, "textBoxes": 0]),
  ]

  @Test("tells what is to be seen in workbooks of other programs", arguments: seenByOthers)
  func workbooksOfOthers(file: String, counts: [String: Int]) throws {
    let path = "Fixtures/conformance/workbooks/" + file
    let output = try RekapRun("inspect", path, "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let sheets = try #require(object?["sheets"] as? [[String: Any]])
    for (key, count) in counts {
      let found = sheets.reduce(0) { sum, sheet in
        let value = sheet[key] as? Int ?? (sheet[key] as? [String: Any])?["count"] as? Int
        return sum + (value ?? -1_000_000)
      }
      #expect(found == count, "\(key)")
    }
  }

  @Test("ends with an answer or a refusal, whatever the workbook")
  func anyWorkbook() throws {
    let names = ["conformance/workbooks", "broken", "opendocument", "submissions"]
    let files = try names.flatMap { name in
      try FileManager.default.subpathsOfDirectory(atPath: Repository.fixture(name).path())
        .filter { $0.contains(".xls") || $0.hasSuffix(".ods") }.map { "Fixtures/\(name)/\($0)" }
    }
    #expect(files.count > 180)
    for file in files {
      let run = try RekapRun("inspect", file, "--format", "json")
      #expect([0, 3].contains(run.status), "\(file)")
      // What isn't told of is refused.
      #expect(
        run.output.isEmpty ? run.errors.contains("F0") : run.output.hasSuffix("}\n"), "\(file)")
    }
  }

  @Test(
    "tells of the columns that a run then reads or leaves out",
    arguments: [
      ("read", "were read too", "14 mapped + 13 kept + 7 ignored"),
      ("skip", "were not read", "14 mapped + 5 kept + 15 ignored"),
    ])
  func hiddenColumns(choice: String, action: String, sums: String) throws {
    let schema = Repository.root.appending(path: "Mappings/sample-form/schema.yaml").path()
    let scratch = try TemporaryFolder([
      "mapping.yaml": """
      version: 1
      name: seen
      schema: \(schema)
      document: {respondent: {constant: "disnaker"}, round: {constant: "2026-1"}}
      blocks:
        - name: answers
          sheets: {match: '^Isian$'}
          columns: {hidden: \(choice)}
          header: {find: [[No Indikator], [Jawaban]]}
          fields: {indicator: {column: No Indikator}, answer: {column: Jawaban}}
          ignore: [Indikator]
      """
    ])
    let run = try RekapRun(
      "convert", "Fixtures/appearance/seen.xlsx", "--mapping", scratch.path("mapping.yaml"),
      "--findings", scratch.path("findings.txt"))
    #expect(run.lines.count == 6)
    #expect(run.output.contains("\"Lama\"") == (choice == "read"))
    let findings = try scratch.text("findings.txt")
    #expect(
      findings.contains(
        "Isian: 1 hidden columns with cells in them (D) \(action). Show them and look."))
    #expect(run.errors.contains(sums), "\(run.errors)")
  }

  @Test("tells of a damaged drawing, and of all the rest of the workbook")
  func damagedDrawing() throws {
    let bytes = try Data(contentsOf: Repository.fixture("appearance/seen.xlsx"))
    let scratch = try TemporaryFolder()
    // The name of the part in the archive's directory, so that there is none of that name.
    let name = Data("xl/drawings/drawing1.xml".utf8)
    let other = Data("xl/drawings/drawing0.xml".utf8)
    var changed = bytes
    while let place = changed.range(of: name) { changed.replaceSubrange(place, with: other) }
    try changed.write(to: scratch.url.appending(path: "a.xlsx"))
    let run = try RekapRun("inspect", scratch.path("a.xlsx"))
    #expect(run.status == 3)
    #expect(run.output.contains("F003 a.xlsx is damaged: xl/drawings/drawing1.xml can't be read"))
    #expect(run.output.contains("not looked at: text boxes, pictures, charts\n"))
    #expect(run.output.contains("2 notes (A1: "))
    #expect(run.output.contains("4 cells struck through (B7, A9, F9, F10)"))
  }

  @Test("takes the mapping that a run takes", arguments: SubmissionsTests.workbooks.prefix(6))
  func sameMapping(workbook: String) throws {
    let path = SubmissionsTests.folder + "/" + workbook
    let inspection = try RekapRun("inspect", path, "--format", "json").output
    let object = try JSONSerialization.jsonObject(with: Data(inspection.utf8)) as? [String: Any]
    let mappings = try #require(object?["mappings"] as? [[String: Any]])
    let taken = try #require(mappings.first?["mapping"] as? String)
    #expect(try RekapRun("convert", path).errors.contains("mapping \(taken),"))
  }

  @Test("believes in a header though nobody knows its labels")
  func unknownLabels() throws {
    let scratch = try TemporaryFolder([
      "a.csv": "Laporan\n\nUrutan,Uraian,Hasil\n1,satu,x\n2,dua,y\n3,tiga,y\n"
    ])
    let run = try RekapRun("inspect", scratch.path("a.csv"))
    #expect(
      run.output.contains("header: row 3 (3 short texts, none twice, with values below them)"))
    #expect(run.output.contains("Urutan | Uraian | Hasil"))
    #expect(run.output.hasSuffix("No mapping fits.\n"))
  }

  @Test("refuses what is no workbook, and tells what breaks off")
  func broken() throws {
    #expect(try RekapRun("inspect", "Fixtures/nowhere.xlsx").status == 3)
    let bytes = try Data(contentsOf: Repository.fixture("messy/messy.xlsx"))
    let scratch = try TemporaryFolder()
    try bytes.prefix(bytes.count / 2).write(to: scratch.url.appending(path: "half.xlsx"))
    let run = try RekapRun("inspect", scratch.path("half.xlsx"))
    #expect(run.status == 3)
    #expect(run.errors.contains("F001") || run.errors.contains("F003"))
  }
}
