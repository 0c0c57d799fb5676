import Findings
import Indicators
import Testing
import _TestSupport

@testable import Assessments

@Suite("The facts of a round")
struct RoundFactsTests {
  private static func indicator(_ code: String, of facts: RoundFacts) throws -> IndicatorFacts {
    try #require(facts.indicators.first { $0.code == code })
  }

  @Test("count each kind of response once, with its denominator")
  func counts() throws {
    let facts = try Bundled.facts([
      Answer("a", "ILL-1.01", "ya", ["regulation": "UU Nomor 18 Tahun 2017"]),
      Answer("b", "ILL-1.01", "tidak"),
      Answer("c", "ILL-1.01", nil),
      Answer("d", "ILL-1.01", nil, missing: "not_applicable", ["practice": "x"]),
      Answer("e", "ILL-1.01", "mungkin", raw: "mungkin"),
      Answer("a", "ILL-6.11", "sebagian"),
    ]).facts
    let total = facts.total.responses
    #expect(total.answers == [1, 1, 1])
    #expect(total.missing == [1, 0, 0, 1, 1, 0])
    #expect(total.responses == 6)
    // Support of what is no answer supports nothing.
    #expect(total.justified == 1)
    #expect(facts.domains[0].responses.responses == 5)
    #expect(facts.domains[5].responses.answers == [0, 1, 0])
    #expect(facts.total.indicators.indicators == 76)
    #expect(facts.total.indicators.hard == 1)
    #expect(facts.total.indicators.agreed == [0, 1, 0])
    #expect(facts.total.indicators.unanswered == 74)
    // What was asked is not known, and not guessed.
    #expect(total.assigned == nil && total.withoutRecord == nil && total.unasked == nil)
  }

  @Test("tell what was asked, by a table of assignments, and who has sent nothing")
  func assignments() throws {
    var files = Assessment.GivenFiles()
    var assignments = Assignments()
    assignments.respondents = ["a", "z"]
    assignments.indicators = ["a": ["ILL-1.01", "ILL-1.02", "ILL-2.01"], "z": ["ILL-1.01"]]
    files.assignments = assignments
    let facts = try Bundled.facts(
      [Answer("a", "ILL-1.01", "ya"), Answer("a", "ILL-1.03", "ya"), Answer("b", "ILL-1.01", nil)],
      files
    ).facts
    #expect(facts.respondents.map(\.code) == ["a", "b", "z"])
    #expect(facts.silent.map(\.code) == ["z"])
    let a = facts.respondents[0].counts
    #expect([a.assigned, a.withoutRecord, a.unasked] == [3, 2, 1])
    #expect(facts.respondents[0].domains[1].withoutRecord == 1)
    let total = facts.total.responses
    #expect([total.assigned, total.withoutRecord, total.unasked] == [4, 3, 2])
    #expect(total.assigned == total.responses - (total.unasked ?? 0) + (total.withoutRecord ?? 0))
    let indicator = try Self.indicator("ILL-1.01", of: facts)
    #expect(indicator.counts.assigned == 2)
    #expect(indicator.counts.withoutRecord == 1)
  }

  @Test(
    "take a level from the respondent's list, or else from the region's, or say why there is none")
  func levels() throws {
    let (facts, records) = try Bundled.facts([
      // The list of agencies is asked before the region.
      Answer("dinsos-jateng", "ILL-1.01", "ya", region: "33.01"),
      Answer("dinsos-cilacap", "ILL-1.01", "tidak", region: "33.01"),
      Answer("bappeda-jateng", "ILL-1.02", "ya"),
      Answer("dinsos-tegal", "ILL-1.02", "ya"), Answer("dinsos-tegal", "ILL-1.03", "tidak"),
      Answer("dinsos-tegal", "ILL-1.04", "ya", region: "99.99"),
      Answer("dinsos-tegal", "ILL-1.05", nil),
    ])
    let catalogue = records.catalogue
    let found = facts.responses.map { response in
      let level = Int(records.records[response.record].level)
      return level < 0 ? "-" : catalogue.levels[level].label.english
    }
    #expect(
      found == [
        "Regencies and cities", "Province", "Province", "-", "-", "-", "-",
      ])
    #expect(try Self.indicator("ILL-1.01", of: facts).agreement == .levelDifference)
    // Those without a level are told with the reason; a response without an answer is none of them.
    #expect(facts.withoutLevel.map(\.answers) == [2, 1])
    let schema = catalogue.schema
    let reasons = facts.withoutLevel.map { own in
      own.gap.sources.map {
        "\(schema.fields[$0.field].name) \($0.code ?? "-") \($0.reason.rawValue)"
      }
    }
    #expect(
      reasons == [
        ["respondent dinsos-tegal unlisted", "region - blank"],
        ["respondent dinsos-tegal unlisted", "region 99.99 unlisted"],
      ])
    #expect(
      facts.withoutLevel.allSatisfy { facts.respondents[$0.respondent].code == "dinsos-tegal" })
  }

  @Test("count a response of two workbooks once where they say the same")
  func repeatedSame() throws {
    let (facts, records) = try Bundled.facts([
      Answer("a", "ILL-1.01", "ya", file: "b.xlsx"),
      Answer("a", "ILL-1.01", "ya", file: "a.xlsx", ["practice": "Desa migran"]),
      Answer("a", "ILL-1.02", nil, file: "a.xlsx"),
      Answer("a", "ILL-1.02", "tidak", file: "b.xlsx"),
    ])
    #expect(facts.total.responses.answers == [1, 0, 1])
    #expect(facts.total.responses.responses == 2)
    #expect(facts.repeated.count == 2)
    #expect(facts.total.responses.justified == 1)
    // The first place stands for both; a blank one never stands for an answer.
    let files = facts.responses.map { records.place(of: nil, in: $0.record).file }
    #expect(files == ["a.xlsx", "b.xlsx"])
  }

  @Test("count a response of two answers apart, and propose nothing")
  func contradiction() throws {
    let facts = try Bundled.facts([
      Answer("a", "ILL-1.01", "ya", file: "a.xlsx"),
      Answer("a", "ILL-1.01", "tidak", file: "b.xlsx"),
      Answer("b", "ILL-1.01", "ya"),
    ]).facts
    let indicator = try Self.indicator("ILL-1.01", of: facts)
    #expect(indicator.counts.contradictory == 1)
    #expect(indicator.counts.answers == [0, 0, 1])
    #expect(indicator.agreement == .contradictory)
    #expect(indicator.proposal == nil)
    #expect(facts.total.indicators.contradictory == 1)
  }

  @Test("propose an answer only where all agree, and take decisions as they are")
  func decisions() throws {
    var files = Assessment.GivenFiles()
    let decision = Decision(
      indicator: "ILL-1.02", round: "2023-09", answer: 1, who: "FGD", when: "2023-10-05",
      why: "disepakati", file: "d.csv", row: 2)
    var other = decision
    other.round = "2024-09"
    files.decisions = [decision, other]
    let records = try Bundled.records([
      Answer("a", "ILL-1.01", "ya"), Answer("b", "ILL-1.01", "ya"), Answer("c", "ILL-1.01", nil),
      // A majority decides nothing.
      Answer("a", "ILL-1.02", "ya"), Answer("b", "ILL-1.02", "ya"),
      Answer("c", "ILL-1.02", "tidak"),
    ])
    let assessment = Assessment(of: records, with: files)
    let first = try Self.indicator("ILL-1.01", of: assessment.rounds[0])
    #expect(first.proposal == 2 && first.decision == nil)
    let second = try Self.indicator("ILL-1.02", of: assessment.rounds[0])
    #expect(second.proposal == nil && second.decision == decision)
    #expect(assessment.unusedDecisions == [other])
  }

  struct Support: CustomTestStringConvertible, Sendable {
    var answer: String
    var texts: [String: String]
    var codes: [String]
    var isLink = false
    var testDescription: String { "\(answer) with \(texts)" }
  }

  @Test(
    "list answers whose support the rules refuse, or that is but a link",
    arguments: [
      Support(answer: "ya", texts: [:], codes: ["R401"]),
      Support(answer: "ya", texts: ["regulation": "belum ada perda"], codes: ["R406"]),
      Support(answer: "ya", texts: ["programme": "masih dalam proses penyusunan"], codes: ["R406"]),
      Support(answer: "sebagian", texts: ["programme": "masih dalam proses penyusunan"], codes: []),
      Support(answer: "tidak", texts: ["regulation": "Perda Nomor 8 Tahun 2015"], codes: ["R402"]),
      Support(answer: "tidak", texts: ["regulation": "belum ada perda"], codes: []),
      Support(answer: "ya", texts: ["practice": "Desa migran"], codes: []),
      Support(answer: "ya", texts: ["practice": "https://a.go.id/x"], codes: [], isLink: true),
      Support(
        answer: "ya", texts: ["practice": "www.a.go.id", "programme": "bit.ly/lmgi, http://b.id"],
        codes: [], isLink: true),
      Support(
        answer: "ya", texts: ["practice": "https://a.go.id/x", "programme": "Pelatihan"], codes: []),
      Support(answer: "ya", texts: ["practice": "lihat https://a.go.id/x"], codes: []),
      // A number with a stroke is no address.
      Support(answer: "ya", texts: ["practice": "560/48"], codes: []),
      Support(answer: "ya", texts: ["evidence": "https://a.go.id/x"], codes: ["R401"]),
    ])
  func unsupported(_ support: Support) throws {
    let facts = try Bundled.facts([Answer("a", "ILL-1.01", support.answer, support.texts)]).facts
    let found = facts.unsupported
    #expect(found.flatMap(\.codes).map(\.id) == support.codes)
    #expect(found.contains { $0.isBareLink } == support.isLink)
  }

  @Test(
    "offer as highlights what somebody supports the greatest answer of, in the catalogue's order")
  func highlights() throws {
    var files = Assessment.GivenFiles()
    files.highlights = ["ILL-1.03", "ILL-1.01"].enumerated().map { row, code in
      ChosenHighlight(
        indicator: code, round: nil, who: "FGD", why: "relevan", file: "h.csv", row: row + 2)
    }
    let facts = try Bundled.facts(
      [
        Answer("a", "ILL-1.03", "ya", ["practice": "Desa migran"]),
        Answer("a", "ILL-1.02", "ya"),
        Answer("a", "ILL-1.01", "ya", ["regulation": "UU Nomor 18 Tahun 2017"]),
        Answer("b", "ILL-1.01", "tidak", ["note": "x"]),
        Answer("a", "ILL-1.04", "sebagian", ["practice": "Desa migran"]),
      ], files
    ).facts
    let first = facts.highlights[0]
    #expect(first.candidates.map { facts.indicators[$0].code } == ["ILL-1.01", "ILL-1.03"])
    #expect(first.chosen?.map(\.indicator) == ["ILL-1.01", "ILL-1.03"])
    #expect(first.state == .tooFew)
    #expect(facts.highlights[1].candidates.isEmpty)
    let indicator = try Self.indicator("ILL-1.01", of: facts)
    #expect(indicator.support == [1, 0, 0])
    #expect(indicator.supportedGreatest == 1)
  }

  @Test("list the gaps with the reasons that are given, and how many give none")
  func gaps() throws {
    let (facts, records) = try Bundled.facts([
      Answer("a", "ILL-1.02", "tidak", ["note": "belum dianggarkan", "programme": "belum ada"]),
      Answer("b", "ILL-1.02", "sebagian"), Answer("c", "ILL-1.02", "ya", ["note": "baik"]),
      Answer("a", "ILL-1.01", "ya"),
    ])
    let gaps = GapCandidate.candidates(of: facts, records)
    #expect(gaps.map { facts.indicators[$0.indicator].code } == ["ILL-1.02"])
    let texts = gaps[0].reasons.map {
      records.texts[records.text(of: $0.field, in: $0.record).text]
    }
    #expect(texts == ["belum ada", "belum dianggarkan"])
    #expect(gaps[0].withoutReason == 1)
  }

  @Test("register a regulation once, however it is spelt, with all who rely on it")
  func register() throws {
    let (facts, records) = try Bundled.facts([
      Answer(
        "a", "ILL-1.02", "ya", ["regulation": "Perda Prov. Jateng No. 8 Tahun 2015 tentang X"]),
      Answer(
        "b", "ILL-1.01", "ya",
        ["regulation": "Peraturan Daerah Provinsi Jawa Tengah Nomor 8 Tahun 2015; SE Gubernur"]),
      Answer("c", "ILL-1.01", "ya", ["regulation": "Perda tentang ketenagakerjaan"]),
      Answer("d", "ILL-1.01", "ya", ["regulation": "sesuai aturan yang ada"]),
      // Nothing is cited by a text that says that there is nothing.
      Answer("e", "ILL-1.01", "tidak", ["regulation": "belum ada perda"]),
    ])
    let register = facts.register
    #expect(register.regulations.map(\.key) == ["perda provinsi jawa tengah 8/2015"])
    #expect(register.regulations[0].titles == ["X"])
    #expect(register.regulations[0].indicators == ["ILL-1.01", "ILL-1.02"])
    #expect(register.regulations[0].respondents == ["a", "b"])
    func raws(_ positions: [Int]) -> [String] {
      positions.map { records.cited[Int(records.citations[$0].cited)].raw }
    }
    #expect(raws(register.otherEvidence) == ["SE Gubernur"])
    #expect(raws(register.incomplete) == ["Perda tentang ketenagakerjaan"])
    #expect(raws(register.unread) == ["sesuai aturan yang ada"])
  }

  @Test("leave no record out: those without a name, and of other indicators, are told apart")
  func strangers() throws {
    let records = try Bundled.records([
      Answer("a", "ILL-1.01", "ya"), Answer("a", "XX-1", "ya"), Answer("", "ILL-1.01", "ya"),
      Answer("a", "", "ya"), Answer("a", "ILL-1.01", "ya", round: ""),
    ])
    let assessment = Assessment(of: records)
    #expect(assessment.nameless.count == 3)
    #expect(assessment.rounds.map(\.round) == ["2023-09"])
    #expect(assessment.rounds[0].strangers.map(\.code) == ["XX-1"])
    #expect(assessment.rounds[0].total.responses.responses == 1)
  }

  /// Answers at random, among them repeated and contradictory ones.
  static func answers(seed: Int, count: Int = 300) -> [Answer] {
    var random = SeededGenerator(seed: UInt64(seed))
    return (0..<count).map { number in
      var answer = Answer(
        "r\(Int.random(in: 0..<9, using: &random))",
        "ILL-\(Int.random(in: 1...6, using: &random)).0\(Int.random(in: 1...9, using: &random))",
        ["ya", "tidak", "sebagian", nil].randomElement(using: &random) ?? nil,
        region: [nil, "33", "33.01", "33.71"].randomElement(using: &random) ?? nil,
        file: "f\(Int.random(in: 0..<4, using: &random)).xlsx", row: number)
      if Bool.random(using: &random) { answer.texts["practice"] = "Praktik \(number % 7)" }
      if Bool.random(using: &random) {
        answer.texts["regulation"] = "UU Nomor \(number % 5 + 1) Tahun 2017; belum ada perda"
      }
      return answer
    }
  }

  @Test("do not depend on the order of the records", arguments: 1...8)
  func order(seed: Int) throws {
    let answers = Self.answers(seed: seed)
    var random = SeededGenerator(seed: UInt64(seed) + 100)
    let one = try Bundled.records(answers)
    let other = try Bundled.records(answers.shuffled(using: &random))
    #expect(Written.summary(of: Assessment(of: one)) == Written.summary(of: Assessment(of: other)))
  }

  @Test("add up to their denominators", arguments: 1...8)
  func sums(seed: Int) throws {
    var files = Assessment.GivenFiles()
    var assignments = Assignments()
    assignments.respondents = ["r1", "r2", "r20"]
    assignments.indicators = [
      "r1": ["ILL-1.01", "ILL-2.02"], "r2": ["ILL-1.01"], "r20": ["ILL-5.05"],
    ]
    files.assignments = assignments
    let facts = try Bundled.facts(Self.answers(seed: seed), files).facts
    for key in [\RoundFacts.total.responses] {
      let total = facts[keyPath: key]
      for parts in [
        facts.domains.map(\.responses), facts.respondents.map(\.counts),
        facts.indicators.map(\.counts), facts.respondents.flatMap(\.domains),
      ] {
        var sum = ResponseCounts(answers: 3, knowsAssignments: true)
        for part in parts { sum += part }
        #expect(sum == total)
      }
      #expect(
        total.responses + facts.strangers.map(\.counts.responses).reduce(0, +)
          == facts.responses.count)
      #expect(
        total.assigned == total.responses - (total.unasked ?? 0) + (total.withoutRecord ?? 0))
    }
    #expect(facts.domains.map(\.indicators.indicators).reduce(0, +) == 76)
    for indicator in facts.indicators {
      let levels = (indicator.levels + [indicator.others]).map { $0.reduce(0, +) }.reduce(0, +)
      #expect(levels == indicator.counts.answered)
    }
    #expect(facts.responses.map(\.records.count).reduce(0, +) == facts.order.count)
  }
}
