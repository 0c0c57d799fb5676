import Foundation
import Testing

@Suite("rekap diff")
struct DiffTests {
  private static let rounds = ["round1", "round2"].map { "Fixtures/assessments/\($0).ndjson" }
  private static let crosswalk = ["--crosswalk", "Fixtures/assessments/crosswalk.csv"]

  @Test("keeps its text as it is", arguments: ["en", "id"])
  func goldenText(language: String) throws {
    let run = try RekapRun(["diff"] + Self.rounds + Self.crosswalk + ["--lang", language])
    #expect(run.status == 0, "\(run.errors)")
    try expectGolden(run.output, "rounds.diff.\(language).txt")
  }

  @Test("keeps what programs read as it is", arguments: ["json", "csv"])
  func golden(format: String) throws {
    let run = try RekapRun(["diff"] + Self.rounds + Self.crosswalk + ["--format", format])
    try expectGolden(run.output, "rounds.diff.\(format)")
  }

  @Test("ends with 0, whatever has changed, and with lines that fit", arguments: ["en", "id"])
  func width(language: String) throws {
    let run = try RekapRun(
      ["diff"] + Self.rounds + ["--lang", language, "--most", "1000"])
    #expect(run.status == 0)
    #expect(run.lines.allSatisfy { $0.count <= 100 })
  }

  @Test("takes both rounds from one file, or each from its own among several")
  func oneFile() throws {
    let texts = try Self.rounds.map {
      try String(contentsOf: Repository.root.appending(path: $0), encoding: .utf8)
    }
    let scratch = try TemporaryFolder(["all.ndjson": texts.joined()])
    let wanted = try RekapRun(["diff"] + Self.rounds + ["--format", "json"]).output
    let rounds = ["--from", "2023-09", "--to", "2024-09", "--format", "json"]
    let all = scratch.path("all.ndjson")
    #expect(try RekapRun(["diff", all] + rounds).output == wanted)
    #expect(try RekapRun(["diff", Self.rounds[0], all] + rounds).output == wanted)
    let unclear = try RekapRun("diff", all, Self.rounds[1])
    #expect(unclear.status == 2)
    #expect(unclear.errors.contains("has 2 rounds: 2023-09, 2024-09. Name one with --from."))
  }

  @Test("compares findings by fingerprint, the round aside")
  func findings() throws {
    let scratch = try TemporaryFolder()
    let first = try RekapRun(
      "check", "Fixtures/messy/messy.xlsx", "--format", "ndjson", "--fail-on", "none"
    )
    .lines
    let later = first.dropFirst(3).map {
      $0.replacing(":2026-1:", with: ":2027-1:").replacing(
        "\"round\":\"2026-1\"", with: "\"round\":\"2027-1\"")
    }
    try Data(first.joined(separator: "\n").utf8).write(to: scratch.url.appending(path: "1"))
    try Data(later.joined(separator: "\n").utf8).write(to: scratch.url.appending(path: "2"))
    let run = try RekapRun(
      ["diff"] + Self.rounds + ["--findings", scratch.path("1"), scratch.path("2")])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("fixed: 3\n"))
    #expect(run.output.contains("still open: \(first.count - 3)\n"))
    #expect(run.output.hasSuffix("  new: 0\n"))
  }

  @Test(
    "says what is wrong with a crosswalk, or with how it was called",
    arguments: [
      (
        "from,to\nILL-1.99,ILL-1.01\n", [], 3, "c.csv:2",
        "round 2023-09 has no indicator \"ILL-1.99\"; did you mean"
      ),
      ("from,to\nILL-1.01,X\n", [], 3, "c.csv:2", "round 2024-09 has no indicator \"X\""),
      (
        "from,to,round\nILL-1.01,ILL-1.02,2023-09\n", [], 3, "c.csv:2",
        "2023-09 is the first round; name the one that has the new code: 2023-09, 2024-09"
      ),
      (
        "from,to,round\n,,2024-09\nILL-1.01,ILL-1.02,2025\n", [], 3, "c.csv:3",
        "the records have no round \"2025\""
      ),
      (
        "from,to\nILL-1.01,ILL-1.02\nILL-1.01,ILL-1.03\n", [], 3, "c.csv:3",
        "already in row 2; an indicator that was split"
      ),
      ("old\nILL-1.01\n", [], 3, "c.csv:1", "no column \"to\""),
      ("from,to\n", ["--from", "1999"], 2, "has no round \"1999\"", "There are: 2023-09"),
      ("from,to\n", ["--findings", "README.md"], 2, "--findings takes two files", ""),
      (
        "from,to\n", ["--findings", "README.md", "README.md"], 3, "README.md:1",
        "this is no finding"
      ),
      ("from,to\n", ["--format", "csv", "--most", "3"], 2, "--most goes with", ""),
    ] as [(String, [String], Int32, String, String)])
  func bad(table: String, arguments: [String], status: Int32, place: String, words: String) throws {
    let scratch = try TemporaryFolder(["c.csv": table])
    let run = try RekapRun(
      ["diff"] + Self.rounds + ["--crosswalk", scratch.path("c.csv")] + arguments)
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(words.isEmpty || run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test("wants two rounds", arguments: [[], ["a"], ["a", "b", "c"], ["-", "-"]])
  func usage(data: [String]) throws {
    #expect(try RekapRun(["diff"] + data).status == 2)
  }
}
