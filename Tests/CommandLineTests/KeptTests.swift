import Exports
import Findings
import Indicators
import Spreadsheets
import Testing

@testable import RekapKit

@Suite("What is kept from one run to another")
struct KeptTests {
  private static func kept<Value: Kept>(_ value: Value) -> [UInt8] {
    var encoder = ByteEncoder()
    encoder.encode(value)
    return encoder.bytes
  }

  private static func read<Value: Kept>(_: Value.Type, _ bytes: [UInt8]) throws -> Value {
    var decoder = ByteDecoder(bytes)
    let value = try decoder.decode(Value.self)
    if !decoder.isAtEnd { throw KeptFault() }
    return value
  }

  private static var finding: Finding {
    var place = Place(file: "Dinas Sosial.xlsx", sheet: "Domain 1")
      .at(CellRange(CellReference(row: 3, column: 4), CellReference(row: 9, column: 702)))
    place.line = 12
    var finding = Finding(
      .sameText, at: place, value: "Sebagaian\n\u{0}é",
      [
        "label": Phrase(indonesian: "Praktik", english: "Practice"), "more": "",
        "respondent": Phrase("dinsos-jateng"),
      ])
    finding.severity = .error
    finding.subject = Finding.Subject(
      respondent: "dinsos-jateng", round: "2023-09", domain: "1", indicator: "ILL-1.01")
    finding.field = "practice"
    finding.expected = ["ya", "", "tidak"]
    finding.fix = Fix(.ask, new: "ya")
    var acceptance = Acceptance(who: "Sari", why: "benar", until: "2026-12-31")
    acceptance.isExpired = true
    finding.acceptance = acceptance
    return finding
  }

  private static var summary: SubmissionSummary {
    var summary = SubmissionSummary(file: "a/b.xlsx")
    summary.mapping = "register"
    summary.assessment = "local-mgi"
    summary.state = .brokenOff
    summary.records = 76
    summary.counts.add([finding, Finding(.typo, at: Place(file: "x"))])
    summary.metAcceptances = [3, 1]
    summary.obstacles = [finding, Finding(.damaged, at: Place(file: "y"))]
    summary.ledger = Ledger(read: 10, mapped: 4, kept: 3, ignored: 2, reported: 1)
    summary.hasUniqueKeys = false
    summary.submissions = [Finding.Subject(respondent: "x"), Finding.Subject(round: "2023")]
    summary.usedBlocks = [12, 80]
    return summary
  }

  @Test("is read back as it was", arguments: [0, 1, -1, 63, -64, 300, Int.max, Int.min])
  func numbers(number: Int) throws {
    #expect(try Self.read(Int.self, Self.kept(number)) == number)
    #expect(try Self.read([Int?].self, Self.kept([number, nil])) == [number, nil])
  }

  @Test("is read back as it was, all of a finding and of an account")
  func roundTrip() throws {
    let finding = Self.finding
    #expect(try Self.read(Finding.self, Self.kept(finding)) == finding)
    let summary = Self.summary
    let again = try Self.read(SubmissionSummary.self, Self.kept(summary))
    var (texts, before) = ("", "")
    // What is not kept is in neither.
    dump(again, to: &texts)
    dump(summary, to: &before)
    #expect(texts.split(separator: "\n").sorted() == before.split(separator: "\n").sorted())
  }

  @Test("is every part of it")
  func parts() {
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    // What is added here must be kept, too, or be known to be of one run only.
    #expect(
      names(Self.finding) == [
        "code", "severity", "place", "subject", "field", "value", "expected", "fix", "arguments",
        "acceptance",
      ])
    #expect(
      names(Self.finding.place) == ["file", "sheet", "row", "cell", "range", "line"])
    let ofOneRun = [
      "origin", "copyCandidate", "status", "duration", "isMarkable", "tables",
    ]
    #expect(
      names(Self.summary).filter { !ofOneRun.contains($0) } == [
        "file", "mapping", "assessment", "state", "records", "counts", "metAcceptances",
        "obstacles", "ledger", "hasUniqueKeys", "submissions", "usedBlocks",
      ])
    #expect(
      names(OutputPart()) == [
        "schema", "records", "citations", "findings", "section", "ownTexts",
      ])
  }

  @Test("is not read where it is torn, wherever that is")
  func torn() {
    let bytes = Self.kept(Self.summary)
    for length in bytes.indices {
      #expect(throws: KeptFault.self) {
        try Self.read(SubmissionSummary.self, Array(bytes[..<length]))
      }
    }
  }

  @Test("harms nobody where a byte of it has changed")
  func changed() {
    let bytes = Self.kept(Self.summary)
    for position in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[position] ^= 1 << bit
        _ = try? Self.read(SubmissionSummary.self, changed)
      }
    }
  }

  @Test("is of use only to a run with the same options")
  func options() throws {
    let base = Run.Options()
    let changes: [String: (inout Run.Options) -> Void] = [
      "isStrict": { $0.isStrict = true },
      "policy": { $0.policy.select = [.code(.typo)] },
      "personalData": { $0.personalData = .keep },
      "limits": { $0.limits[.rows] = 10 },
      "language": { $0.language = .english },
      "records": { $0.records = .csv },
      "provenance": { $0.provenance = .row },
      "isForExcel": { $0.isForExcel = true },
      "hasTags": { $0.hasTags = true },
      "citations": { $0.citations = .csv },
      "findings": { $0.findings = .sarif },
      "isMappingNamed": { $0.isMappingNamed = true },
      "isColoured": { $0.isColoured = true },
      "showsFingerprints": { $0.showsFingerprints = true },
    ]
    let ofNoMatter: Set = ["jobs", "failOn", "resumes", "cache"]
    let names = Set(Mirror(reflecting: base).children.compactMap(\.label))
    // An option that is added must change the identity, or be known to change no output.
    #expect(names == ofNoMatter.union(changes.keys))

    let wanted = RunOutputs.Wanted(records: true)
    let identity = RunIdentity(base, mappings: [], wanted: wanted)
    #expect(identity.differences(from: RunIdentity(base, mappings: [], wanted: wanted)).isEmpty)
    var hashes = [identity.hash]
    for change in changes.values {
      var options = base
      change(&options)
      let other = RunIdentity(options, mappings: [], wanted: wanted)
      #expect(other.differences(from: identity).count == 1)
      hashes.append(other.hash)
    }
    hashes.append(RunIdentity(base, mappings: [], wanted: RunOutputs.Wanted()).hash)
    hashes.append(RunIdentity(base, mappings: [], wanted: wanted, version: "9.9.9").hash)
    #expect(Set(hashes).count == hashes.count)
    var others = base
    others.jobs = 17
    others.failOn = .warning
    others.cache = "x"
    others.resumes = true
    #expect(RunIdentity(others, mappings: [], wanted: wanted).hash == identity.hash)
  }

  @Test("is of use as long as an acceptance holds, on whatever day")
  func acceptances() {
    func hash(today: String, until: String) -> [UInt8] {
      var options = Run.Options()
      options.policy.today = today
      options.policy.accepted = [
        FindingPolicy.AcceptedFinding(
          fingerprint: "V304:x", Acceptance(who: "a", why: "b", until: until), file: "f", line: 2)
      ]
      return RunIdentity(options, mappings: [], wanted: RunOutputs.Wanted()).hash
    }
    #expect(
      hash(today: "2026-01-01", until: "2026-06-30")
        == hash(today: "2026-06-30", until: "2026-06-30"))
    #expect(
      hash(today: "2026-07-01", until: "2026-06-30")
        != hash(today: "2026-06-30", until: "2026-06-30"))
  }
}
