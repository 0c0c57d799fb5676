import Findings
import Testing

@testable import Indicators

@Suite("What a schema asks of all records together")
struct BrokenAssessmentTests {
  static let yaml = """
    version: 1
    id: small
    title: {id: Kecil, en: Small}
    catalogue: {id: small-3, status: illustrative}
    record:
      key: [respondent, indicator]
      fields:
        respondent: {type: text, required: true}
        indicator:  {type: code, list: indicators, required: true}
        region:     {type: code, list: regions}
        answer:     {type: code, list: answers}
        reason:     {type: text}
    lists:
      answers: {tidak: Tidak, sebagian: Sebagian, ya: Ya}
      indicators: {file: indicators.tsv, key: code}
      regions: {file: indicators.tsv, key: code}
    assessment:
      answer: answer
      scale: [tidak, sebagian, ya]
      support: reason
      indicator: {label: code}
      domain: {column: domain, label: {id: domain, en: code}}
      level: {field: region, column: domain, labels: {"1": {id: Satu, en: One}}}
      highlights: {least: 3, most: 5}
    """

  private static func load(_ yaml: String) throws -> Schema {
    let folder = try TemporaryFolder([
      "schema.yaml": yaml, "indicators.tsv": "code\tdomain\nA\t1\nB\t2\nC\t1\n",
    ])
    return try Schema(contentsOf: folder.path("schema.yaml"))
  }

  @Test("is read as it stands")
  func sound() throws {
    let assessment = try #require(try Self.load(Self.yaml).assessment)
    #expect(assessment.answer == 3 && assessment.scale == ["tidak", "sebagian", "ya"])
    #expect(assessment.support == [4] && assessment.reasons == [4] && assessment.evidence == nil)
    #expect(assessment.domain?.column == "domain" && assessment.domain?.label?.english == "code")
    // Levels without a name have their code as one.
    #expect(assessment.level?.labels.map(\.code) == ["1", "2"])
    #expect(assessment.level?.labels.map(\.label.english) == ["One", "2"])
    #expect(assessment.highlights == 3...5)
  }

  @Test(
    "is told with its line and what was meant, where it is wrong",
    arguments: [
      ("support: reason", "suport: reason", "M802", 20, "support"),
      ("answer: answer\n", "answer: anwser\n", "M803", 18, "answer"),
      ("answer: answer\n", "answer: reason\n", "M801", 18, nil),
      ("support: reason", "support: reasn", "M803", 20, "reason"),
      ("[tidak, sebagian, ya]", "[tidak, sebagian]", "M801", 19, nil),
      ("[tidak, sebagian, ya]", "[tidak, ya, sebagian, ya]", "M801", 19, nil),
      ("[tidak, sebagian, ya]", "[tidak, sebagain, ya]", "M801", 19, "sebagian"),
      ("{column: domain, label", "{column: domein, label", "M801", 22, "domain"),
      ("{label: code}", "{label: {id: code, en: kode}}", "M801", 21, "code"),
      ("field: region", "field: reason", "M801", 23, nil),
      ("{\"1\": {id", "{\"3\": {id", "M801", 23, nil),
      ("least: 3", "least: 9", "M801", 24, nil),
      ("least: 3", "at_least: 3", "M802", 24, nil),
      ("support: reason\n", "\n", "M801", 18, nil),
    ] as [(String, String, String, Int, String?)])
  func mistake(old: String, new: String, code: String, line: Int, nearest: String?) throws {
    let range = try #require(Self.yaml.ranges(of: old).last)
    var yaml = Self.yaml
    yaml.replaceSubrange(range, with: new)
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.code.id == code, "\(error)")
    #expect(error.line == line, "\(error)")
    #expect(error.nearest == nearest, "\(error)")
  }

  @Test("needs respondents and indicators")
  func subject() throws {
    let yaml = Self.yaml.replacing("respondent", with: "agency")
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.code.id == "M801" && error.line == 18)
    #expect(error.message.english.contains("needs fields \"respondent\" and \"indicator\""))
  }
}
