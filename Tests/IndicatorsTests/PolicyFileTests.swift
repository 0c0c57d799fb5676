import Findings
import Indicators
import Testing

@Suite("A policy file")
struct PolicyFileTests {
  @Test("says how strict a run is")
  func policy() throws {
    let policy = try Policy(
      yaml: """
        version: 1
        fail_on: warning
        strict: true
        severities: {V304: error, K: info, k501: warning, placeholder: info}
        select: [V, K501, S]
        ignore: S107, blank-row
        """, file: "policy.yaml")
    #expect(policy.failOn == .warning)
    #expect(policy.isStrict == true)
    #expect(policy.findings.severities["V304"] == .error)
    #expect(policy.findings.severities["K501"] == .warning)
    #expect(policy.findings.severities["K504"] == .info)
    #expect(policy.findings.severities["V311"] == .info)
    #expect(policy.findings.select == [.layer(.value), .code(.indicatorTwice), .layer(.sheet)])
    #expect(policy.findings.ignore == [.code(.blankRow), .code(.blankRow)])
    #expect(try Policy(yaml: "version: 1", file: "p.yaml").findings.changesNothing)
  }

  @Test("has accepted findings in it, or in a table beside it")
  func accepted() throws {
    let policy = try Policy(
      yaml: """
        accept:
          - {fingerprint: "V304:a:1:2:answer", who: Sari, why: "sah, sudah dicek", until: 2026-12-31}
          - fingerprint: K501:a:1:2:indicator
            who: Budi
            why: no
        """, file: "policy.yaml")
    let first = try #require(policy.findings.accepted.first)
    #expect(first.fingerprint == "V304:a:1:2:answer")
    #expect(
      first.acceptance == Acceptance(who: "Sari", why: "sah, sudah dicek", until: "2026-12-31"))
    #expect(policy.findings.accepted.map(\.line) == [2, 3])
    #expect(policy.findings.accepted.last?.acceptance.why == "no")

    let folder = try TemporaryFolder([
      "policy.yaml": "accept: tables/accepted.csv",
      "tables/accepted.csv": "who,fingerprint,until,why\nSari,V304:a:1:2:answer,,\"a, b\"\n",
    ])
    let beside = try Policy(contentsOf: folder.path("policy.yaml"))
    #expect(beside.findings.accepted.map(\.acceptance) == [Acceptance(who: "Sari", why: "a, b")])
    #expect(beside.findings.accepted.map(\.line) == [2])
  }

  @Test(
    "may have its table with tabs or, as Excel writes CSV in Indonesian, with semicolons",
    arguments: [
      ("a.tsv", "\t"), ("a.csv", ";"), ("a.csv", ","),
    ])
  func separators(file: String, separator: String) throws {
    let rows = [
      ["fingerprint", "who", "why", "until"], ["V304:a:1:2:answer", "Sari", "sah", "2026-12-31"],
    ]
    let text = rows.map { $0.joined(separator: separator) + "\r\n" }.joined()
    let folder = try TemporaryFolder([file: "\u{FEFF}" + text])
    let accepted = try AcceptanceTable.accepted(inFileAt: folder.path(file))
    #expect(
      accepted.map(\.acceptance) == [Acceptance(who: "Sari", why: "sah", until: "2026-12-31")])
  }

  @Test(
    "with a mistake is refused at its line, with what to write instead",
    arguments: [
      ("version: 2", 1, "unknown version \"2\""),
      ("a: 1\nfail_on: warning", 1, "unknown key \"a\""),
      ("version: 1\nseverites: {V304: error}", 2, "Did you mean \"severities\"?"),
      ("severities:\n  V304: eror", 2, "Did you mean \"error\"?"),
      ("severities:\n  V34: error", 2, "Did you mean"),
      ("fail_on: fatal", 1, "There are: error, warning, info, none"),
      ("strict: ya", 1, "needs true or false"),
      ("ignore:\n  - S107\n  - S1O7", 3, "Did you mean \"S107\"?"),
      ("select: []", 1, "is empty"),
      ("select: [Q]", 1, "There are: F, S, H, V, R, K, X"),
      ("accept: missing.csv", 1, "is not there"),
      ("accept:\n  - {fingerprint: \"V304:a\", who: Sari}", 2, "\"why\" is missing"),
      ("accept:\n  - {fingerprint: \"V304:a\", who: Sari, why: ok, untill: x}", 2, "\"until\"?"),
      ("accept:\n  - {fingerprint: V304, who: Sari, why: ok}", 2, "no finding's fingerprint"),
      ("accept:\n  - {fingerprint: \"Z1:a\", who: Sari, why: ok}", 2, "no finding's fingerprint"),
      (
        "accept:\n  - {fingerprint: \"V304:a\", who: Sari, why: ok, until: 31/12/2026}", 2,
        "needs a date like 2026-12-31"
      ),
      (
        "accept:\n  - {fingerprint: \"V304:a\", who: A, why: b}\n"
          + "  - {fingerprint: \"V304:a\", who: A, why: b}", 3, "already on line 2"
      ),
    ])
  func mistakes(yaml: String, line: Int, words: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try Policy(yaml: yaml, file: "policy.yaml")
    }
    #expect(error?.file == "policy.yaml")
    #expect(error?.line == line)
    #expect(error?.message.english.contains(words) == true, "\(error?.message.english ?? "")")
    #expect(error?.message.indonesian != error?.message.english)
  }

  @Test(
    "names a table that is refused where it is wrong",
    arguments: [
      ("fingerprint,who,why", 1, "the column \"until\" is missing"),
      ("fingerprint,who,why,util", 1, "Did you mean \"until\"?"),
      ("fingerprint,who,why,until\nV304:a,,b,", 2, "the column \"who\" is empty"),
      ("fingerprint,who,why,until\n\nV304:a,x, ,", 3, "the column \"why\" is empty"),
      ("fingerprint,who,why,until\nV304:a,x,y,2026-13-01", 2, "needs a date"),
      ("fingerprint,who,why,until\nV304:a,x,y,\nV304:a,x,y,", 3, "already on line 2"),
      ("", nil, "the table is empty"),
    ] as [(String, Int?, String)])
  func tableMistakes(text: String, line: Int?, words: String) throws {
    let folder = try TemporaryFolder(["policy.yaml": "accept: a.csv", "a.csv": text])
    let error = #expect(throws: ConfigurationError.self) {
      try Policy(contentsOf: folder.path("policy.yaml"))
    }
    #expect(error?.file.hasSuffix("a.csv") == true)
    #expect(error?.line == line)
    #expect(error?.message.english.contains(words) == true, "\(error?.message.english ?? "")")
  }
}
