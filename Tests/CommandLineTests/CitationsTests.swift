import Foundation
import Testing

@Suite("The table of regulations")
struct CitationsTests {
  private static let inputs = "Fixtures/submissions"

  private func table(_ name: String, _ further: String...) throws -> String {
    let scratch = try TemporaryFolder()
    let arguments = ["convert", Self.inputs, "-o", scratch.path("answers"), "--fail-on", "none"]
    let run = try RekapRun(arguments + ["--citations", scratch.path(name)] + further)
    #expect(run.status == 0 || run.status == 3, "\(run.errors)")
    return try String(contentsOfFile: scratch.path(name), encoding: .utf8)
  }

  @Test("golden: has a row for each regulation of each answer")
  func golden() throws {
    let lines = try table("cited.csv").split(separator: "\r\n")
    // The first hundred show its form; the rest is more of the same.
    try expectGolden(lines.prefix(101).joined(separator: "\n") + "\n", "submissions.citations.csv")
    #expect(lines.count > 1_000)
  }

  @Test("is the same for any number of jobs")
  func jobs() throws {
    #expect(try table("cited.csv", "--jobs", "1") == table("cited.csv", "--jobs", "7"))
  }

  @Test("is NDJSON under any other name, with the same rows")
  func ndjson() throws {
    let lines = try table("cited.ndjson").split(separator: "\n")
    let rows = try table("cited.CSV").split(separator: "\r\n")
    #expect(lines.count == rows.count - 1)
    let first = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
    let regulation = try #require(first)
    #expect(regulation["kind"] as? String == "uu")
    #expect(regulation["number"] as? String == "24")
    #expect(regulation["year"] as? Int == 2013)
    #expect(regulation["cell"] as? String == "F10")
    #expect(regulation["part"] as? Int == 1)
    #expect(regulation["issuer"] is NSNull)
  }

  @Test("has semicolons and a byte-order mark for Excel")
  func excel() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "convert", Self.inputs, "--format", "csv", "--excel", "-o", scratch.path("a.csv"),
      "--citations", scratch.path("c.csv"), "--fail-on", "none")
    #expect(run.status == 0 || run.status == 3, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: scratch.path("c.csv")))
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("assessment;respondent;".utf8)))
  }

  @Test("has its header where nothing is cited")
  func empty() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "convert", "Fixtures/broken/not-a-zip.xlsx", "-o", scratch.path("a"), "--citations",
      scratch.path("c.csv"))
    #expect(run.status == 3)
    let text = try String(contentsOfFile: scratch.path("c.csv"), encoding: .utf8)
    #expect(text.hasPrefix("assessment,respondent,"))
    #expect(text.split(separator: "\r\n").count == 1)
  }

  @Test("goes to a file, not to standard output")
  func standardOutput() throws {
    let run = try RekapRun("convert", Self.inputs, "--citations", "-")
    #expect(run.status == 2)
    #expect(run.errors.contains("--citations needs a file"))
  }
}
