import Findings
import Testing
import _TestSupport

@testable import Assessments
@testable import Exports

@Suite("A summary as a page")
struct SummaryPageTests {
  @Test("The matrix has a row an indicator and a column a respondent, in order, a letter a cell")
  func matrix() throws {
    let page = try SummaryPage(SummaryPage.mixed)
    let matrix = try #require(page.matrix)
    let heads = matrix.all(.thead).flatMap { $0.all(.th) }.compactMap { $0[.title] }
    #expect(heads == ["bp3mi-jateng", "dinsos-cilacap", "Dinas Sosial"])
    let codes = matrix.all(.tr).filter { $0.classes.contains("row") }.compactMap {
      $0.children.first?.text
    }
    let wanted = page.assessment.catalogue.indicators.map(\.code)
    #expect(codes.count == wanted.count)
    for (head, code) in zip(codes, wanted) { #expect(head.contains(code)) }
    #expect(page.letters(of: "ILL-1.01") == ["Y", "·", "Y"])
    #expect(page.letters(of: "ILL-1.02") == ["T", "·", "Y"])
    #expect(page.letters(of: "ILL-1.03") == ["S", "·", "Y"])
    #expect(page.letters(of: "ILL-2.01") == ["·", "T", "Y"])
    #expect(page.letters(of: "ILL-2.02") == ["·", "·", "!"])
    #expect(page.letters(of: "ILL-3.01") == ["·", "·", "–"])
    #expect(page.letters(of: "ILL-6.01") == ["·", "·", "·"])
  }

  @Test("A cell tells the raw answer, file, sheet and cell, and the kinds of support")
  func cells() throws {
    let page = try SummaryPage(SummaryPage.mixed)
    let titles = try #require(page.row("ILL-1.02")).children.dropFirst().compactMap { $0[.title] }
    #expect(titles[0] == "Tidak · “tdk” · a.xlsx: Domain 1!E10")
    #expect(titles[2].hasPrefix("Ya · ") && titles[2].contains("a.xlsx: Domain 1!E10 · Program"))
    let both = try #require(page.row("ILL-2.02")?.children.last?[.title])
    #expect(both.contains("a.xlsx: Domain 1!E13") && both.contains("b.xlsx: Domain 1!E13"))
    let missing = try #require(page.row("ILL-3.01")?.children.last?[.title])
    #expect(missing.hasPrefix("tidak tahu · "))
  }

  @Test("Who was not asked is told from who was asked and has sent nothing")
  func notAsked() throws {
    var files = Assessment.GivenFiles()
    var assignments = Assignments()
    assignments.respondents = ["bp3mi-jateng", "dinsos-jateng", "dinsos-cilacap"]
    assignments.indicators = [
      "bp3mi-jateng": ["ILL-1.01", "ILL-6.01"], "dinsos-jateng": ["ILL-6.01"],
      "dinsos-cilacap": [],
    ]
    files.assignments = assignments
    let page = try SummaryPage(SummaryPage.mixed, files)
    #expect(page.letters(of: "ILL-6.01") == ["×", "·", "×"])
    let titles = try #require(page.row("ILL-1.01")).children.dropFirst().compactMap { $0[.title] }
    #expect(!titles[0].contains("tidak ditugaskan"))
    #expect(titles[1] == "tidak ditanya")
    #expect(titles[2].hasSuffix("tidak ditugaskan"))
  }

  @Test(
    "Every difference is listed with the answers and cells of all", arguments: Language.allCases)
  func differences(language: Language) throws {
    let page = try SummaryPage(SummaryPage.mixed, in: language)
    let section = try #require(page.html.element(id: "r1-differences"))
    let grades = section.all(.details).map { $0[.markOfAgreement] ?? "" }
    #expect(grades == ["hard", "soft", "level_difference", "contradictory"])
    let hard = try #require(section.all(.details).first)
    let answers = try #require(hard.all(.table).last).rows
    #expect(answers.count == 2)
    #expect(answers.map { $0[2] } == ["“ya”", "“tdk”"])
    #expect(answers.allSatisfy { $0[3] == "a.xlsx: Domain 1!E10" })
    // A response of two records has both.
    #expect(section.all(.details)[3].all(.table).last?.rows.count == 2)
  }

  @Test("An answer is proposed only where all agree; what people decided is told with who and why")
  func decisions() throws {
    var files = Assessment.GivenFiles()
    files.decisions = [
      Decision(
        indicator: "ILL-1.02", round: "2023-09", answer: 1, who: "Rapat pleno", when: "2023-10-02",
        why: "Berlaku sebagian", file: "keputusan.csv", row: 2)
    ]
    let page = try SummaryPage(SummaryPage.mixed, files)
    let section = try #require(page.html.element(id: "r1-decisions"))
    let rows = Dictionary(uniqueKeysWithValues: section.rows.map { ($0[0], $0) })
    #expect(rows["ILL-1.01"]?[2] == "Y Ya")
    #expect(
      rows["ILL-1.02"]?.dropFirst(2) == [
        "", "S Sebagian", "Rapat pleno", "2023-10-02", "Berlaku sebagian", "keputusan.csv:2",
      ])
    #expect(rows["ILL-1.03"]?[3] == "harus diputuskan")
    #expect(rows["ILL-6.01"]?.dropFirst(2).allSatisfy(\.isEmpty) == true)
  }

  @Test("Highlights have their facts, and a warning where too few are chosen")
  func highlights() throws {
    var files = Assessment.GivenFiles()
    files.highlights = [
      ChosenHighlight(
        indicator: "ILL-1.01", round: nil, who: "Tim", why: "Praktik baik", file: "sorotan.csv",
        row: 2)
    ]
    let page = try SummaryPage(SummaryPage.mixed, files, in: .english)
    let section = try #require(page.html.element(id: "r1-highlights"))
    let rows = section.rows
    #expect(rows.map { String($0[0].prefix(8)) } == ["ILL-1.01", "ILL-1.02"])
    #expect(rows[0].dropFirst() == ["★ chosen", "Y agreed: Ya", "2", "2", "1", "1", "0", "0", "0"])
    let notes = section.all(.p).filter { $0[.kind] == "note" }.map(\.text)
    #expect(notes.first == "⚠ Chosen: 1, fewer than 3.")
    #expect(notes.count == page.assessment.catalogue.domains.count)
  }

  @Test("Several rounds are laid beside each other, with what became what")
  func rounds() throws {
    let page = try SummaryPage(SummaryPage.rounds, in: .english)
    let title = try #require(page.html.element(id: "t1"))
    #expect(title.text == "From round 2023-09 to 2024-03")
    let section = try #require(page.html.all(.section).first { $0[.labelledBy] == "t1" })
    let rows = try #require(section.all(.table).first).rows
    let numbers = rows.map { $0.dropFirst().map { $0.filter { $0 != " " } } }
    #expect(
      rows.map { $0[0] } == [
        "Y Ya", "S Sebagian", "T Tidak", "– missing", "! contradictory", "all",
      ])
    #expect(numbers[2] == ["0", "1", "1", "0", "0", "2"])
    #expect(numbers[5].last == "\(page.assessment.rounds[0].responses.count)")
    let changes = try #require(section.all(.details).last).rows
    #expect(changes.count == 1)
    #expect(changes[0][2] == "T Tidak" && changes[0][4] == "S Sebagian")
    #expect(changes[0][3].contains("a.xlsx: Domain 1!E10"))
  }

  @Test("Very many respondents are summed up, and the page stays small")
  func many() throws {
    let scale = ["ya", "sebagian", "tidak", nil]
    let answers = (0..<150).flatMap { respondent in
      (1...9).map { indicator in
        Answer(
          "instansi-\(respondent)", "ILL-1.0\(indicator)", scale[(respondent + indicator) % 4],
          region: "33.01", file: "\(respondent).xlsx", row: 8 + indicator,
          ["regulation": "Perda Kabupaten Cilacap Nomor \(respondent) Tahun 2014"])
      }
    }
    let page = try SummaryPage(answers, in: .english)
    #expect(page.matrix == nil)
    let rows = try #require(page.html.element(id: "r1-matrix")).rows
    #expect(rows.count == page.assessment.catalogue.indicators.count)
    for (row, indicator) in zip(rows, page.assessment.rounds[0].indicators) {
      let counts = indicator.counts
      let wanted =
        counts.answers.reversed() + [counts.contradictory, counts.missingInAll, counts.responses]
      #expect(row.suffix(6) == wanted.map { "\($0)" }[...])
    }
    let bands = try #require(page.html.element(id: "r1-completeness")).rows
    #expect(bands.compactMap { Int($0[2]) }.reduce(0, +) == 150)
    #expect(page.html.root.text.contains("more. All are in --format json."))
    #expect(page.bytes.count < 600_000, "\(page.bytes.count)")
  }

  @Test("As many lines of a list are shown as a person says")
  func most() throws {
    let page = try SummaryPage(SummaryPage.mixed, in: .english, most: 1)
    let hard = try #require(page.html.element(id: "r1-differences")?.all(.details).first)
    // One of each answer.
    #expect(hard.all(.table).last?.rows.count == 2)
    let list = page.html.element(id: "r1-unsupported")?.all(.table).last
    #expect(list.map { $0.rows.count <= 1 } == true)
  }

  static let hostile = [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
    "<!-- ", "]]>", "&lt;b&gt;", "\u{202E}txt.exe", "\u{200B}ya",
    "javascript:alert(1)", "<style>*{display:none}</style>", "${alert(1)}`",
  ]

  @Test("What records hold stays text, wherever it stands", arguments: hostile)
  func hostileTexts(text: String) throws {
    let answers = [
      Answer(
        text, "ILL-1.01", "ya", file: text, raw: text,
        ["regulation": text, "programme": text, "practice": text, "evidence": text, "note": text]),
      Answer("b", "ILL-1.01", "tidak", file: text, raw: text, ["note": text]),
      Answer("c", text, "ya", file: text, raw: text),
      Answer(text, "ILL-1.01", "tidak", file: text, round: text, raw: text, ["note": text]),
    ]
    var files = Assessment.GivenFiles()
    files.decisions = [
      Decision(
        indicator: "ILL-1.01", round: "2023-09", answer: 0, who: text, when: text, why: text,
        file: text, row: 1)
    ]
    files.highlights = [
      ChosenHighlight(indicator: "ILL-1.01", round: nil, who: text, why: text, file: text, row: 1)
    ]
    let page = try SummaryPage(answers, files)
    #expect(page.html.strangers == 0)
    #expect(page.html.all(.script).count == 1)
    #expect(page.html.all(.style).count == 2)
    #expect(!page.html.root.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{200B}" })
  }
}
