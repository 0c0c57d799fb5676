import Findings
import Spreadsheets
import Testing

@testable import Exports
@testable import Indicators

@Suite("What is written into a workbook to tell of its findings")
struct AnnotationTests {
  private static func finding(
    _ code: FindingCode, _ cell: String, sheet: String = "D1", value: String? = nil,
    fix: Fix? = nil, _ arguments: [String: Phrase] = [:]
  ) -> Finding {
    var place = Place(file: "a.xlsx", sheet: sheet)
    if let range = CellRange(cell) {
      place = range.first == range.last ? place.at(range.first) : place.at(range)
    }
    var finding = Finding(code, at: place, value: value, arguments)
    finding.fix = fix
    return finding
  }

  private static let typo = finding(
    .typo, "D9", value: "sebagaian", fix: Fix(.safe, new: "Sebagian"))
  private static let unjustified = finding(
    .noJustification, "E9", ["answer": "sebagian", "indicator": "4"])

  private static func annotation(
    of findings: [Finding], from least: Severity = .warning, mapping: Mapping? = nil,
    sheets: [String] = ["D1", "D2"], language: Language = .indonesian
  ) -> FindingAnnotation {
    var selection = FindingSelection(from: least)
    selection.add(findings)
    return FindingAnnotation(
      of: selection, among: FindingCounts(findings),
      in: .init(file: "a.xlsx", sheets: sheets, mapping: mapping),
      language: language)
  }

  private static func row(_ row: SummarySheet.Row) -> [String] { row.cells.map(\.text) }

  // MARK: Marks

  @Test("A note tells severity, code and cure, and calls its cell this cell")
  func notes() {
    let indonesian = Self.annotation(of: [Self.typo, Self.unjustified]).marks["D1"]
    #expect(
      indonesian?.map(\.note) == [
        "Peringatan V304 · \"sebagaian\" mungkin maksudnya \"Sebagian\". Ganti menjadi \"Sebagian\".",
        "Galat R401 · Sel ini kosong; jawaban \"sebagian\" untuk indikator 4 memerlukan regulasi, program, atau praktik baik. Tulis salah satunya.",
      ])
    let english = Self.annotation(of: [Self.unjustified], language: .english).marks["D1"]
    #expect(english?.first?.note?.hasPrefix("Error R401 · This cell is empty; answer") == true)
  }

  @Test("A cell has one mark, in the colour of its most severe finding, which its note tells first")
  func severities() {
    let error = Self.finding(.notInList, "D9", value: "sebagaian")
    let marks = Self.annotation(of: [Self.typo, error, Self.typo]).marks["D1"] ?? []
    #expect(marks.map(\.cell) == [CellReference(row: 9, column: 4)])
    #expect(marks[0].colour == .error)
    let lines = marks[0].note?.split(separator: "\n").map { $0.prefix(12) }
    #expect(lines == ["Galat V302 ·", "Peringatan V"])
  }

  @Test("What the program did on its own is marked only where that is wanted")
  func infos() {
    let info = Self.finding(.normalised, "D6", value: "y", fix: Fix(.safe, new: "ya"))
    #expect(Self.annotation(of: [info]).marks.isEmpty)
    #expect(Self.annotation(of: [info], from: .info).marks["D1"]?.map(\.colour) == [.info])
    #expect(Self.annotation(of: [Self.typo], from: .error).marks.isEmpty)
  }

  @Test(
    "A small range is marked whole, with one note; of a large one the first cell",
    arguments: [("E6:G6", 3), ("E6:E17", 12), ("E6:E18", 1), ("A1:XFD1048576", 1)])
  func ranges(_ range: String, _ count: Int) {
    let marks = Self.annotation(of: [Self.finding(.severalTicks, range, value: "x")]).marks["D1"]
    #expect(marks?.count == count)
    #expect(marks?.count { $0.note != nil } == 1)
    #expect(marks?.first?.note != nil)
  }

  @Test("A note is bounded, and counts what has no room in it")
  func longNotes() throws {
    let many = (1...40).map { Self.finding(.notInList, "D9", value: "jawaban nomor \($0)") }
    let note = try #require(Self.annotation(of: many).marks["D1"]?.first?.note)
    let lines = note.split(separator: "\n")
    #expect(note.count < FindingNote.limit + 80)
    #expect(lines.count > 10)
    #expect(lines.last == "… dan \(41 - lines.count) temuan lain: lihat lembar Temuan.")

    let long = Self.finding(.notInList, "D9", value: String(repeating: "panjang ", count: 500))
    let short = try #require(Self.annotation(of: [long]).marks["D1"]?.first?.note)
    // What to do is still there behind a long value.
    #expect(short.contains("panjang …\" bukan pilihan yang ada. Tulis"))
    #expect(short.count < 200)
  }

  @Test("A value can't bring control characters into a note or a cell; its line breaks stay")
  func controls() {
    let odd = Self.finding(.notInList, "D9", value: "a\u{1B}[2J\u{0}\nb")
    let annotation = Self.annotation(of: [odd])
    #expect(annotation.marks["D1"]?[0].note?.contains("\"a␛[2J␀\nb\"") == true)
    #expect(annotation.summary.rows[0].cells[6].text == "a␛[2J␀\nb")
  }

  // MARK: The sheet

  @Test("The sheet has a line a finding: where, what is written there, what is wrong, what to type")
  func table() {
    var typo = Self.typo
    typo.field = "answer"
    typo.subject.indicator = "4"
    typo.expected = ["Ya", "Tidak", "Sebagian"]
    var unknown = Self.finding(.notInList, "D11", value: "Mungkin")
    unknown.expected = ["Ya", "Tidak", "Sebagian"]
    unknown.field = "bukan isian"
    var schema = Samples.schema(Samples.fields)
    schema.fields[3].label = Phrase(indonesian: "Jawaban", english: "Answer")
    let mapping = Mapping(
      name: "m", title: "M", file: "m.yaml", schema: schema, document: [], blocks: [])
    let summary = Self.annotation(of: [typo, unknown], mapping: mapping).summary
    #expect(summary.name == "Temuan")
    #expect(
      summary.header == [
        "No", "Tingkat", "Lembar", "Sel", "Indikator", "Isian", "Yang tertulis", "Masalah",
        "Ketik ini", "Kode",
      ])
    #expect(summary.widths.count == summary.header.count)
    #expect(
      summary.rows.map(Self.row) == [
        [
          "1", "peringatan", "D1", "D9", "4", "Jawaban", "sebagaian",
          "\"sebagaian\" mungkin maksudnya \"Sebagian\". Ganti menjadi \"Sebagian\".", "Sebagian",
          "V304",
        ],
        [
          "2", "galat", "D1", "D11", "", "bukan isian", "Mungkin",
          "\"Mungkin\" bukan pilihan yang ada. Tulis salah satu dari Ya, Tidak, Sebagian.",
          "Ya / Tidak / Sebagian", "V302",
        ],
      ])
    #expect(summary.rows.map { $0.cells[1].colour } == [.warning, .error])
    #expect(summary.rows[0].cells[3].link == SummarySheet.Link(sheet: "D1", range: "D9"))
    #expect(summary.lines.prefix(3) == ["Temuan dalam a.xlsx", "Local MGI", "Contoh"])
    #expect(summary.lines[3] == "1 galat, 1 peringatan.")
  }

  @Test("Findings stand in the order of the workbook, those of the file and of a sheet first")
  func order() {
    let file = Finding(.respondentTwice, at: Place(file: "a.xlsx"))
    let sheet = Finding(.sheetHidden, at: Place(file: "a.xlsx", sheet: "Awal"))
    let row = Finding(.noPlace, at: Place(file: "a.xlsx", sheet: "D1").atRow(9))
    let findings = [
      Self.finding(.typo, "B2", sheet: "D2"), Self.finding(.typo, "F10"),
      Self.finding(.typo, "A10"),
      sheet, Self.finding(.empty, "A10"), row, file, Self.finding(.typo, "Z9"),
    ]
    let rows = Self.annotation(of: findings, sheets: ["Awal", "D1", "D2"]).summary.rows
    #expect(
      rows.map { [$0.cells[2].text, $0.cells[3].text, $0.cells[9].text].joined(separator: " ") }
        == [
          "  X602", "Awal  S103", "D1 baris 9 O903", "D1 Z9 V304", "D1 A10 V301", "D1 A10 V304",
          "D1 F10 V304", "D2 B2 V304",
        ])
    #expect(
      rows.prefix(3).map { row in row.cells.compactMap(\.link?.range) } == [[], ["A1"], ["9:9"]])
    #expect(rows[1].cells[2].link?.sheet == "Awal")
  }

  @Test("Nothing is held back silently: what is not listed is counted, with the way to list it")
  func leftOut() {
    let info = Self.finding(.normalised, "D6", value: "y")
    let text = Self.annotation(of: [info, info, Self.typo]).summary.lines.joined(separator: "\n")
    #expect(text.contains("1 peringatan, 2 info."))
    #expect(
      text.contains(
        "Tidak dicantumkan di sini: 2 info. Dicantumkan dengan rekap annotate --mark info."))
    let all = Self.annotation(of: [info, Self.typo], from: .info).summary
    #expect(all.rows.count == 2)
    #expect(!all.lines.contains { $0.contains("--mark") })
    let errors = Self.annotation(
      of: [Self.unjustified, Self.typo], from: .error, language: .english)
    #expect(
      errors.summary.lines.contains(
        "Not listed here: 1 warning. rekap annotate --mark warning lists them."))
  }

  @Test("A workbook in which nothing is wrong is told so")
  func clean() {
    let summary = Self.annotation(of: []).summary
    #expect(
      summary.lines == [
        "Temuan dalam a.xlsx", "Tidak ada temuan.",
        "Tidak ada yang perlu diperbaiki di buku kerja ini.",
      ])
    #expect(summary.rows.isEmpty)
    #expect(summary.header.isEmpty)
  }

  @Test("What Excel has no room for is counted, and links end where Excel takes no more")
  func limits() {
    var selection = FindingSelection(from: .warning)
    selection.add((1...10).map { Self.finding(.typo, "D\($0)") })
    let sheet = FindingSheet(
      of: .init(file: "a.xlsx", sheets: ["D1"], mapping: nil), language: .english, linkLimit: 4,
      rowLimit: 7
    ).summary(of: selection, among: FindingCounts())
    #expect(sheet.rows.count == 7)
    #expect(sheet.rows.count { $0.cells[3].link != nil } == 4)
    #expect(sheet.lines.contains("This sheet is full: 3 more are in rekap check --format csv."))
  }
}
