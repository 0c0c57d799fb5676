import Foundation
import Testing

@Suite("Outputs")
struct OutputPlaceTests {
  private static let input = "Fixtures/submissions/REKAP BIRO.xlsx"

  private static func convert(to folder: TemporaryFolder, _ options: String...) throws -> RekapRun {
    try RekapRun(
      [
        "convert", input, "-o", folder.path("all.ndjson"), "--findings",
        folder.path("found.ndjson"),
      ] + options)
  }

  private static func names(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted()
  }

  @Test("take over what a killed run has left beside them")
  func debris() throws {
    let folder = try TemporaryFolder([
      "all.ndjson.unfinished": String(repeating: "half of a line", count: 100_000),
      "found.ndjson.unfinished": "half",
    ])
    let clean = try TemporaryFolder()
    _ = try Self.convert(to: folder)
    _ = try Self.convert(to: clean)
    #expect(try Self.names(in: folder) == ["all.ndjson", "found.ndjson"])
    for name in ["all.ndjson", "found.ndjson"] {
      #expect(try folder.text(name) == clean.text(name))
    }
  }

  @Test("are written by one run at a time")
  func locked() throws {
    let folder = try TemporaryFolder(["all.ndjson": "old", "all.ndjson.unfinished": "by another"])
    let other = try FileHandle(forUpdating: folder.url.appending(path: "all.ndjson.unfinished"))
    #expect(flock(other.fileDescriptor, LOCK_EX | LOCK_NB) == 0)
    for options in [[], ["--resume"]] {
      let run = try RekapRun(
        ["convert", Self.input, "-o", folder.path("all.ndjson")] + options)
      #expect(run.status == 2)
      #expect(run.errors.contains("Another rekap is writing \(folder.path("all.ndjson"))"))
      #expect(try folder.text("all.ndjson.unfinished") == "by another")
      #expect(try folder.text("all.ndjson") == "old")
    }
    try other.close()
    _ = try Self.convert(to: folder)
    #expect(try Self.names(in: folder) == ["all.ndjson", "found.ndjson"])
  }

  @Test("stay as they were, all of them, where one can't be written")
  func together() throws {
    let folder = try TemporaryFolder(["all.ndjson": "old", "found.ndjson": "old"])
    let run = try Self.convert(to: folder, "--citations", folder.path("gone/cited.csv"))
    #expect(run.status == 2)
    #expect(run.errors.contains("there is no folder \(folder.path("gone"))"))
    #expect(run.errors.contains("What was there is as it was."))
    #expect(try Self.names(in: folder) == ["all.ndjson", "found.ndjson"])
    #expect(try folder.text("all.ndjson") == "old")
    #expect(try folder.text("found.ndjson") == "old")
  }

  @Test("stay as they were where a file may not become so large")
  func tooLarge() throws {
    let folder = try TemporaryFolder(["all.ndjson": "old", "found.ndjson": "old"])
    let run = try RekapRun(
      running: "/bin/sh",
      [
        "-c", "ulimit -f 8; exec \"$@\"", "sh", RekapRun.executable.path(), "convert", Self.input,
        "-o", folder.path("all.ndjson"), "--findings", folder.path("found.ndjson"),
      ])
    #expect(run.status == 2)
    #expect(run.errors.contains("larger than is allowed"))
    #expect(try Self.names(in: folder) == ["all.ndjson", "found.ndjson"])
    #expect(try folder.text("all.ndjson") == "old")
  }

  @Test("that are devices are written, and stay devices")
  func device() throws {
    let run = try RekapRun("convert", Self.input, "-o", "/dev/null", "-q")
    #expect(run.status == 0 || run.status == 1)
    let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
    #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.unfinished"))
  }

  @Test("are no folders that are there")
  func folder() throws {
    let folder = try TemporaryFolder(["all.ndjson/mine": "x"])
    let run = try Self.convert(to: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("it is a folder"))
    #expect(try Self.names(in: folder) == ["all.ndjson"])
  }

  @Test("that are Data Packages take over what a killed run has left, and nobody reads that")
  func dataPackage() throws {
    let folder = try TemporaryFolder([
      "data.unfinished/answers.csv": "half", "data.unfinished/lists/x.csv": "half",
      "data.unfinished-former/datapackage.json": "{}",
    ])
    let input = Repository.fixture("submissions/REKAP BIRO.xlsx")
    try FileManager.default.copyItem(at: input, to: folder.url.appending(path: "a.xlsx"))
    let run = try RekapRun(
      "convert", folder.path(""), "--format", "datapackage", "-o", folder.path("data"))
    #expect(run.errors.contains("Workbooks: 1,"))
    #expect(try Self.names(in: folder) == ["a.xlsx", "data"])
    let inside = try FileManager.default.contentsOfDirectory(atPath: folder.path("data")).sorted()
    #expect(inside == ["answers.csv", "datapackage.json", "findings.csv", "lists"])
  }
}
