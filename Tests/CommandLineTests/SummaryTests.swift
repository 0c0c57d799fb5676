import Foundation
import Testing

@Suite("rekap summary")
struct SummaryTests {
  private static let rounds = ["round1", "round2"].map { "Fixtures/assessments/\($0).ndjson" }
  private static let given = ["assignments", "decisions", "highlights"].flatMap {
    ["--\($0)", "Fixtures/assessments/\($0).csv"]
  }

  /// What `rekap convert` writes of the bundled submissions.
  private static func submissions(_ scratch: TemporaryFolder, _ arguments: String...) throws
    -> String
  {
    let path = scratch.path("answers")
    let run = try RekapRun(
      ["convert", SubmissionsTests.folder, "-o", path, "-q", "--fail-on", "none"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return path
  }

  @Test("keeps its text as it is", arguments: ["en", "id"])
  func goldenText(language: String) throws {
    let run = try RekapRun(
      ["summary"] + Self.rounds + ["--lang", language, "--round", "2023-09"] + Self.given)
    #expect(run.status == 0, "\(run.errors)")
    try expectGolden(run.output, "rounds.summary.\(language).txt")
  }

  @Test("keeps its JSON as it is")
  func goldenJSON() throws {
    let scratch = try TemporaryFolder()
    let data = try Self.submissions(scratch)
    let run = try RekapRun("summary", data, "--format", "json", "--most", "3")
    try expectGolden(run.output, "submissions.summary.json")
  }

  @Test("has lines that fit into 100 columns", arguments: ["en", "id"])
  func width(language: String) throws {
    let run = try RekapRun(["summary"] + Self.rounds + ["--lang", language] + Self.given)
    let long = run.lines.filter { $0.count > 100 }
    #expect(long.isEmpty, "\(long.prefix(3))")
  }

  @Test("tells in every form that the catalogue is a stand-in", arguments: ["text", "json"])
  func status(format: String) throws {
    let run = try RekapRun("summary", Self.rounds[0], "--format", format)
    #expect(run.output.contains(format == "json" ? #""status":"illustrative""# : "STAND-IN"))
  }

  private static let crosswalk = ["--crosswalk", "Fixtures/assessments/crosswalk.csv"]

  @Test(
    "tells of several rounds what rekap diff tells of them, with a crosswalk or without",
    arguments: [[], crosswalk])
  func transitions(arguments: [String]) throws {
    func document(_ command: String) throws -> [String: Any] {
      let run = try RekapRun([command] + Self.rounds + arguments + ["--format", "json"])
      #expect(run.status == 0, "\(run.errors)")
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return try #require(json as? [String: Any])
    }
    let (summary, difference) = (try document("summary"), try document("diff"))
    let transitions = try #require(summary["transitions"] as? [[String: Any]])
    #expect(transitions.count == 1)
    #expect(transitions[0]["from"] as? String == "2023-09")
    #expect(transitions[0]["to"] as? String == "2024-09")
    let facts = difference.filter { $0.key != "rounds" && $0.key != "findings" }
    #expect(facts.count == 7)
    for (key, value) in facts {
      #expect(transitions[0][key] as? NSObject == value as? NSObject, "\(key)")
    }
    let lines = try RekapRun(["diff"] + Self.rounds + arguments + ["--lang", "en"]).lines
    let start = try #require(lines.firstIndex { $0.hasPrefix("From round 2023-09") })
    let text = try RekapRun(["summary"] + Self.rounds + arguments + ["--lang", "en"]).lines
    #expect(Array(text.suffix(lines.count - start)) == Array(lines[start...]))
    let page = try RekapRun(["summary"] + Self.rounds + arguments + ["--format", "html"]).output
    #expect(page.contains("ILL-1.05 → ILL-1.06") == !arguments.isEmpty)
  }

  /// A record of a round, of an indicator.
  private static func record(_ round: String, _ indicator: String, _ answer: String) -> String {
    "{\"round\":\"\(round)\",\"respondent\":\"a\",\"indicator\":\"\(indicator)\",\"answer\":\"\(answer)\"}\n"
  }

  @Test("takes the crosswalks of several rounds from one table, each line for the round it names")
  func severalCrosswalks() throws {
    // What is ILL-1.01 at first is ILL-1.02 in the second round, and ILL-1.03 in the third one.
    let scratch = try TemporaryFolder([
      "a.ndjson": Self.record("1", "ILL-1.01", "ya") + Self.record("2", "ILL-1.02", "ya")
        + Self.record("3", "ILL-1.03", "tidak"),
      "c.csv": "dari,menjadi,Putaran\nILL-1.02,ILL-1.03,3\nILL-1.01,ILL-1.02,2\n",
    ])
    func counts(_ arguments: String...) throws -> [[Int]] {
      let run = try RekapRun(
        [
          "summary", scratch.path("a.ndjson"), "--format", "json", "--crosswalk",
          scratch.path("c.csv"),
        ]
          + arguments)
      #expect(run.status == 0, "\(run.errors)")
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let transitions = try #require(document?["transitions"] as? [[String: Any]])
      return try transitions.map {
        let total = try #require($0["total"] as? [String: Any])
        return [total["same"] as? Int ?? -1, total["changed"] as? Int ?? -1]
      }
    }
    #expect(try counts() == [[1, 0], [0, 1]])
    // A line about a round that is left out is left out, too.
    #expect(try counts("--round", "2", "--round", "3") == [[0, 1]])
  }

  @Test("gives the same bytes however records are split into files and ordered")
  func split() throws {
    let lines = try Self.rounds.map {
      try String(contentsOf: Repository.root.appending(path: $0), encoding: .utf8)
    }.joined().split(separator: "\n")
    let halves = [lines[..<(lines.count / 3)], lines[(lines.count / 3)...]]
    let scratch = try TemporaryFolder([
      "whole.ndjson": lines.joined(separator: "\n"),
      "backwards.ndjson": lines.reversed().joined(separator: "\r\n") + "\n\n",
      "one.ndjson": halves[0].joined(separator: "\n"),
      "two.ndjson": halves[1].joined(separator: "\n"),
    ])
    let whole = try RekapRun("summary", scratch.path("whole.ndjson"), "--format", "json").output
    #expect(whole.count > 10_000)
    let folder = try TemporaryFolder([
      "in/a.ndjson": lines[100...].joined(separator: "\n"),
      "in/b.NDJSON": lines[..<100].joined(separator: "\n"), "in/note.txt": "not read",
    ])
    #expect(try RekapRun("summary", folder.path("in"), "--format", "json").output == whole)
    for files in [["backwards"], ["one", "two"], ["two", "one"]] {
      let paths = files.map { scratch.path($0 + ".ndjson") }
      #expect(try RekapRun(["summary"] + paths + ["--format", "json"]).output == whole)
    }
  }

  @Test(
    "finds the same in every form of the same records",
    arguments: [
      ["--format", "json"], ["--format", "csv"], ["--format", "csv", "--hxl"],
      ["--format", "csv", "--excel"], ["--format", "datapackage"], ["--provenance", "none"],
    ])
  func anyForm(arguments: [String]) throws {
    func figures(_ path: String, _ options: [String] = []) throws -> [String: NSObject] {
      let run = try RekapRun(["summary", path, "--format", "json", "--most", "1"] + options)
      #expect(run.status == 0, "\(run.errors)")
      let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
      let round = try #require((document?["rounds"] as? [[String: Any]])?.first)
      var figures: [String: NSObject] = [:]
      for key in ["records", "total", "domains", "respondents"] {
        figures[key] = round[key] as? NSObject
      }
      return figures
    }
    let (one, other) = (try TemporaryFolder(), try TemporaryFolder())
    let plain = try figures(try Self.submissions(one))
    let path = other.path("answers")
    _ = try RekapRun(
      ["convert", SubmissionsTests.folder, "-o", path, "-q", "--fail-on", "none"] + arguments)
    #expect(try figures(path) == plain)
    #expect(plain.count == 4)
  }

  @Test("takes records from standard input, and writes to a file, whole or not at all")
  func standardInput() throws {
    let scratch = try TemporaryFolder()
    let input = try FileHandle(forReadingFrom: Repository.root.appending(path: Self.rounds[0]))
    let out = scratch.path("s.json")
    let run = try RekapRun(["summary", "-", "--format", "json", "-o", out], input: input)
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    #expect(
      try scratch.text("s.json")
        == RekapRun("summary", Self.rounds[0], "--format", "json").output)
  }

  @Test("cuts lists where it is told to, and says how much is left off")
  func most() throws {
    let run = try RekapRun("summary", Self.rounds[0], "--format", "json", "--most", "1")
    #expect(run.output.contains(#""answers_left_off":"#))
    let text = try RekapRun("summary", Self.rounds[0], "--most", "1")
    #expect(text.output.contains("more; --most says how many are shown"))
  }

  @Test("warns of domains with too few or too many highlights, and of what no round needs")
  func remarks() throws {
    let run = try RekapRun(
      ["summary", Self.rounds[0], "--lang", "en"] + Self.given)
    #expect(run.errors.contains("2023-09, domain 2: 1 indicator chosen, fewer than 3."))
    #expect(run.errors.contains("2023-09, domain 3: 6 indicators chosen, more than 5."))
    #expect(!run.errors.contains("domain 1:"))
    #expect(run.errors.contains("decisions.csv:4: the decision on ILL-3.01 is for round 2024-09"))
    #expect(try RekapRun(["summary", Self.rounds[0], "-q"] + Self.given).errors.isEmpty)
  }

  @Test("counts what is no answer as unreadable, and says so")
  func offScale() throws {
    let scratch = try TemporaryFolder([
      "a.ndjson": """
      {"round":"1","respondent":"a","indicator":"ILL-1.01","answer":"entah"}

      """
    ])
    let run = try RekapRun("summary", scratch.path("a.ndjson"))
    #expect(run.status == 0)
    #expect(run.errors.contains("1 answer is not on the scale and counted as unreadable"))
    #expect(run.output.contains("unreadable 1"))
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    var files: [String: String]
    var arguments: [String] = []
    var status: Int32 = 3
    var says: [String]
    var testDescription: String { says[0] }
  }

  static let record = #"{"round":"1","respondent":"a","indicator":"ILL-1.01","answer":"ya"}"#

  static let bad: [Bad] = [
    Bad(files: ["a": record + "\n{\"answer\":}\n"], says: ["a:2", "no JSON from character 11"]),
    Bad(files: ["a": record + "\n[1]\n"], says: ["a:2", "no record"]),
    Bad(files: ["a": record + "\n{\"jawab\":\"ya\"}\n"], says: ["a:2", "no field \"jawab\""]),
    Bad(files: ["a": "{\"jawab\":\"ya\"}\n"], says: ["a:1", "no schema has a field \"jawab\""]),
    Bad(files: ["a": "\n"], says: ["there is no record in it"]),
    Bad(
      files: ["a": "{\"assessment\":\"x\",\"records\":[\n\(record),\n"],
      says: ["a:2", "breaks off"]),
    Bad(
      files: ["a": "{\"assessment\":\"x\",\"records\":[\n\(record)\n\(record)\n]}\n"],
      says: ["a:3", "no JSON"]),
    Bad(files: ["a": "%PDF-1.7"], says: ["no record"]),
    Bad(files: ["a/b.txt": record], says: ["the folder has no records"]),
    Bad(
      files: ["a": record], arguments: ["--round", "2"], status: 2,
      says: ["no round \"2\". There are: 1."]),
    Bad(files: ["a": record], arguments: ["--most", "0"], status: 2, says: ["--most takes"]),
    Bad(
      files: ["a": record, "c.csv": "from,to\nILL-1.01,ILL-1.02\n"],
      arguments: ["--crosswalk", "c.csv"], status: 2,
      says: ["--crosswalk compares rounds, but only one is summed up: 1."]),
    Bad(
      files: [
        "a": record + "\n" + record.replacing("\"1\"", with: "\"2\"") + "\n"
          + record.replacing("\"1\"", with: "\"3\""),
        "c.csv": "from,to,round\nILL-1.02,ILL-1.01,2\nILL-1.01,ILL-1.02,\n",
      ], arguments: ["--crosswalk", "c.csv"],
      says: ["c.csv:3", "it names no round, and 3 are compared; fill in the column \"Round\""]),
    Bad(
      files: [
        "a": record + "\n" + record.replacing("\"1\"", with: "\"2\""),
        "c.csv": "from,to,round\nILL-1.01,ILL-1.02,1\n",
      ], arguments: ["--crosswalk", "c.csv"],
      says: ["c.csv:2", "1 is the first round; name the one that has the new code: 1, 2"]),
    Bad(
      files: ["a": record, "d.csv": "Indikator,Jawaban\nILL-1.01,Ya\n"],
      arguments: ["--decisions", "d.csv"], says: ["d.csv:1", "no column \"who\""]),
    Bad(
      files: ["a": record, "d.csv": "indicator,answer,who,when,why\nILL-1.99,Ya,A,B,C\n"],
      arguments: ["--decisions", "d.csv"],
      says: ["d.csv:2", "\"ILL-1.99\" is not in the list of Indicator", "did you mean"]),
    Bad(
      files: ["a": record, "d.csv": "indicator,answer,who,when,why\nILL-1.01,Yaa,A,B,C\n"],
      arguments: ["--decisions", "d.csv"],
      says: ["d.csv:2", "\"Yaa\" is not in the list of Answer", "did you mean \"ya\"?"]),
    Bad(
      files: ["a": record, "d.csv": "indicator,answer,who,when,why\n\nILL-1.01,Ya,A, ,C\n"],
      arguments: ["--decisions", "d.csv"],
      says: ["d.csv:3", "the column \"when\" is empty; fill it in"]),
    Bad(
      files: [
        "a": record,
        "d.csv": "indicator,answer,who,when,why\nILL-1.01,Ya,A,B,C\nILL-1.01,Tidak,A,B,C\n",
      ], arguments: ["--decisions", "d.csv"],
      says: ["d.csv:3", "ILL-1.01 is already decided in row 2"]),
    Bad(
      files: [
        "a": record + "\n" + record.replacing("\"1\"", with: "\"2\""),
        "d.csv": "indicator,answer,who,when,why\nILL-1.01,Ya,A,B,C\n",
      ], arguments: ["--decisions", "d.csv"], says: ["d.csv:2", "it names no round"]),
    Bad(
      files: ["a": record, "h.csv": "indicator;who;why\nILL-1.01;A;B\nILL-1.01;A;B\n"],
      arguments: ["--highlights", "h.csv"],
      says: ["h.csv:3", "ILL-1.01 is already chosen in row 2"]),
    Bad(
      files: ["a": record, "h.csv": "indicator;who;why\nILL-1.01;A;\n"],
      arguments: ["--highlights", "h.csv"], says: ["h.csv:2", "\"why\" is empty"]),
    Bad(
      files: ["a": record, "h.csv": ""], arguments: ["--highlights", "h.csv"], says: ["h.csv"]),
    Bad(
      files: ["a": record, "n.csv": "respondent,indicator\na,ILL-9.99\n"],
      arguments: ["--assignments", "n.csv"], says: ["n.csv:2", "\"ILL-9.99\" is not in the list"]),
  ]

  @Test("tells what is wrong with a file, at its line", arguments: bad)
  func badInput(_ bad: Bad) throws {
    let scratch = try TemporaryFolder(bad.files)
    let arguments = bad.arguments.map { bad.files[$0] == nil ? $0 : scratch.path($0) }
    let run = try RekapRun(["summary", scratch.path("a")] + arguments)
    #expect(run.status == bad.status, "\(run.errors)")
    for words in bad.says { #expect(run.errors.contains(words), "\(run.errors)") }
    #expect(run.output.isEmpty)
  }

  @Test("says what to add to a schema that asks nothing of all records together")
  func noAssessment() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: "Mappings/sample-form").path())
    var texts: [String: String] = [:]
    for file in files {
      let url = Repository.root.appending(path: "Mappings/sample-form").appending(path: file)
      texts[file] = try String(contentsOf: url, encoding: .utf8)
    }
    let schema = try #require(texts["schema.yaml"])
    let start = try #require(schema.firstRange(of: "assessment:\n  answer"))
    let end = try #require(schema.firstRange(of: "\nlists:"))
    texts["schema.yaml"] = String(schema[..<start.lowerBound]) + schema[end.lowerBound...]
    texts["a.ndjson"] = #"{"round":"1","respondent":"a","indicator":"1","answer":"ya"}"#
    let scratch = try TemporaryFolder(texts)
    let run = try RekapRun(
      "summary", scratch.path("a.ndjson"), "--mapping", scratch.path("wide-recap.yaml"))
    #expect(run.status == 2)
    #expect(run.errors.contains("Add a section \"assessment\" to it"))
  }

  @Test("sums up another assessment by its own schema")
  func otherAssessment() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun(
      "convert", "Fixtures/messy", "-o", scratch.path("a.ndjson"), "-q", "--fail-on", "none",
      "--mapping", "sample-form-domain-sheets")
    let run = try RekapRun("summary", scratch.path("a.ndjson"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("sample-form-76: STAND-IN"))
    #expect(run.output.contains("Justification"))
  }
}
