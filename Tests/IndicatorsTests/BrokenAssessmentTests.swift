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
      "agencies.tsv": "id\tlevel\tsize\nx\t2\tlarge\ny\t\tsmall\nz\t3\tlarge\n",
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

  /// The same, with levels that the list of respondents tells first.
  private static func twoSources(_ level: String) -> String {
    yaml.replacing(
      "respondent: {type: text, required", with: "respondent: {type: code, list: agencies, required"
    )
    .replacing(
      "  regions: {", with: "  agencies: {file: agencies.tsv, key: id}\n  regions: {"
    )
    .replacing(
      "level: {field: region, column: domain, labels: {\"1\": {id: Satu, en: One}}}", with: level)
  }

  @Test("can have levels by two lists, and keeps their order")
  func levelsByTwoLists() throws {
    let schema = try Self.load(
      Self.twoSources(
        """
        level: {field: respondent, column: level, otherwise: {field: region, column: domain}, \
        labels: {"3": {id: Nasional, en: National}, "1": {id: Satu, en: One}}}
        """))
    let level = try #require(schema.assessment?.level)
    #expect(level.sources.map(\.field) == [0, 2])
    #expect(level.sources.map(\.column) == ["level", "domain"])
    // An agency without a level is no mistake.
    #expect(level.labels.map(\.code) == ["3", "1", "2"])
    #expect(level.labels.map(\.label.english) == ["National", "One", "2"])
  }

  @Test(
    "tells what is wrong with levels of two lists",
    arguments: [
      ("{field: respondent, column: levle}", "M801", "levle", "level"),
      (
        "{field: region, column: domain, otherwise: {field: respondent, column: levels}}", "M801",
        "levels", "level"
      ),
      (
        "{field: region, column: domain, otherwise: {field: respondnt, column: level}}", "M803",
        "respondnt", "respondent"
      ),
      (
        "{field: region, column: domain, otherwise: {field: reason, column: level}}", "M801",
        "field", nil
      ),
      (
        "{field: region, column: domain, otherwise: {field: region, column: code}}", "M801",
        "region", nil
      ),
      (
        "{field: region, column: domain, otherwise: {field: respondent}}", "M801", "column", nil
      ),
      (
        "{field: region, column: domain, otherwise: {fields: respondent, column: level}}", "M802",
        "fields", "field"
      ),
      // Only one of the lists has the level 3, and nothing says that this is meant.
      (
        "{field: region, column: domain, otherwise: {field: respondent, column: level}, labels: {\"1\": {id: A, en: A}}}",
        "M801", "3", nil
      ),
      (
        "{field: respondent, column: level, otherwise: {field: region, column: domain}, labels: {\"4\": {id: A, en: A}}}",
        "M801", "4", nil
      ),
    ] as [(String, String, String, String?)])
  func mistakenLevels(level: String, code: String, value: String, nearest: String?) throws {
    let yaml = Self.twoSources("level: " + level)
    let error = try #require(throws: ConfigurationError.self) { try Self.load(yaml) }
    #expect(error.code.id == code, "\(error)")
    #expect(error.line == 24, "\(error)")
    #expect(error.value == value, "\(error)")
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
