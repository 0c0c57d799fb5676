import Databases
import Foundation
import Testing

@Suite("The file of a database")
struct DatabaseFileTests {
  private static let inputs = "Fixtures/submissions"

  @Test("has the same bytes for any number of jobs")
  func jobs() throws {
    let scratch = try TemporaryFolder()
    let files = try ["1", "2", "3", "8"].map { jobs in
      let file = scratch.path(jobs)
      _ = try RekapRun.toDatabase([Self.inputs], to: file, ["--citations", file, "--jobs", jobs])
      return try Data(contentsOf: URL(filePath: file))
    }
    #expect(Set(files).count == 1)
    #expect(files[0].count > 1_000_000)
  }

  @Test("takes the place of an older one or of an empty file, and leaves nothing beside it")
  func replaced() throws {
    let scratch = try TemporaryFolder(["a.sqlite": ""])
    for input in ["Fixtures/same-answers/register.xlsx", "Fixtures/messy/clean.xlsx"] {
      let run = try RekapRun.toDatabase([input], to: scratch.path("a.sqlite"))
      #expect(run.status < 2, "\(run.errors)")
    }
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    #expect(try database.rows("SELECT file FROM sources") == [[.text("clean.xlsx")]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["a.sqlite"])
  }

  @Test("never takes the place of anything else")
  func otherFile() throws {
    let scratch = try TemporaryFolder(["thesis.txt": "x", "folder/a.txt": "x"])
    let other = try DatabaseConnection(writing: scratch.path("other.sqlite"))
    try other.execute("CREATE TABLE mine (a); INSERT INTO mine VALUES ('keep');")
    for place in ["thesis.txt", "folder", "other.sqlite"] {
      let run = try RekapRun.toDatabase([Self.inputs], to: scratch.path(place))
      #expect(run.status == 2)
      #expect(run.errors.contains("is no database of Rekap's, so it is not replaced"))
    }
    #expect(try scratch.text("thesis.txt") == "x")
    #expect(try other.rows("SELECT a FROM mine") == [[.text("keep")]])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted()
        == ["folder", "other.sqlite", "thesis.txt"])
  }

  @Test("is there whole or not at all, also where rekap is killed while it is made")
  func killed() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("a.sqlite")
    _ = try RekapRun.toDatabase(["Fixtures/same-answers/register.xlsx"], to: file)
    let before = try Data(contentsOf: URL(filePath: file))
    // So many that it is far from its end when it has begun.
    let inputs = [String](repeating: "Fixtures/same-answers/register.xlsx", count: 1_000)
    let process = Process()
    process.executableURL = RekapRun.executable
    process.arguments =
      ["convert"] + inputs + ["--format", "sqlite", "-o", file, "--jobs", "1", "--quiet"]
    process.currentDirectoryURL = Repository.root
    try process.run()
    let aside = file + ".unfinished"
    // Without giving the thread away, which may not come back for long.
    while process.isRunning, !FileManager.default.fileExists(atPath: aside) { usleep(100) }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    // What it has left beside the file the next run takes over.
    _ = try RekapRun.toDatabase(["Fixtures/same-answers/register.xlsx"], to: file)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["a.sqlite"])
  }

  @Test("that can't be made names its file and why")
  func unwritable() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("no/such/folder/a.sqlite")
    let run = try RekapRun.toDatabase([Self.inputs], to: file)
    #expect(run.status == 2)
    #expect(
      run.errors.contains(
        "\(file) can't be written: there is no folder \(scratch.path("no/such/folder"))."))
  }

  @Test(
    "needs a file, and has one form",
    arguments: [
      [], ["-o", "-"], ["-o", "x", "--excel"], ["-o", "x", "--hxl"],
      ["-o", "x", "--findings", "f.ndjson"],
    ])
  func usage(arguments: [String]) throws {
    let run = try RekapRun(["convert", Self.inputs, "--format", "sqlite"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("--"))
  }
}
