import Findings
import Indicators
import Spreadsheets
import Testing
import _TestSupport

@testable import Exports

@Suite("Findings as a page")
struct HTMLReports {
  @Test("A row is shown with the header of its table and the rows above and below it")
  func neighbours() throws {
    let sheet = SampleSheet.questions(3...20)
    let page = try sheet.page(of: sheet.findings(at: ["D9"])).page
    #expect(page.pictures.count == 1)
    let picture = try #require(page.pictures.first)
    #expect(picture.letters == ["", "A", "B", "C", "D", "E"])
    #expect(
      picture.rows == [
        ["2", "label A2", "label B2", "label C2", "label D2", "label E2"],
        ["⋮", "", "", "", "", ""],
        ["8", "in A8", "in B8", "in C8", "in D8", "in E8"],
        ["9", "in A9", "in B9", "in C9", "in D9 V304", "in E9"],
        ["10", "in A10", "in B10", "in C10", "in D10", "in E10"],
      ])
    #expect(picture.marked == ["in D9"])
  }

  @Test("A finding and its cell lead to each other, and every link leads somewhere")
  func links() throws {
    let sheet = SampleSheet.questions(3...9)
    let findings = sheet.findings(at: ["D4", "D8"]) + sheet.findings(.empty, at: ["D8"])
    let page = try sheet.page(of: findings).page
    #expect(page.findings.count == 3)
    for finding in page.findings {
      let place = try #require(finding.all(.a).first { $0[.kind] == "p" }?[.href])
      let cell = try #require(page.element(id: String(place.dropFirst())))
      #expect(cell.all(.a).contains { $0[.href] == "#" + (finding[.id] ?? "") })
    }
    #expect(page.brokenLinks.isEmpty)
    let names = page.root.all.compactMap { $0[.id] }
    #expect(Set(names).count == names.count)
  }

  @Test("Findings of one row share one picture, unless they lie too far apart")
  func sharedPictures() throws {
    let sheet = SampleSheet.questions(3...9, columns: 60)
    let page = try sheet.page(of: sheet.findings(at: ["D5", "E5", "I5", "AX5"])).page
    #expect(page.pictures.map(\.marked) == [["in D5", "in E5", "in I5"], ["in AX5"]])
    let far = try #require(page.pictures.last)
    #expect(far.letters == ["", "A", "B", "…", "AU", "AV", "AW", "AX", "AY", "AZ"])
    #expect(far.rows.first?.contains("label AX2") == true)
  }

  @Test(
    "The header is that of the table, also where tables stand below each other or it has two rows")
  func headers() throws {
    var sheet = SampleSheet.questions(3...30)
    sheet.headers = [2...2, 20...21]
    sheet.merges = [CellRange(CellReference(row: 20, column: 3), CellReference(row: 20, column: 5))]
    sheet.rows[20] = [1: "No", 3: "Dinas Sosial"]
    let page = try sheet.page(of: sheet.findings(at: ["D25", "D22", "D20", "D6"])).page
    let headers = page.pictures.map { $0.all(.tr).filter { $0[.kind] == "k" } }
    #expect(headers.map(\.count) == [1, 0, 2, 2])
    let cells = try #require(headers[2].first?.all(.td))
    #expect(cells.map(\.text) == ["No", "", "Dinas Sosial"])
    #expect(cells.map { $0[.colspan] } == [nil, nil, "3"])
    // The row right under the header is not shown with the header as its neighbour again.
    #expect(page.pictures[2].rows.map(\.first) == ["20", "21", "22", "23"])
  }

  @Test("An empty cell that is missed is marked, and the first row has none above it")
  func emptyCell() throws {
    var sheet = SampleSheet()
    sheet.headers = []
    sheet.rows = [1: [1: "satu", 2: "dua"], 2: [1: "tiga"]]
    let page = try sheet.page(of: sheet.findings(.empty, at: ["C1", "B2"])).page
    #expect(page.pictures.map(\.marked) == [["kosong"], ["kosong"]])
    #expect(page.pictures[0].rows.map(\.first) == ["1", "2"])
    #expect(
      page.pictures[1].rows == [
        ["1", "satu", "dua"], ["2", "tiga", "kosong V301"], ["3", "", ""],
      ])
  }

  @Test("A finding about a row marks its number, one about a range all its cells")
  func rowsAndRanges() throws {
    let sheet = SampleSheet.questions(3...9)
    let place = Place(file: "a.xlsx", sheet: "D1")
    let range = CellRange(CellReference(row: 6, column: 1), CellReference(row: 9, column: 2))
    let page = try sheet.page(of: [
      Finding(.blankRow, at: place.atRow(4)), Finding(.filled, at: place.at(range)),
    ]).page
    let row = try #require(page.pictures[0].all(.tr).first { $0[.kind] == "info" })
    #expect(row.children.first?.text == "4 S107")
    let inRange = page.pictures[1].all(.td).filter { $0[.kind] == "o" }.map(\.text)
    #expect(inRange == ["in B6", "in A7", "in B7"])
  }

  @Test("Findings about a file or a sheet come before those of its rows, without a picture")
  func withoutRows() throws {
    let sheet = SampleSheet.questions(3...9)
    let file = Finding(.date1904, at: Place(file: "a.xlsx"))
    let findings =
      sheet.findings(at: ["D5"]) + [
        Finding(.sheetHidden, at: Place(file: "a.xlsx", sheet: "D1")), file,
      ]
    let page = try sheet.page(of: findings).page
    let codes = page.findings.map { $0.all(.a).first?.text }
    #expect(codes == [file.code.id, "S103", "V304"])
    #expect(page.pictures.count == 1)
  }

  @Test("Ten thousand findings are all there, folded and small")
  func manyFindings() throws {
    let rows = 3...10_002
    let sheet = SampleSheet.questions(rows, columns: 8)
    let (page, bytes) = try sheet.page(of: sheet.findings(at: rows.map { "D\($0)" }))
    #expect(page.findings.count == 10_000)
    #expect(page.pictures.flatMap(\.marked) == rows.map { "in D\($0)" })
    let fold = try #require(page.all(.details).first)
    #expect(page.all(.details).count == 1)
    #expect(fold[.open] == "open")
    #expect(
      fold.all(.summary).map(\.text) == ["Baris 5–10002: 9.998 temuan lagi · V304 typo"])
    #expect(bytes.count < 8_000_000)
  }

  @Test("Rows whose codes differ are folded too, once there are very many")
  func manyDifferentFindings() throws {
    let rows = 3...1_002
    let sheet = SampleSheet.questions(rows)
    let findings = rows.flatMap { row in
      sheet.findings(row.isMultiple(of: 2) ? .typo : .normalised, at: ["D\(row)"])
    }
    let page = try sheet.page(of: findings).page
    #expect(page.findings.count == 1_000)
    let folded = page.all(.details).map { $0.all(.li).count }
    #expect(folded.allSatisfy { $0 <= SheetFindings.mixedFoldSize })
    #expect(folded.reduce(0, +) == 1_000 - SheetFindings.hunkLimit)
  }

  static let hostile = [
    "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)",
    "<!-- ", "]]>", "&lt;b&gt;", "\u{202E}txt.exe", "\u{200B}ya", "\u{0}\u{1B}[2J", "{n}\u{FFFE}",
    "javascript:alert(1)", "<style>*{display:none}</style>", "${alert(1)}`",
  ]

  @Test("What a workbook holds stays text, wherever it stands", arguments: hostile)
  func hostileTexts(text: String) throws {
    var sheet = SampleSheet.questions(3...9)
    sheet.name = text
    for row in 2...9 { sheet.rows[row]?[3] = text }
    var findings: [Finding] = []
    for code in [FindingCode.typo, .notInList] {
      var finding = Finding(
        code, at: Place(file: text, sheet: text).at(CellReference(row: 5, column: 3)), value: text)
      finding.subject = Finding.Subject(
        respondent: text, round: text, domain: text, indicator: text)
      finding.field = text
      finding.expected = [text, text]
      if code == .typo { finding.fix = Fix(.ask, new: text) }
      findings.append(finding)
    }
    findings.append(Finding(.rule, at: Place(file: text, sheet: text), ["message": Phrase(text)]))
    findings.append(
      Finding(.mappingSyntax, at: Place(file: text).atLine(3), ["message": Phrase(text)]))
    let harmless = try sheet.page(of: sheet.findings(at: ["C5"])).page
    let page = try sheet.page(of: findings).page
    #expect(page.strangers == 0)
    #expect(harmless.strangers == 0)
    #expect(page.all(.script).count == 1)
    #expect(page.all(.style).count == 1)
    #expect(page.all(.mark).count == 1)
    var shown = HTMLFragment()
    shown.text(text)
    let plain = try HTMLPage("<!DOCTYPE html>\n<p>" + shown.bytes.text + "</p>").root.text
    #expect(page.pictures[0].marked == [plain])
    for kind in ["r", "i", "n"] {
      let texts = page.all(.span).filter { $0[.kind]?.first == kind.first }.map(\.text)
      #expect(texts.contains { $0.contains(plain) }, "\(kind): \(texts)")
    }
    let values = page.all(.q).map(\.text) + page.all(.kbd).map(\.text)
    #expect(values.allSatisfy { $0 == plain })
    // What turns the direction of text, or can't be seen, is nowhere.
    #expect(!page.root.text.unicodeScalars.contains { InvisibleCharacters.contains($0) })
  }

  @Test("Long texts are cut, and say so")
  func longTexts() throws {
    var sheet = SampleSheet.questions(3...5)
    sheet.rows[4]?[4] = String(repeating: "panjang ", count: 5_000)
    var finding = sheet.findings(at: ["D4"])[0]
    finding.value = sheet.rows[4]?[4]
    let (page, bytes) = try sheet.page(of: [finding])
    #expect(page.pictures[0].marked[0].hasSuffix("…"))
    #expect(page.all(.q).allSatisfy { $0.text.hasSuffix("…") })
    let empty = try sheet.page(of: sheet.findings(.empty, at: ["D3"])).bytes
    #expect(bytes.count < empty.count + 3_000)
  }

  @Test("Every text of a cell goes by what keeps personal data out")
  func redacted() throws {
    let sheet = SampleSheet.questions(3...9)
    let page = try sheet.page(of: sheet.findings(at: ["D5"])) { value, label in
      .string("× " + (label ?? "none") + " " + String(value.text.suffix(2)))
    }.page
    // A header has no label; the label of a cell has itself gone by.
    #expect(page.pictures[0].marked == ["× × none D2 D5"])
    #expect(!page.pictures[0].text.contains("in "))
    #expect(!page.pictures[0].text.contains("label "))
  }

  @Test("The page speaks one language", arguments: [Language.indonesian, .english])
  func languages(language: Language) throws {
    let sheet = SampleSheet.questions(3...9)
    let page = try sheet.page(of: sheet.findings(at: ["D5"]), in: language).page
    #expect(page.root[.lang] == language.rawValue)
    let words = [
      ("Laporan temuan", "Report of findings"), ("peringatan", "warning"),
      ("Tertulis", "Stands there"),
      ("Ketik", "Type"), ("Baris 5", "Row 5"), ("Arti kode", "What the codes mean"),
    ]
    let body = try #require(page.all(.body).first)
    let spoken = body.children.filter { $0.name != .script }.map(\.text).joined()
    for (indonesian, english) in words {
      #expect(spoken.contains(indonesian) == (language == .indonesian), "\(indonesian)")
      #expect(spoken.contains(english) == (language == .english), "\(english)")
    }
  }

  @Test("What is accepted stays, with who has accepted it and why, and no longer stands out")
  func accepted() throws {
    let sheet = SampleSheet.questions(3...9)
    var findings = sheet.findings(at: ["D5", "D8"])
    findings[0].acceptance = Acceptance(who: "Siti", why: "memang begitu", until: "2027-01-31")
    findings.append(Finding(.notEvaluated, at: findings[1].place))
    let page = try sheet.page(of: findings).page
    #expect(page.findings.map { $0[.kind] } == ["f accepted", "f warning", "f info"])
    #expect(
      page.findings.map { $0.all(.strong).map(\.text) } == [["diterima"], [], ["tidak diperiksa"]])
    #expect(page.findings[0].text.contains("diterima oleh Siti sampai 2027-01-31: memang begitu"))
    #expect(
      page.pictures.flatMap { $0.all(.td) }.compactMap { $0.all(.mark).isEmpty ? nil : $0[.kind] }
        == ["accepted", "warning"])
    let contents = try #require(page.all(.table).first { $0[.kind] == "toc" })
    #expect(contents.all(.td).map(\.text) == ["0", "1", "1", "1"])
  }

  @Test("Names stand for codes, and a single respondent is told once")
  func names() throws {
    let schema = Samples.schema([
      Samples.field("respondent", .code), Samples.field("domain", .integer),
      Samples.field("indicator", .code), Samples.field("answer", .code),
    ])
    let sheet = SampleSheet.questions(3...9)
    var finding = sheet.findings(at: ["D5"])[0]
    finding.subject = Finding.Subject(
      respondent: "dinsos", round: "2026-1", domain: "3", indicator: "ILL-3.01")
    finding.field = "answer"
    let one = try sheet.page(
      of: [finding, finding], schema: schema, submissions: [finding.subject]
    ).page
    #expect(one.all(.span).filter { $0[.kind] == "r" }.map(\.text) == ["dinsos"])
    #expect(one.all(.span).filter { $0[.kind] == "d" }.map(\.text) == ["domain 3", "domain 3"])
    let many = try sheet.page(
      of: [finding, finding], schema: schema,
      submissions: [finding.subject, Finding.Subject(respondent: "dinkes")]
    ).page
    #expect(many.all(.span).filter { $0[.kind] == "r" }.map(\.text) == ["dinsos", "dinsos"])
    #expect(one.root.text.contains("stand-in-76: illustrative."))
    #expect(one.root.text.contains("Contoh"))
  }
}
