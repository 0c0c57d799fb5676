import Findings
import Testing

@testable import Exports

@Suite("Findings as SARIF")
struct FindingSARIFTests {
  @Test("A result names its rule, its place, its fingerprint and the fix")
  func result() throws {
    let result = try written(FindingSamples.typo)
    #expect(
      result == #"{"ruleId":"V304","ruleIndex":\#(index(of: .typo)),"level":"warning","#
        + #""message":{"text":"Domain 1!D12: \"sebagaian\" is probably \"sebagian\". "#
        + #"Change it to \"sebagian\"."},"locations":[{"physicalLocation":{"#
        + #""artifactLocation":{"uri":"disnaker.xlsx"},"region":{"startLine":12,"startColumn":4}},"#
        + #""logicalLocations":[{"fullyQualifiedName":"disnaker/ILL-1.03/answer"}]}],"#
        + #""partialFingerprints":{"rekap/v1":"V304:disnaker:2023-09:ILL-1.03:answer"},"#
        + #""properties":{"state":"open","sheet":"Domain 1","cell":"Domain 1!D12","#
        + #""respondent":"disnaker","round":"2023-09","indicator":"ILL-1.03","field":"answer","#
        + #""value":"sebagaian","expected":["ya","tidak","sebagian"],"#
        + #""fix":{"class":"safe","new":"sebagian"}}}"#)
  }

  @Test(
    "A place is a region of rows and columns, as far as it is known",
    arguments: [
      (FindingSamples.range, #"{"startLine":6,"startColumn":1,"endLine":20,"endColumn":2}"#),
      (FindingSamples.mapping, #"{"startLine":7}"#),
      (Finding(.blankRow, at: Place(file: "a", sheet: "S").atRow(3)), #"{"startLine":3}"#),
      (Finding(.sheetHidden, at: Place(file: "a", sheet: "S")), nil),
    ] as [(Finding, String?)])
  func region(_ finding: Finding, _ region: String?) throws {
    let value = try JSONParser.value(of: Array(try written(finding).utf8))
    let place = try #require(value["locations"]?.items.first?["physicalLocation"])
    var bytes: [UInt8] = []
    place["region"]?.append(to: &bytes)
    #expect(bytes.text == region ?? "")
  }

  @Test(
    "A file is a relative reference",
    arguments: [
      ("bidang sosial/Isian (1).xlsx", "bidang%20sosial/Isian%20%281%29.xlsx"),
      ("a:b#c?.xlsx", "a%3Ab%23c%3F.xlsx"), ("é.xlsx", "%C3%A9.xlsx"), ("a-_.~9", "a-_.~9"),
    ])
  func uri(path: String, uri: String) {
    #expect(RelativeURI.text(ofPath: path) == uri)
  }

  @Test("A finding about no file has no place")
  func placeless() throws {
    #expect(try !written(Finding(.respondentTwice, at: Place(file: ""))).contains("locations"))
  }

  @Test(
    "An accepted finding is suppressed, one whose acceptance has expired is not",
    arguments: [(false, "accepted", "accepted"), (true, "underReview", "open")])
  func suppression(isExpired: Bool, status: String, state: String) throws {
    var finding = FindingSamples.typo
    var acceptance = Acceptance(who: "Sari", why: "sah", until: "2026-12-31")
    acceptance.isExpired = isExpired
    finding.acceptance = acceptance
    var policy = FindingPolicy()
    policy.accepted = [
      FindingPolicy.AcceptedFinding(
        fingerprint: finding.fingerprint, acceptance, file: "a.csv", line: 2)
    ]
    let result = try written(finding, policy: policy)
    #expect(
      result.contains(
        #""suppressions":[{"kind":"external","status":"\#(status)","justification":"sah","#
          + #""properties":{"who":"Sari","until":"2026-12-31"}}]"#))
    #expect(result.contains(#""state":"\#(state)""#))
    // All results of a run have the list, or none has it.
    #expect(try written(FindingSamples.range, policy: policy).contains(#""suppressions":[]"#))
    #expect(try !written(FindingSamples.range).contains("suppressions"))
  }

  @Test("A rule that was not evaluated is open, and has no level")
  func notEvaluated() throws {
    let result = try written(Finding(.notEvaluated, at: Place(file: "a.xlsx")))
    #expect(result.contains(#""kind":"open","level":"none""#))
  }

  @Test("A log has all rules, what the policy changes in them, and whether all could be read")
  func log() throws {
    var policy = FindingPolicy()
    policy.setSeverities([(.code(.typo), .error)])
    policy.ignore = [.code(.blankRow)]
    let writer = FindingSARIF(language: .indonesian, policy: policy)
    var bytes: [UInt8] = []
    writer.begin(into: &bytes)
    writer.write(FindingSamples.typo, into: &bytes)
    writer.end(FindingCounts([FindingSamples.typo]), isComplete: false, into: &bytes)
    let run = try #require(try JSONParser.value(of: bytes)["runs"]?.items.first)
    let rules = try #require(run["tool"]?["driver"]?["rules"]?.items)
    #expect(rules.map { $0["id"]?.text } == FindingCode.all.map(\.id))
    #expect(
      rules[index(of: .typo)]["shortDescription"]?["text"]?.text
        == FindingCode.typo.text.indonesian)
    var invocation: [UInt8] = []
    run["invocations"]?.items.first?.append(to: &invocation)
    #expect(
      invocation.text == #"{"executionSuccessful":false,"ruleConfigurationOverrides":["#
        + #"{"descriptor":{"id":"S107","index":\#(index(of: .blankRow))},"#
        + #""configuration":{"enabled":false}},"#
        + #"{"descriptor":{"id":"V304","index":\#(index(of: .typo))},"#
        + #""configuration":{"level":"error"}}]}"#)
    #expect(run["results"]?.items.count == 1)
  }

  private func index(of code: FindingCode) -> Int {
    FindingCode.all.firstIndex(of: code) ?? -1
  }

  private func written(
    _ finding: Finding, policy: FindingPolicy = FindingPolicy()
  ) throws -> String {
    var bytes: [UInt8] = []
    FindingSARIF(language: .english, policy: policy).write(finding, into: &bytes)
    return bytes.text
  }
}

extension JSONValue {
  /// The items of a list; none for any other value.
  fileprivate var items: [JSONValue] {
    if case .list(let items) = self { items } else { [] }
  }
}
