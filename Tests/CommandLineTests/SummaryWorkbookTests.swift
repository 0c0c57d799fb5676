import Foundation
import Spreadsheets
import Testing

@Suite("rekap summary --format xlsx")
struct SummaryWorkbookTests {
  static let rounds = ["round1", "round2"].map { "Fixtures/assessments/\($0).ndjson" }
  static let given = ["assignments", "decisions", "highlights"].flatMap {
    ["--\($0)", "Fixtures/assessments/\($0).csv"]
  }

  typealias Object = [String: Any]

  static func json(_ arguments: [String]) throws -> Object {
    let run = try RekapRun(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? Object ?? [:]
  }

  static func book(_ arguments: [String], _ scratch: TemporaryFolder) throws -> SummaryBook {
    let path = scratch.path("book.xlsx")
    let run = try RekapRun(arguments + ["-o", path])
    #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    return try SummaryBook(at: path)
  }

  static func list(_ object: Any?, _ key: String) -> [Object] {
    (object as? Object)?[key] as? [Object] ?? []
  }

  private static func numbers(_ row: [Int: CellValue], _ columns: Range<Int>) -> [Int?] {
    columns.map { column in
      if case .number(let number)? = row[column] { Int(number) } else { nil }
    }
  }

  private static func count(_ object: Any?, _ key: String) -> Int? {
    (object as? Object)?[key] as? Int
  }

  // MARK: Figures

  @Test("has the counts of the JSON, as numbers")
  func counts() throws {
    let arguments = ["summary"] + Self.rounds + Self.given + ["-q", "--lang", "en"]
    let json = try Self.json(arguments)
    let scratch = try TemporaryFolder()
    let page = try Self.book(arguments, scratch).page("By domain")
    var row = 0
    for round in Self.list(json, "rounds") {
      let title = "Round \(round["round"] as? String ?? "")"
      row = try #require(page.rows.indices.first { page.text($0 + 1, 1) == title })
      let domains = Self.list(round, "domains") + [round["total"] as? Object ?? [:]]
      let responses = try page.table(below: "Responses", after: row)
      let indicators = try page.table(below: "Indicators", after: row)
      #expect(responses.count == domains.count && indicators.count == domains.count)
      for (position, domain) in domains.enumerated() {
        let counts = domain["responses"] as? Object ?? [:]
        let answers = counts["answers"] as? [String: Int] ?? [:]
        let missing = (counts["missing"] as? [String: Int])?.values.reduce(0, +)
        #expect(
          Self.numbers(responses[position], 2..<8)
            == ["ya", "sebagian", "tidak"].map { answers[$0] } + [
              Self.count(counts, "contradictory"), missing, Self.count(counts, "responses"),
            ])
        guard case .number(let share)? = responses[position][8] else {
          Issue.record("no share")
          continue
        }
        let exact = Double(answers["ya"] ?? 0) / Double(Self.count(counts, "responses") ?? 1)
        #expect(abs(share - exact) < 1e-12)
        let kinds = domain["indicators"] as? Object ?? [:]
        let agreed = kinds["agreed"] as? [String: Int] ?? [:]
        #expect(
          Self.numbers(indicators[position], 2..<11)
            == ["ya", "sebagian", "tidak"].map { agreed[$0] }
            + ["level_difference", "soft", "hard", "contradictory", "unanswered", "indicators"]
            .map { Self.count(kinds, $0) })
      }
    }
  }

  @Test("has the completeness of the JSON, in all and domain by domain")
  func completeness() throws {
    let arguments = ["summary"] + Self.rounds + Self.given + ["-q", "--lang", "en"]
    let json = try Self.json(arguments)
    let scratch = try TemporaryFolder()
    let book = try Self.book(arguments, scratch)
    let kinds = ["blank", "not_stated", "unknown", "not_applicable", "invalid", "no_column"]
    let labels = [
      "assigned", "no record", "not assigned", "responses", "answered", "justified", "Ya",
      "Sebagian", "Tidak", "contradictory", "blank", "not stated", "not known", "not applicable",
      "unreadable", "no column",
    ]
    func wanted(_ counts: Object) -> [Int?] {
      let answers = counts["answers"] as? [String: Int] ?? [:]
      let missing = counts["missing"] as? [String: Int] ?? [:]
      return ["assigned", "without_record", "unasked", "responses"].map { counts[$0] as? Int } + [
        (counts["answered"] as? Int ?? 0) + (counts["contradictory"] as? Int ?? 0),
        counts["justified"] as? Int,
      ] + ["ya", "sebagian", "tidak"].map { answers[$0] } + [counts["contradictory"] as? Int]
        + kinds.map { missing[$0] }
    }
    func rows(_ name: String) throws -> [[Int?]] {
      let page = try book.page(name)
      let columns = try labels.map { try page.column($0) }
      return page.rows.dropFirst().map { row in
        columns.map { Self.numbers(row, $0..<($0 + 1))[0] }
      }
    }
    let respondents = Self.list(json, "rounds").flatMap { Self.list($0, "respondents") }
    #expect(respondents.count > 15)
    #expect(
      try book.page("Completeness").texts(below: "Respondent")
        == respondents.map { $0["label"] as? String ?? "" })
    #expect(
      try rows("Completeness") == respondents.map { wanted($0["total"] as? Object ?? [:]) })
    let domains = respondents.flatMap { Self.list($0, "domains") }
    #expect(
      try rows("Completeness by domain")
        == domains.map { wanted($0["responses"] as? Object ?? [:]) })
  }

  @Test("has a letter for every response, in the order of catalogue and respondents")
  func matrix() throws {
    let arguments = ["summary"] + Self.rounds + Self.given + ["-q", "--lang", "en"]
    let json = try Self.json(arguments)
    let scratch = try TemporaryFolder()
    let book = try Self.book(arguments, scratch)
    var letters = 0
    for round in Self.list(json, "rounds") {
      let page = try book.page("Matrix \(round["round"] as? String ?? "")")
      let respondents = Self.list(round, "respondents")
      let indicators = Self.list(round, "indicators")
      #expect(page.rows.count == indicators.count + 1)
      for (position, respondent) in respondents.enumerated() {
        #expect(page.text(1, position + 5) == respondent["label"] as? String)
      }
      for (number, indicator) in indicators.enumerated() {
        #expect(page.text(number + 2, 2) == indicator["indicator"] as? String)
        let answers = Self.list(indicator, "answers")
        for (position, respondent) in respondents.enumerated() {
          let own = answers.first {
            $0["respondent"] as? String == respondent["respondent"] as? String
          }
          let letter = page.text(number + 2, position + 5)
          if let own {
            letters += 1
            #expect(
              letter
                == (own["contradictory"] as? Bool == true
                  ? "!" : (own["answer"] as? String)?.prefix(1).uppercased() ?? "–"))
          } else {
            #expect(["·", "×"].contains(letter))
          }
        }
      }
    }
    #expect(letters > 900)
  }

  @Test("has every answer to what is disagreed on, with what stood where")
  func disagreement() throws {
    let arguments = ["summary"] + Self.rounds + ["-q", "--lang", "en"]
    let json = try Self.json(arguments)
    let scratch = try TemporaryFolder()
    let page = try Self.book(arguments, scratch).page("Disagreement")
    func rows(_ labels: [String]) throws -> Set<[String]> {
      let columns = try labels.map { try page.texts(below: $0) }
      return Set(columns[0].indices.map { row in columns.map { $0[row] } })
    }
    var wanted: Set<[String]> = []
    for round in Self.list(json, "rounds") {
      let labels = Dictionary(
        uniqueKeysWithValues: Self.list(round, "respondents").map {
          ($0["respondent"] as? String ?? "", $0["label"] as? String ?? "")
        })
      for indicator in Self.list(round, "indicators") {
        let word = indicator["agreement"] as? String ?? ""
        let names = [
          "level_difference": "levels differ", "soft": "soft", "hard": "hard",
          "contradictory": "contradictory",
        ]
        guard let name = names[word] else { continue }
        for answer in Self.list(indicator, "answers") where !(answer["answer"] is NSNull) {
          let place =
            "\(answer["file"] as? String ?? ""): \(answer["sheet"] as? String ?? "")!\(answer["cell"] as? String ?? "")"
          wanted.insert([
            round["round"] as? String ?? "", indicator["indicator"] as? String ?? "", name,
            labels[answer["respondent"] as? String ?? ""] ?? "", answer["raw"] as? String ?? "",
            place,
          ])
        }
      }
    }
    let found = try rows([
      "Round", "Indicator", "Agreement", "Respondent", "Stands there", "File and cell",
    ])
    // Those of several records have a row for each.
    #expect(wanted.subtracting(found).isEmpty, "\(wanted.subtracting(found).first ?? [])")
    #expect(wanted.count > 700 && found.count < wanted.count + 30)
  }

  @Test("lists decisions, candidates, gaps, regulations and what is unsupported as the JSON does")
  func lists() throws {
    let arguments = ["summary"] + Self.rounds + Self.given + ["-q", "--lang", "en"]
    let json = try Self.json(arguments)
    let scratch = try TemporaryFolder()
    let book = try Self.book(arguments, scratch)
    let rounds = Self.list(json, "rounds")
    let names = ["ya": "Ya", "sebagian": "Sebagian", "tidak": "Tidak"]

    let indicators = rounds.flatMap { Self.list($0, "indicators") }
    let decisions = try book.page("Decisions")
    #expect(
      try decisions.texts(below: "Indicator") == indicators.map { $0["indicator"] as? String ?? "" }
    )
    #expect(
      try decisions.texts(below: "Proposal")
        == indicators.map { indicator in
          if let proposal = indicator["proposal"] as? String { return names[proposal] ?? "" }
          return indicator["agreement"] as? String == "unanswered" ? "unanswered" : "to be decided"
        })
    for (label, key) in [("Decision", "answer"), ("Who", "who"), ("When", "when"), ("Why", "why")] {
      let wanted = indicators.map { indicator -> String in
        let text = (indicator["decision"] as? Object)?[key] as? String ?? ""
        return key == "answer" ? names[text] ?? "" : text
      }
      #expect(try decisions.texts(below: label) == wanted)
      #expect(wanted.contains { !$0.isEmpty })
    }

    let highlights = rounds.flatMap { Self.list($0, "highlights") }
    let candidates = highlights.flatMap { Self.list($0, "candidates") }
    let page = try book.page("Highlights")
    let isCandidate = try page.texts(below: "Candidate").map { $0 == "yes" }
    func ofCandidates<Item>(_ items: [Item]) -> [Item] {
      zip(items, isCandidate).filter(\.1).map(\.0)
    }
    #expect(
      ofCandidates(try page.texts(below: "Indicator"))
        == candidates.compactMap { $0["indicator"] as? String })
    #expect(
      ofCandidates(try page.numbers(below: "Ya, justified"))
        == candidates.map { ($0["supported_greatest"] as? Int).map(Double.init) })
    #expect(
      try page.texts(below: "Chosen").count { $0 == "✓" }
        == highlights.flatMap { Self.list($0, "chosen") }.count)
    let advice = Set(try page.texts(below: "Advice"))
    #expect(advice == ["", "fewer than 3", "more than 5"])

    let unsupported = rounds.flatMap { Self.list($0, "unsupported") }
    #expect(
      try book.page("Unsupported").texts(below: "Stands there")
        == unsupported.map { $0["value"] as? String ?? "" })
    let gaps = rounds.flatMap { Self.list($0, "gaps") }
    #expect(
      try book.page("Gaps").texts(below: "Reason").filter { !$0.isEmpty }
        == gaps.flatMap { Self.list($0, "reasons") }.compactMap { $0["text"] as? String })
    #expect(
      try book.page("Gaps").numbers(below: "Without a reason").compactMap(\.self).reduce(0, +)
        == Double(gaps.compactMap { $0["without_reason"] as? Int }.reduce(0, +)))
    let cited = rounds.flatMap { Self.list($0["regulations"], "cited") }
    let regulations = try book.page("Regulations")
    #expect(
      try regulations.texts(below: "Regulation") == cited.compactMap { $0["key"] as? String })
    #expect(
      try regulations.numbers(below: "citations")
        == cited.map { Double(Self.list($0, "citations").count) })
    let citations =
      cited.flatMap { Self.list($0, "citations") }.count
      + rounds.flatMap { round in
        ["other_evidence", "incomplete", "unread"].flatMap { Self.list(round["regulations"], $0) }
      }.count
    #expect(try book.page("Citations").rows.count == citations + 1)
  }

  @Test("and rekap diff have the transitions and changes of the JSON")
  func transitions() throws {
    let diff = ["diff"] + Self.rounds + ["--lang", "en"]
    let json = try Self.json(diff)
    let scratch = try TemporaryFolder()
    let books = [
      try Self.book(diff, scratch),
      try Self.book(["summary", "-q", "--lang", "en"] + Self.rounds, try TemporaryFolder()),
    ]
    let total = json["total"] as? Object ?? [:]
    let counts = total["counts"] as? [[Int]] ?? []
    for book in books {
      let page = try book.page("Transitions")
      let start = try #require(
        page.rows.indices.first { page.text($0 + 1, 1) == "from ↓ to →" })
      // From the greatest answer on: ya, sebagian, tidak, and then as in the JSON.
      let order = [2, 1, 0, 3, 4, 5]
      for (row, from) in order.enumerated() {
        #expect(
          Self.numbers(page.rows[start + 1 + row], 2..<9)
            == order.map { counts[from][$0] } + [counts[from].reduce(0, +)])
      }
      let changes = Self.list(json, "changes")
      let list = try book.page("Changes")
      #expect(
        try list.texts(below: "Indicator") == changes.compactMap { $0["indicator"] as? String })
      for (side, label) in [("before", "2023-09"), ("after", "2024-09")] {
        let places = try list.texts(below: "\(label): file and cell")
        for (place, change) in zip(places, changes) {
          let cell = (change[side] as? Object)?["cell"] as? String
          #expect(place.hasSuffix(cell ?? ""), "\(place)")
        }
      }
    }
    let arrivals = try books[0].page("New and gone")
    let respondents = json["respondents"] as? Object ?? [:]
    let indicators = json["indicators"] as? Object ?? [:]
    let lists =
      ["new", "gone"].map { respondents[$0] } + ["new", "dropped"].map { indicators[$0] }
    let items = lists.compactMap { $0 as? [String] }.map(\.count).reduce(0, +)
    #expect(arrivals.rows.count - 1 == items && items > 0)
  }

  @Test("shows findings that are fixed, open and new")
  func findings() throws {
    let scratch = try TemporaryFolder()
    let first = try RekapRun(
      "check", "Fixtures/messy/messy.xlsx", "--format", "ndjson", "--fail-on", "none"
    ).lines
    try Data(first.joined(separator: "\n").utf8).write(to: scratch.url.appending(path: "1"))
    try Data(first.dropFirst(3).joined(separator: "\n").utf8)
      .write(to: scratch.url.appending(path: "2"))
    let book = try Self.book(
      ["diff", "--findings", scratch.path("1"), scratch.path("2"), "--lang", "en"] + Self.rounds,
      scratch)
    let states = try book.page("Findings").texts(below: "State")
    #expect(states.count { $0 == "fixed" } == 3)
    #expect(states.count { $0 == "still open" } == first.count - 3)
  }

  // MARK: What people give back

  /// The rounds of a summary in JSON, without where decisions and choices are written.
  private static func facts(_ arguments: [String]) throws -> String {
    let run = try RekapRun(["summary"] + rounds + ["--format", "json", "-q"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return run.output.replacing(/"file":"[^"]*\.(csv|xlsx)","row":[0-9]+/, with: "")
      .replacing(/"file":"given[^"]*","row":[0-9]+/, with: "")
  }

  @Test("is given back to --decisions and --highlights as it is", arguments: ["en", "id"])
  func givenBack(language: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("given.xlsx")
    let written = try RekapRun(
      ["summary"] + Self.rounds + Self.given + ["-q", "--lang", language, "-o", path])
    #expect(written.status == 0, "\(written.errors)")
    let assignments = Array(Self.given.prefix(2))
    let plain = try Self.facts(assignments)
    let csv = try Self.facts(Self.given)
    #expect(csv != plain)
    #expect(try Self.facts(assignments + ["--decisions", path, "--highlights", path]) == csv)
    // Written again with what it holds, it is the same workbook.
    let again = scratch.path("again.xlsx")
    _ = try RekapRun(
      ["summary"] + Self.rounds + assignments
        + ["--decisions", path, "--highlights", path, "-q", "--lang", language, "-o", again])
    #expect(try Data(contentsOf: URL(filePath: again)) == Data(contentsOf: URL(filePath: path)))
  }

  @Test("asks for what is missing where it is filled in half, and tells the sheet")
  func filledInHalf() throws {
    func table(_ sheet: String, _ rows: [[String]]) throws -> String {
      var draft = WorkbookDraft(title: "")
      for (name, rows) in [("Contents", [["About"]]), (sheet, rows)] {
        var own = SheetDraft(name: name)
        own.rows = rows.enumerated().map { number, texts in
          RowDraft(
            number: number + 1,
            cells: texts.enumerated().filter { !$0.element.isEmpty }.map {
              CellDraft(column: $0.offset + 1, value: .string($0.element))
            })
        }
        draft.sheets.append(own)
      }
      let path = FileManager.default.temporaryDirectory
        .appending(path: "rekap-\(UUID().uuidString).xlsx").path()
      try draft.write(to: path)
      return path
    }
    let decisions = ["Round", "Indicator", "Proposal", "Decision", "Who", "When", "Why"]
    let choices = ["Round", "Indicator", "Chosen", "Who", "Why"]
    let cases: [(String, [[String]], Int32, String)] = [
      (
        "--decisions", [decisions, ["2023-09", "ILL-1.01", "", "Ya", "A", "2026", ""]], 3,
        "(Sheet):2 can't be read: the column \"why\" is empty"
      ),
      (
        "--decisions", [decisions, ["2023-09", "ILL-1.01", "Ya", "", "A", "", ""]], 3,
        "(Sheet):2 can't be read: the column \"Answer\" is empty"
      ),
      ("--decisions", [decisions, ["2023-09", "ILL-1.01", "Ya", "", "", "", ""]], 0, ""),
      (
        "--highlights", [choices, ["", "ILL-1.01", "✓", "", "B"]], 3,
        "(Sheet):2 can't be read: the column \"who\" is empty"
      ),
      (
        "--highlights", [choices, ["", "ILL-1.01", "", "A", "B"]], 3,
        "(Sheet):2 can't be read: it says who or why, and the column \"chosen\" is empty"
      ),
      ("--highlights", [choices, ["", "ILL-1.01", "maybe", "A", "B"]], 3, "\"maybe\" is no tick"),
      ("--highlights", [choices, ["", "ILL-1.01", "x", "A", "B"]], 0, ""),
    ]
    for (option, rows, status, words) in cases {
      let path = try table("Sheet", rows)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let run = try RekapRun("summary", Self.rounds[0], option, path, "-q")
      #expect(run.status == status, "\(run.errors)")
      #expect(words.isEmpty || run.errors.contains(words), "\(run.errors)")
    }
  }
}
