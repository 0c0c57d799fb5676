import Findings
import Testing

@Suite("A policy on findings")
struct FindingPolicyTests {
  private static let typo = finding(.typo, indicator: "ILL-1.01")
  private static let empty = finding(.empty, indicator: "ILL-1.02")

  private static func finding(_ code: FindingCode, indicator: String?) -> Finding {
    var finding = Finding(
      code, at: Place(file: "a.xlsx", sheet: "D1").at(CellReference(row: 6, column: 4)))
    finding.subject = Finding.Subject(respondent: "r", round: "1", indicator: indicator)
    finding.field = "answer"
    return finding
  }

  private static func accepted(
    _ finding: Finding, until: String? = nil
  ) -> FindingPolicy.AcceptedFinding {
    FindingPolicy.AcceptedFinding(
      fingerprint: finding.fingerprint, Acceptance(who: "Sari", why: "sah", until: until),
      file: "accepted.csv", line: 2)
  }

  @Test("that says nothing changes nothing")
  func nothing() {
    var sieve = FindingSieve(FindingPolicy())
    #expect(sieve.sifted([Self.typo, Self.empty]) == [Self.typo, Self.empty])
    #expect(FindingPolicy().changesNothing)
  }

  @Test(
    "shows what is named most precisely; ignoring goes before selecting; what is left out is counted",
    arguments: [
      ("", "", [true, true], 0),
      ("V", "", [true, true], 0),
      ("S", "", [false, false], 0),
      ("S,typo", "", [true, false], 0),
      ("", "V", [false, false], 2),
      ("V304", "V", [true, false], 1),
      ("V", "V304", [false, true], 1),
      ("V304", "V304", [false, false], 1),
      ("v", "EMPTY", [true, false], 1),
    ])
  func selection(_ select: String, _ ignore: String, _ shown: [Bool], _ ignored: Int) {
    var policy = FindingPolicy()
    policy.select = Self.selectors(select)
    policy.ignore = Self.selectors(ignore)
    var sieve = FindingSieve(policy)
    let found = sieve.sifted([Self.typo, Self.empty])
    #expect([Self.typo, Self.empty].map(found.contains) == shown)
    #expect(sieve.ignored == ignored)
    #expect(found.count + sieve.ignored + sieve.unselected == 2)
  }

  private static func selectors(_ words: String) -> [FindingSelector] {
    words.split(separator: ",").compactMap { FindingSelector(named: String($0)) }
  }

  @Test("sets severities: a code goes before its layer, what comes later before what was")
  func severities() {
    var policy = FindingPolicy()
    policy.setSeverities([(.code(.typo), .error), (.layer(.value), .info)])
    #expect(policy.severities["V304"] == .error)
    #expect(policy.severities["V301"] == .info)
    #expect(policy.severities["S102"] == nil)
    policy.setSeverities([(.layer(.value), .warning)])
    #expect(policy.severities["V304"] == .warning)

    var sieve = FindingSieve(policy)
    #expect(sieve.sifted([Self.empty]).map(\.severity) == [.warning])
  }

  @Test(
    "accepts a finding to the end of its last day",
    arguments: [
      (nil, "2026-12-31", Finding.State.accepted),
      ("2026-06-30", "2026-06-29", .accepted), ("2026-06-30", "2026-06-30", .accepted),
      ("2026-06-30", "2026-07-01", .open), ("2026-06-30", nil, .accepted),
    ] as [(String?, String?, Finding.State)])
  func acceptance(_ until: String?, _ today: String?, _ state: Finding.State) throws {
    var policy = FindingPolicy()
    policy.accepted = [Self.accepted(Self.typo, until: until)]
    policy.today = today
    var sieve = FindingSieve(policy)
    let found = sieve.sifted([Self.typo, Self.empty])
    #expect(found.map(\.state) == [state, .open])
    #expect(found[0].severity == Self.typo.severity)
    let acceptance = try #require(found[0].acceptance)
    #expect(acceptance.who == "Sari")
    #expect(acceptance.isExpired == (state == .open))
    #expect(sieve.met == [0])
  }

  @Test("knows which of its accepted findings are there, also where they are not shown")
  func met() {
    var policy = FindingPolicy()
    policy.accepted = [Self.empty, Self.typo, Self.finding(.typo, indicator: "ILL-1.09")]
      .map { Self.accepted($0) }
    policy.ignore = [.code(.typo)]
    var sieve = FindingSieve(policy)
    #expect(sieve.sifted([Self.typo]).isEmpty)
    #expect(sieve.met == [1])
  }

  @Test("can't do anything about what keeps a workbook from being read")
  func unreadable() {
    let damaged = Finding(.damaged, at: Place(file: "a.xlsx"))
    let date = Finding(.date1904, at: Place(file: "a.xlsx"))
    var policy = FindingPolicy()
    policy.setSeverities([(.layer(.file), .info)])
    policy.ignore = [.layer(.file), .code(.damaged)]
    policy.accepted = [Self.accepted(damaged)]
    var sieve = FindingSieve(policy)
    #expect(sieve.sifted([damaged, date]) == [damaged])
    #expect(sieve.ignored == 1)
  }

  @Test("keeps a rule that was not evaluated apart, until somebody accepts it")
  func notEvaluated() {
    var finding = Self.finding(.notEvaluated, indicator: nil)
    #expect(finding.state == .notEvaluated)
    finding.acceptance = Acceptance(who: "Sari", why: "sah")
    #expect(finding.state == .accepted)
  }

  @Test(
    "names codes, their words and layers, in any letter case",
    arguments: [
      ("V304", FindingSelector.code(.typo)), ("typo", .code(.typo)), ("s", .layer(.sheet)),
      ("D", nil), ("V30", nil), ("", nil), ("Q", nil),
    ] as [(String, FindingSelector?)])
  func selectors(name: String, selector: FindingSelector?) {
    #expect(FindingSelector(named: name) == selector)
  }

  @Test("has a layer for the first letter of every code")
  func layers() {
    #expect(
      FindingCode.Layer.allCases.map { FindingSelector.layer($0).codes.count }.reduce(0, +)
        == FindingCode.all.count)
  }
}
