import Foundation
import Testing

@Suite("rekap export")
struct ExportTests {
  private static let answers = "Fixtures/same-answers/register.xlsx"

  /// What `rekap convert` writes of one set of answers, and how it is asked to.
  static let forms: [(name: String, arguments: [String])] = [
    ("answers.ndjson", []),
    ("answers.ndjson", ["--provenance", "none"]),
    ("answers.json", ["--format", "json"]),
    ("answers.csv", ["--format", "csv"]),
    ("answers.csv", ["--format", "csv", "--excel", "--provenance", "none"]),
    ("answers.csv", ["--format", "csv", "--hxl"]),
    ("answers", ["--format", "datapackage"]),
  ]

  @Test("gives the same workbook for every form of the same records", arguments: 0..<forms.count)
  func anyForm(index: Int) throws {
    let scratch = try TemporaryFolder()
    let form = Self.forms[index]
    let data = scratch.path(form.name)
    let converted = try RekapRun(["convert", Self.answers, "-o", data, "-q"] + form.arguments)
    #expect(converted.status == 0, "\(converted.errors)")
    let plain = scratch.path("plain.ndjson")
    _ = try RekapRun("convert", Self.answers, "-o", plain, "-q")
    for (from, to) in [(plain, "one.xlsx"), (data, "other.xlsx")] {
      let run = try RekapRun("export", from, "-o", scratch.path(to))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("mapping local-mgi-domain-sheets, 76 records"))
    }
    #expect(
      try Data(contentsOf: scratch.url.appending(path: "one.xlsx"))
        == (try Data(contentsOf: scratch.url.appending(path: "other.xlsx"))))
  }

  @Test("takes records from standard input", arguments: ["ndjson", "json", "csv"])
  func standardInput(format: String) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      "convert", Self.answers, "--format", format, "-o", scratch.path("a.ndjson"), "-q")
    let input = try FileHandle(forReadingFrom: scratch.url.appending(path: "a.ndjson"))
    let run = try RekapRun(["export", "-", "-o", scratch.path("a.xlsx")], input: input)
    #expect(run.status == 0, "\(run.errors)")
    let again = try RekapRun("convert", scratch.path("a.xlsx"), "--provenance", "none")
    #expect(again.output == (try RekapRun("convert", Self.answers, "--provenance", "none").output))
  }

  @Test(
    "finds a Data Package by its folder and by its descriptor, whatever they are called",
    arguments: ["", "/", "/datapackage.json"])
  func dataPackage(place: String) throws {
    let scratch = try TemporaryFolder()
    let folder = scratch.path("jawaban 100% (akhir)")
    _ = try RekapRun(
      "convert", Self.answers, "--format", "datapackage", "-o", folder, "-q")
    let run = try RekapRun("export", folder + place, "-o", scratch.path("a.xlsx"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("76 records"))
  }

  @Test("chooses the layout that holds all records in one workbook, where one is wanted")
  func chosenLayout() throws {
    let scratch = try TemporaryFolder([
      "a.ndjson": """
      {"round":"1","respondent":"dinsos-jateng","domain":1,"indicator":"ILL-1.01","answer":"ya"}
      {"round":"2","respondent":"bkd-jateng","domain":1,"indicator":"ILL-1.02","answer":"ya"}

      """
    ])
    let run = try RekapRun("export", scratch.path("a.ndjson"), "-o", scratch.path("a.xlsx"))
    // A register holds them all, so it is taken, and no question asked.
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("mapping local-mgi-register, 2 records"))
  }

  @Test("gives all records of all agencies' workbooks back", arguments: SameAnswersTests.layouts)
  func submissions(layout: String) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      "convert", "Fixtures/submissions", "-o", scratch.path("all.ndjson"), "-q", "--fail-on", "none"
    )
    let run = try RekapRun(
      "export", scratch.path("all.ndjson"), "--mapping", "local-mgi-" + layout, "-o",
      scratch.path("out"))
    // What a layout can't hold is told of, and it is all that is lost: a wide recap has no place for
    // three of the fields and for columns that no field has, and "not applicable" can't be ticked.
    let lost = run.errors.split(separator: "\n").filter { $0.hasPrefix("rekap:") }
    switch layout {
    case "wide-recap":
      #expect(lost.count == 4)
      #expect(lost.allSatisfy { $0.contains("O903") }, "\(lost)")
      #expect(run.errors.contains("the field extra has a value in"))
    case "tick-boxes":
      #expect(lost.count == 5)
      #expect(lost.allSatisfy { $0.contains(" becomes blank") }, "\(lost)")
    default: #expect(lost.isEmpty)
    }
    #expect(run.status == (lost.isEmpty ? 0 : 1))
    #expect(run.errors.contains("1823 records"))
  }

  @Test("writes a workbook a respondent into a folder, and none half")
  func folder() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      "convert", "Fixtures/submissions", "-o", scratch.path("all.ndjson"), "-q", "--fail-on", "none"
    )
    let arguments = ["export", scratch.path("all.ndjson"), "--mapping", "local-mgi-domain-sheets"]
    let one = try RekapRun(arguments + ["-o", scratch.path("one.xlsx")])
    #expect(one.status == 2)
    #expect(one.errors.contains("fill 30 workbooks"))
    #expect(one.errors.contains("Name a folder with -o"))
    let run = try RekapRun(arguments + ["-o", scratch.path("out")])
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("out"))
    #expect(names.count == 30)
    #expect(names.contains("dinkes-jateng_2023-09.xlsx"))
    #expect(names.allSatisfy { $0.hasSuffix(".xlsx") })
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    var file: String
    var text: String
    var status: Int32 = 3
    var says: [String]
    var testDescription: String { says[0] }
  }

  static let bad: [Bad] = [
    Bad(
      file: "a.ndjson", text: "{\"answer\":\"ya\"}\n{\"answer\":}\n",
      says: ["a.ndjson:2", "no JSON from character 11"]),
    Bad(file: "a.ndjson", text: "{\"answer\":\"ya\"}\n[1]\n", says: ["a.ndjson:2", "no record"]),
    Bad(
      file: "a.json", text: "{\"records\": [\n{\"answer\": tru}]}", says: ["a.json:2", "no JSON"]),
    Bad(file: "a.ndjson", text: "\n", says: ["a.ndjson", "there is no record in it"]),
    Bad(
      file: "a.ndjson", text: "{\"jawab\":\"ya\"}\n",
      says: ["a.ndjson:1", "no schema has a field \"jawab\""]),
    Bad(
      file: "a.csv", text: "jawab,kode\r\nya,1\r\n",
      says: ["a.csv:2", "no schema has a field \"jawab\""]),
    Bad(
      file: "a.xlsx", text: "PK\u{3}\u{4}", says: ["a.xlsx", "give what rekap convert writes"]),
  ]

  @Test("says which line holds no record, and what it takes", arguments: bad)
  func badData(_ bad: Bad) throws {
    let scratch = try TemporaryFolder([bad.file: bad.text])
    let run = try RekapRun("export", scratch.path(bad.file), "-o", scratch.path("out.xlsx"))
    #expect(run.status == bad.status, "\(run.errors)")
    for words in bad.says { #expect(run.errors.contains(words), "\(run.errors)") }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.xlsx")))
  }

  @Test("tells of a value that the schema does not have, and of a text that no cell can hold")
  func badValues() throws {
    let long = String(repeating: "x", count: 40_000)
    let scratch = try TemporaryFolder([
      "a.ndjson": """
      {"round":"1","respondent":"dinsos-jateng","domain":1,"indicator":"ILL-1.01","answer":"entah"}
      {"round":"1","respondent":"dinsos-jateng","domain":1,"indicator":"ILL-1.02","answer":"ya","note":"\(long)"}

      """
    ])
    let run = try RekapRun(
      "export", scratch.path("a.ndjson"), "--mapping", "local-mgi-register", "-o",
      scratch.path("a.xlsx"))
    #expect(run.status == 1)
    let told = run.errors.split(separator: "\n").map { $0.prefix(12) }
    #expect(told.prefix(2) == ["rekap: V302 ", "rekap: O902 "], "\(told)")
    // A text that was cut is told of once, and not again as a record that reads differently.
    #expect(!run.errors.contains("O904"))
    #expect(run.errors.contains("a.xlsx, Register!O3: the text has 40000 characters"))
  }

  @Test("refuses a mapping that can't be used backwards, and says what to add")
  func oneWayMapping() throws {
    let scratch = try TemporaryFolder()
    let file = Repository.root.appending(path: "Mappings/local-mgi/domain-sheets.yaml")
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacing(", write: \"Domain {domain}\"", with: "")
      .replacing(
        "schema: schema.yaml",
        with: "schema: " + file.deletingLastPathComponent().path() + "schema.yaml")
    try Data(text.utf8).write(to: scratch.url.appending(path: "one-way.yaml"))
    _ = try RekapRun("convert", Self.answers, "-o", scratch.path("a.ndjson"), "-q")
    let run = try RekapRun(
      "export", scratch.path("a.ndjson"), "--mapping", scratch.path("one-way.yaml"), "-o",
      scratch.path("a.xlsx"))
    #expect(run.status == 2)
    #expect(run.errors.contains("one-way.yaml:"))
    #expect(run.errors.contains("Add \"write\" to \"sheets\""))
  }

  @Test("writes no other kind of file", arguments: ["a.csv", "out/a.XLSM", "a.ods"])
  func otherKinds(name: String) throws {
    let run = try RekapRun("export", "x.ndjson", "-o", name)
    #expect(run.status == 2)
    #expect(run.errors.contains("-o takes a workbook (.xlsx) or a folder; \(name) is neither"))
  }

  @Test("leaves the workbook as it was where the new one can't be written")
  func unwritable() throws {
    let scratch = try TemporaryFolder(["file": "x"])
    _ = try RekapRun("convert", Self.answers, "-o", scratch.path("a.ndjson"), "-q")
    let run = try RekapRun("export", scratch.path("a.ndjson"), "-o", scratch.path("file/a.xlsx"))
    #expect(run.status == 2)
    #expect(run.errors.contains("can't be written"))
  }
}
