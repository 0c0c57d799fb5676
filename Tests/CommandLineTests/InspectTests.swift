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
