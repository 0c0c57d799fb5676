import Foundation
import Testing

@Suite("A policy")
struct PolicyTests {
  private static let workbook = "Fixtures/messy/messy.xlsx"
  private static let policy = ["--policy", "Fixtures/policies/policy.yaml"]

  private static func check(_ options: [String], _ input: String = workbook) throws -> RekapRun {
    try RekapRun(["check", input] + options)
  }

  private static func findings(_ options: [String], _ input: String = workbook) throws -> [[String:
    Any]]
  {
    try check(options + ["--format", "ndjson"], input).objects()
  }

  private static func values(_ key: String, _ findings: [[String: Any]]) -> [String] {
    findings.compactMap { $0[key] as? String }
  }

  @Test("changes severities, leaves codes out, and counts what it leaves out")
  func file() throws {
    let plain = try Self.findings([])
    let strict = try Self.findings(Self.policy + ["--today", "2026-03-31"])
    let left = Self.values("code", plain).filter { !["S107", "S108", "V303"].contains($0) }
    #expect(Self.values("code", strict) == left)
    for finding in strict {
      let code = try #require(finding["code"] as? String)
      let severity = try #require(finding["severity"] as? String)
      switch code {
      case "V304": #expect(severity == "error")
      case "V311": #expect(severity == "info")
      case "K501", "K503", "K504", "K505", "K507": #expect(severity == "warning")
      default: continue
      }
    }
    let run = try Self.check(Self.policy + ["--today", "2026-03-31"])
    let omitted = plain.count - strict.count
    #expect(omitted > 0)
    #expect(run.output.contains("; \(omitted) not shown because of --ignore.\n"))
    #expect(run.errors.contains("; \(omitted) not shown because of --ignore.\n"))
  }

  @Test("keeps an accepted finding in the report, with who, why and until when")
  func accepted() throws {
    let options = ["--today", "2026-03-31"]
    let findings = try Self.findings(Self.policy + options)
    let accepted = findings.filter { $0["state"] as? String == "accepted" }
    #expect(Self.values("code", accepted).sorted() == ["R401", "V302"])
    let first = try #require(accepted.first { $0["code"] as? String == "V302" })
    #expect(first["severity"] as? String == "error")
    let acceptance = try #require(first["acceptance"] as? [String: Any])
    #expect(acceptance["who"] as? String == "Sari")
    #expect(acceptance["why"] as? String == "dikonfirmasi lewat telepon, 3 Maret")
    #expect(acceptance["until"] as? String == "2026-12-31")

    let text = try RekapRun(["check", Self.workbook, "--lang", "id"] + Self.policy + options)
    #expect(
      text.output.contains(
        "(diterima oleh Sari sampai 2026-12-31: dikonfirmasi lewat telepon, 3 Maret)\n"))
    #expect(text.output.contains(", 2 diterima\n"))
    #expect(
      text.errors.contains(
        "Fixtures/policies/accepted.csv:4: 1 temuan yang diterima tidak ada. "
          + "Bila sudah diperbaiki, hapus barisnya.\n"))
    let quiet = try Self.check(Self.policy + options + ["--quiet"])
    #expect(quiet.errors.isEmpty)
  }

  @Test(
    "fails a run for what is open only; an acceptance ends with its last day",
    arguments: [
      ([], 1), (["--accept", "Fixtures/policies/accepted.csv", "--today", "2026-12-31"], 0),
      (["--accept", "Fixtures/policies/accepted.csv", "--today", "2027-01-01"], 1),
      (["--severity", "V302=warning"], 0),
      (["--severity", "not-in-list=warning", "--fail-on", "warning"], 1),
      (["--severity", "V=info", "--fail-on", "warning"], 0),
      (["--ignore", "V302"], 0), (["--fail-on", "none"], 0),
    ] as [([String], Int32)])
  func status(options: [String], status: Int32) throws {
    let run = try Self.check(["--select", "V302"] + options)
    #expect(run.status == status, "\(run.output)")
    if options.contains("2027-01-01") {
      #expect(run.output.contains("accepted by Sari until 2026-12-31, which is over:"))
    }
  }

  @Test("can't hide that a workbook could not be read")
  func unreadable() throws {
    let options = ["--ignore", "F", "--severity", "F=info", "--fail-on", "none"]
    let run = try Self.check(options + ["--format", "ndjson"], "Fixtures/broken/password.xlsx")
    #expect(run.status == 3)
    let finding = try #require(try run.objects().first)
    #expect(finding["code"] as? String == "F002")
    #expect(finding["severity"] as? String == "error")
    #expect(run.errors.contains("F002"))
  }

  @Test("gives way to the options of the command")
  func options() throws {
    let file = Self.policy + ["--today", "2026-03-31"]
    #expect(try Self.check(file + ["--fail-on", "none"]).status == 0)
    let codes = { (options: [String]) in Set(Self.values("code", try Self.findings(options))) }
    #expect(try codes(file + ["--ignore", "V"]).contains("S107"))
    #expect(
      try codes(file + ["--select", "K,V304"]) == [
        "K501", "K503", "K504", "K505", "K507",
        "V304",
      ])
    let typos = try Self.findings(file + ["--severity", "V304=info", "--select", "typo"])
    #expect(Set(Self.values("severity", typos)) == ["info"])
    let own = try TemporaryFolder(["a.csv": "fingerprint,who,why,until\n"])
    let open = try Self.findings(file + ["--accept", own.path("a.csv")])
    #expect(!Self.values("state", open).contains("accepted"))
  }

  @Test("refuses typing errors, unless the command says otherwise")
  func strict() throws {
    let folder = try TemporaryFolder(["p.yaml": "strict: true\n"])
    func severities(_ options: String...) throws -> [String] {
      Self.values("severity", try Self.findings(["--select", "V304"] + options))
    }
    #expect(try severities() == ["warning"])
    #expect(try severities("--strict") == ["error"])
    #expect(try severities("--policy", folder.path("p.yaml")) == ["error"])
    #expect(try severities("--policy", folder.path("p.yaml"), "--no-strict") == ["warning"])
  }

  @Test("changes no record")
  func records() throws {
    let options = ["--policy", "Fixtures/policies/inline.yaml", "--no-strict"]
    let run = try RekapRun(["convert", Self.workbook] + options)
    #expect(run.output == (try RekapRun(["convert", Self.workbook])).output)
    #expect(run.status == 0)
  }

  @Test(
    "gives the same bytes for any number of jobs",
    arguments: ["text", "lines", "json", "ndjson", "csv", "sarif"])
  func jobs(format: String) throws {
    let options = ["--format", format, "--select", "K,V304,X", "--severity", "K=info"]
    let one = try Self.check(options + ["--jobs", "1"], "Fixtures/submissions")
    let four = try Self.check(options + ["--jobs", "4"], "Fixtures/submissions")
    #expect(one.output == four.output)
    #expect(!one.output.isEmpty)
  }

  @Test("is kept where one workbook is put beside another")
  func beside() throws {
    let folder = try TemporaryFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      try FileManager.default.copyItem(
        at: Repository.fixture("same-answers/register.xlsx"), to: folder.url.appending(path: name))
    }
    func codes(_ options: String...) throws -> [String] {
      Self.values("severity", try Self.findings(["--select", "X602"] + options, folder.url.path()))
    }
    #expect(try codes() == ["error"])
    #expect(try codes("--severity", "X602=info") == ["info"])
    #expect(try codes("--ignore", "X602").isEmpty)
    let run = try Self.check(["--ignore", "X602"], folder.url.path())
    #expect(run.output.contains("1 not shown because of --ignore"))
    #expect(run.status == 0)
  }

  @Test("tells the fingerprint of each finding, by which it can be accepted")
  func fingerprints() throws {
    let folder = try TemporaryFolder()
    let plain = try Self.findings([])
    let rows = Set(Self.values("fingerprint", plain)).sorted().map { "\"\($0)\",Sari,sah," }
    try Data((["fingerprint,who,why,until"] + rows).joined(separator: "\r\n").utf8)
      .write(to: folder.url.appending(path: "all.csv"))
    let run = try Self.check(["--accept", folder.path("all.csv"), "--fail-on", "info"])
    #expect(run.status == 0)
    #expect(run.output.contains("messy.xlsx: \(plain.count) accepted\n"))

    let shown = try Self.check(["--fingerprints", "--format", "lines"])
    #expect(shown.lines.count == plain.count)
    for (line, fingerprint) in zip(shown.lines, Self.values("fingerprint", plain)) {
      #expect(line.hasSuffix(" [\(fingerprint)]"))
    }
    #expect(try Self.check(["--fingerprints", "--format", "json"]).status == 2)
  }

  @Test(
    "gives two findings one fingerprint only where an answer is there twice",
    arguments: ["Fixtures/messy", "Fixtures/submissions", "Fixtures/reference"])
  func uniqueFingerprints(folder: String) throws {
    var seen: [String: [String: Any]] = [:]
    for finding in try Self.findings([], folder) {
      let key = "\(finding["file"] ?? "") \(finding["fingerprint"] ?? "")"
      if let first = seen.updateValue(finding, forKey: key) {
        #expect(
          finding["indicator"] is String && finding["row"] as? Int != first["row"] as? Int,
          "\(key)")
      }
    }
    #expect(!seen.isEmpty)
  }

  @Test(
    "with a mistake ends the run before it begins",
    arguments: [
      (["--select", "V3O4"], "--select: \"V3O4\" is no finding code"),
      (["--ignore", "S107,tpyo"], "Did you mean \"typo\"?"),
      (["--severity", "V304"], "Write it like V304=error."),
      (["--severity", "V304=eror"], "Did you mean \"error\"?"),
      (["--accept", "missing.csv"], "missing.csv"),
      (["--policy", "missing.yaml"], "missing.yaml"),
      (["--policy", "Fixtures/policies/accepted.csv"], "accepted.csv"),
      (["--today", "tomorrow"], "2026-12-31"),
    ])
  func mistakes(options: [String], words: String) throws {
    let run = try Self.check(options)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("has one line a finding for grep and editors")
  func lines() throws {
    let run = try Self.check(["--format", "lines"])
    #expect(
      run.lines.contains(
        "messy.xlsx:D1!D9: warning V304: \"sebagaian\" is probably \"Sebagian\". "
          + "Change it to \"Sebagian\"."))
    #expect(run.lines.count == (try Self.findings([])).count)
  }
}
