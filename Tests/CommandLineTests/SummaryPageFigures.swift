import Foundation
import Testing
import _TestSupport

@Suite("rekap summary --format html")
struct SummaryPageFigures {
  private static let rounds = ["round1", "round2"].map { "Fixtures/assessments/\($0).ndjson" }
  private static let given = ["assignments", "decisions", "highlights"].flatMap {
    ["--\($0)", "Fixtures/assessments/\($0).csv"]
  }

  private typealias Object = [String: Any]

  private static func json(_ arguments: [String]) throws -> Object {
    let run = try RekapRun(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object ?? [:]
  }

  private static func page(_ arguments: [String], in language: String) throws -> HTMLPage {
    let run = try RekapRun(arguments + ["--format", "html", "--lang", language])
    #expect(run.status == 0, "\(run.errors)")
    return try HTMLPage(run.output)
  }

  /// The rows of the bodies of all tables within a section, the texts of their cells.
  private static func tables(of page: HTMLPage, _ name: String) throws -> [[[String]]] {
    let section = try #require(page.element(id: name))
    return section.all(.table).map { table in
      table.all(.tbody).flatMap { $0.all(.tr) }.map { $0.children.map(\.text) }
    }
  }

  private static func number(_ text: String) -> Int? { Int(text.filter { $0 != "." && $0 != "," }) }

  private static func numbers(_ row: [String], last: Int) -> [Int?] { row.suffix(last).map(number) }

  /// The counts of responses in the order of the page: answers from the greatest on, two answers, none,
  /// all.
  private static func counts(_ responses: Any?) -> [Int] {
    let responses = responses as? Object ?? [:]
    let answers = responses["answers"] as? [String: Int] ?? [:]
    let missing = responses["missing"] as? [String: Int] ?? [:]
    return ["ya", "sebagian", "tidak"].map { answers[$0] ?? -1 }
      + [
        responses["contradictory"] as? Int ?? -1, missing.values.reduce(0, +),
        responses["responses"] as? Int ?? -1,
      ]
  }

  private static func list(_ object: Any?, _ key: String) -> [Object] {
    (object as? Object)?[key] as? [Object] ?? []
  }

  @Test("has the figures of the JSON, in both languages", arguments: ["id", "en"])
  func figures(language: String) throws {
    let arguments = ["summary"] + Self.rounds + Self.given + ["-q"]
    let json = try Self.json(arguments)
    let page = try Self.page(arguments, in: language)
    let rounds = Self.list(json, "rounds")
    #expect(rounds.count == 2)
    for (offset, round) in rounds.enumerated() {
      let name = "r\(offset + 1)-"
      try Self.compareDomains(round, with: page, name)
      try Self.compareRespondents(round, with: page, name)
      try Self.compareIndicators(round, with: page, name, json)
      try Self.compareLists(round, with: page, name)
    }
  }

  private static func compareDomains(_ round: Object, with page: HTMLPage, _ name: String) throws {
    let tables = try tables(of: page, name + "domains")
    let domains = list(round, "domains") + [round["total"] as? Object ?? [:]]
    #expect(tables.count == 2 && tables.allSatisfy { $0.count == domains.count })
    for (position, domain) in domains.enumerated() {
      #expect(numbers(tables[0][position], last: 6) == counts(domain["responses"]))
      let indicators = domain["indicators"] as? Object ?? [:]
      let agreed = indicators["agreed"] as? [String: Int] ?? [:]
      let wanted =
        ["ya", "sebagian", "tidak"].map { agreed[$0] }
        + ["level_difference", "soft", "hard", "contradictory", "unanswered", "indicators"].map {
          indicators[$0] as? Int
        }
      #expect(numbers(tables[1][position], last: 9) == wanted)
    }
  }

  private static func compareRespondents(
    _ round: Object, with page: HTMLPage, _ name: String
  ) throws {
    let rows = try tables(of: page, name + "completeness")[0]
    let respondents = list(round, "respondents")
    #expect(rows.map { $0[0] } == respondents.map { $0["label"] as? String })
    for (row, respondent) in zip(rows, respondents) {
      let total = respondent["total"] as? Object ?? [:]
      func count(_ key: String) -> Int { total[key] as? Int ?? -1 }
      #expect(
        numbers(row, last: 10) == counts(total) + [
          count("answered") + count("contradictory"), count("justified"), count("assigned"),
          count("without_record"),
        ])
    }
  }

  private static func compareIndicators(
    _ round: Object, with page: HTMLPage, _ name: String, _ json: Object
  ) throws {
    let section = try #require(page.element(id: name + "matrix"))
    let rows = section.all(.tr).filter { $0.classes.contains("row") }
    let heads = section.all(.thead).flatMap { $0.all(.th) }.compactMap { $0[.title] }
    let codes = list(round, "respondents").map { $0["respondent"] as? String ?? "" }
    #expect(heads == list(round, "respondents").map { $0["label"] as? String ?? "" })
    let indicators = list(round, "indicators")
    #expect(rows.count == indicators.count)
    var differing = 0
    for (row, indicator) in zip(rows, indicators) {
      #expect(row[.markOfAgreement] == indicator["agreement"] as? String)
      if ["soft", "hard", "level_difference", "contradictory"].contains(
        indicator["agreement"] as? String)
      {
        differing += 1
      }
      let letters = Dictionary(uniqueKeysWithValues: zip(codes, row.children.dropFirst()))
      let answers = list(indicator, "answers")
      for answer in answers {
        let cell = try #require(letters[answer["respondent"] as? String ?? ""])
        let letter =
          answer["contradictory"] as? Bool == true
          ? "!" : (answer["answer"] as? String)?.prefix(1).uppercased() ?? "–"
        #expect(cell.text == letter)
        for key in ["raw", "file", "cell"] {
          guard let text = answer[key] as? String, text.allSatisfy(\.isASCII) else { continue }
          #expect(cell[.title]?.contains(text) == true, "\(key): \(text)")
        }
      }
      let heard = Set(answers.compactMap { $0["respondent"] as? String })
      for (code, cell) in letters where !heard.contains(code) {
        #expect(["·", "×"].contains(cell.text))
      }
    }
    let details = try #require(page.element(id: name + "differences")).all(.details)
    #expect(details.count == differing)
    for detail in details {
      let code = detail.all(.strong).first?.text
      let indicator = indicators.first { $0["indicator"] as? String == code }
      let given = list(indicator, "answers").filter { !($0["answer"] is NSNull) }
      let names = detail.all(.table).last?.all(.tbody).flatMap { $0.all(.tr) }
        .compactMap { $0.children.first?.text }
      #expect(Set(names ?? []).count == Set(given.compactMap { $0["respondent"] as? String }).count)
    }
  }

  private static func compareLists(_ round: Object, with page: HTMLPage, _ name: String) throws {
    let unsupported = list(round, "unsupported")
    let refused = try tables(of: page, name + "unsupported")
    #expect(refused.last?.count == unsupported.count)
    for row in refused[0] {
      let isLink = ["hanya tautan", "but a link"].contains(row[0])
      let own = unsupported.count { answer in
        let codes = answer["codes"] as? [String] ?? []
        return isLink
          ? answer["bare_link"] as? Bool == true : codes.contains { row[0].hasPrefix($0) }
      }
      let told = row.last.flatMap(number)
      #expect(told == own)
    }
    let gaps = list(round, "gaps")
    let details = try #require(page.element(id: name + "gaps")).all(.details)
    #expect(
      details.compactMap { $0.all(.strong).first?.text }
        == gaps.compactMap { $0["indicator"] as? String })
    for (detail, gap) in zip(details, gaps) {
      #expect(
        detail.all(.tbody).flatMap { $0.all(.tr) }.count == list(gap, "reasons").count)
    }
    let candidates = list(round, "highlights").flatMap { list($0, "candidates") }
    let rows = try tables(of: page, name + "highlights").flatMap(\.self)
    #expect(rows.count == candidates.count)
    for (row, candidate) in zip(rows, candidates) {
      #expect(row[0].hasPrefix(candidate["indicator"] as? String ?? "-"))
      #expect(
        Array(numbers(Array(row.dropFirst(3)), last: row.count - 3).prefix(3))
          == ["respondents", "greatest", "supported_greatest"].map { candidate[$0] as? Int })
    }
    let cited = list(round["regulations"], "cited")
    let register = try tables(of: page, name + "regulations")
    let kinds = register[0].map { $0.dropFirst().compactMap(number) }
    #expect(kinds.map { $0[0] }.reduce(0, +) == cited.count)
    let citations = cited.map { list($0, "citations").count }.reduce(0, +)
    #expect(kinds.map { $0[1] }.reduce(0, +) == citations)
    let regulations = register[1]
    #expect(regulations.map { $0[0] } == cited.compactMap { $0["key"] as? String })
    for (row, regulation) in zip(regulations, cited) {
      #expect(
        numbers(row, last: 2) == [
          (regulation["respondents"] as? [Any])?.count, list(regulation, "citations").count,
        ])
    }
  }

  @Test("and rekap diff show the transitions of the JSON", arguments: ["id", "en"])
  func transitions(language: String) throws {
    let diff = ["diff"] + Self.rounds
    let json = try Self.json(diff)
    let total = json["total"] as? Object ?? [:]
    let pages = [
      try Self.page(diff, in: language),
      try Self.page(["summary", "-q"] + Self.rounds, in: language),
    ]
    for page in pages {
      let section = try #require(page.all(.section).first { $0[.labelledBy] == "t1" })
      let rows = try #require(section.all(.table).first).all(.tbody).flatMap { $0.all(.tr) }
        .map { $0.children.map(\.text) }
      #expect(
        rows.last.flatMap { $0.last }.flatMap(Self.number) == total["responses"] as? Int)
      let changes = try #require(section.all(.details).last).all(.tbody).flatMap { $0.all(.tr) }
      #expect(changes.count == Self.list(json, "changes").count)
      #expect(changes.count > 0)
    }
  }

  @Test("keeps its page as it is")
  func golden() throws {
    let run = try RekapRun(
      "summary", "Fixtures/assessments/small.ndjson", "--format", "html", "--lang", "id", "-q")
    #expect(run.status == 0, "\(run.errors)")
    // Style and script have tests of their own.
    var page = run.output
    for name in ["style", "script"] {
      while let start = page.firstRange(of: "<\(name)>"),
        let end = page.firstRange(of: "</\(name)>\n")
      {
        page.removeSubrange(start.lowerBound..<end.upperBound)
      }
    }
    let lines = page.split(separator: "\n").filter { !$0.contains("Content-Security-Policy") }
    try expectGolden(lines.joined(separator: "\n") + "\n", "small.summary.html")
  }

  @Test("stays small enough to be sent")
  func size() throws {
    let data = Self.rounds[0]
    let records = try String(contentsOf: Repository.root.appending(path: data), encoding: .utf8)
      .split(separator: "\n").count
    let run = try RekapRun("summary", "--format", "html", "-q", data)
    // Of 58 respondents with 76 indicators each, that is less than 5 MB.
    #expect(run.output.utf8.count < 200_000 + records * 1_000, "\(run.output.utf8.count)")
  }
}
