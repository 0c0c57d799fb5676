import Foundation
import Testing

@Suite("A Data Package")
struct DataPackageTests {
  private static let inputs = "Fixtures/submissions"

  private static func convert(to folder: String, _ arguments: String...) throws -> RekapRun {
    try RekapRun(
      ["convert", inputs, "--format", "datapackage", "-o", folder, "--lang", "en"] + arguments)
  }

  @Test("holds the same answers and findings as the formats by themselves")
  func goldenDescriptor() throws {
    let scratch = try TemporaryFolder()
    let run = try Self.convert(to: scratch.path("data"))
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let answers = try RekapRun("convert", Self.inputs, "--format", "csv").output
    #expect(try scratch.text("data/answers.csv") == answers)
    let findings = try RekapRun("check", Self.inputs, "--format", "csv").output
    #expect(try scratch.text("data/findings.csv").hasPrefix(findings.prefix(20_000)))
    try expectGolden(try scratch.text("data/datapackage.json"), "submissions.datapackage.json")
    try expectGolden(try scratch.text("data/lists/domains.csv"), "submissions.domains.csv")
  }

  @Test(
    "names the key of the answers, unless a key is missing or comes twice",
    arguments: [
      (["Fixtures/same-answers/register.xlsx"], true), (["Fixtures/messy/messy.xlsx"], false),
      (["Fixtures/same-answers/register.xlsx", "Fixtures/same-answers/wide-recap.xlsx"], false),
    ])
  func key(inputs: [String], isUnique: Bool) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      ["convert"] + inputs + ["--format", "datapackage", "-o", scratch.path("data")])
    let descriptor = try scratch.text("data/datapackage.json")
    let answers = try #require(descriptor.firstRange(of: "\"answers.csv\""))
    let findings = try #require(descriptor.firstRange(of: "\"findings.csv\""))
    let table = descriptor[answers.upperBound..<findings.lowerBound]
    #expect(table.contains("primaryKey") == isUnique)
  }

  @Test("is the same for any number of jobs")
  func jobs() throws {
    let scratch = try TemporaryFolder()
    _ = try Self.convert(to: scratch.path("one"), "--jobs", "1")
    _ = try Self.convert(to: scratch.path("many"), "--jobs", "7")
    for file in ["datapackage.json", "answers.csv", "findings.csv", "lists/agencies.csv"] {
      #expect(try scratch.text("one/" + file) == scratch.text("many/" + file))
    }
  }

  @Test("takes the place of an older one, and leaves nothing beside it")
  func replaced() throws {
    let scratch = try TemporaryFolder(["data/datapackage.json": "{}", "data/old.csv": "x"])
    #expect(try Self.convert(to: scratch.path("data/")).status == 1)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.path("data"))
    #expect(names.sorted() == ["answers.csv", "datapackage.json", "findings.csv", "lists"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["data"])
  }

  @Test("never takes the place of anything else")
  func otherFolder() throws {
    let scratch = try TemporaryFolder(["thesis/chapter.txt": "x", "file": "x"])
    for place in ["thesis", "file"] {
      let run = try Self.convert(to: scratch.path(place))
      #expect(run.status == 2)
      #expect(run.errors.contains("is no Data Package, so it is not replaced"))
    }
    #expect(try scratch.text("thesis/chapter.txt") == "x")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted()
        == ["file", "thesis"])
  }

  @Test("within the folder of the workbooks is no input the next time")
  func besideInputs() throws {
    let scratch = try TemporaryFolder(["inbox/a.csv": "Kode,Jawaban\n"])
    for _ in 0..<2 {
      let run = try RekapRun(
        "convert", scratch.path("inbox"), "--format", "datapackage", "-o",
        scratch.path("inbox/data"), "--lang", "en")
      #expect(run.errors.contains("Workbooks: 1,"))
    }
  }

  @Test("needs a folder, and has one form", arguments: [[], ["-o", "-"], ["-o", "x", "--excel"]])
  func usage(arguments: [String]) throws {
    let run = try RekapRun(["convert", Self.inputs, "--format", "datapackage"] + arguments)
    #expect(run.status == 2)
  }
}
