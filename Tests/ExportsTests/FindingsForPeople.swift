import Findings
import Indicators
import Testing

@testable import Exports

@Suite("Findings for people")
struct FindingsForPeople {
  @Test("A file has a heading, then its errors and warnings in order, then the rest")
  func order() {
    let text = FindingText(language: .indonesian).text(of: PeopleSamples.few, in: "a.xlsx")
    #expect(
      text == """
        a.xlsx: 1 galat, 1 peringatan, 1 info
          D1!D9   peringatan V304  "yaa" mungkin maksudnya "ya". Ganti menjadi "ya".
          D1!D10  galat      V314  Sel ini menampilkan #N/A. Perbaiki rumusnya atau ketik nilainya.
          D1!D6   info       V303  "y" dibaca sebagai "ya".

        """)
  }

  @Test("What somebody has accepted comes last, and is counted apart")
  func accepted() {
    var findings = PeopleSamples.few
    findings[1].acceptance = Acceptance(who: "Sari", why: "sah\nsekali", until: "2026-12-31")
    findings[2].acceptance = Acceptance(who: "Budi", why: "sah", until: "2025-12-31")
    findings[2].acceptance?.isExpired = true
    let text = FindingText(language: .indonesian, showsFingerprints: true)
      .text(of: findings, in: "a.xlsx")
    #expect(
      text == """
        a.xlsx: 1 galat, 1 info, 1 diterima
          D1!D10  galat      V314  Sel ini menampilkan #N/A. Perbaiki rumusnya atau ketik nilainya. \
        (diterima oleh Budi sampai 2025-12-31, sudah lewat: sah) [V314:a.xlsx:D1!D10]
          D1!D6   info       V303  "y" dibaca sebagai "ya". [V303:a.xlsx:D1!D6]
          D1!D9   peringatan V304  "yaa" mungkin maksudnya "ya". Ganti menjadi "ya". \
        (diterima oleh Sari sampai 2026-12-31: sah␊sekali) [V304:a.xlsx:D1!D9]

        """)
  }

  @Test("Colours are there only when asked for")
  func colours() {
    let text = FindingText(language: .english, isColoured: true)
      .text(of: [PeopleSamples.few[1]], in: "a.xlsx")
    #expect(
      text == """
        \u{1B}[1ma.xlsx: 1 warning\u{1B}[0m
          D1!D9  \u{1B}[33mwarning\u{1B}[0m V304  "yaa" is probably "ya". Change it to "ya".

        """)
    let plain = FindingText(language: .english).text(of: PeopleSamples.few, in: "a.xlsx")
    #expect(!plain.contains("\u{1B}"))
  }

  @Test(
    "A code that comes up too often is folded, with its count and the way to see all",
    arguments: [
      (FindingCode.normalised, 3, 3, nil),
      (.normalised, 4, 3, "  info V303 (normalised) × 4, first 3 shown; all: --format ndjson"),
      (.typo, 20, 20, nil),
      (.typo, 1_212, 20, "  warning V304 (typo) × 1,212, first 20 shown; all: --format ndjson"),
    ])
  func folding(_ code: FindingCode, _ count: Int, _ shown: Int, _ fold: String?) {
    let findings = (1...count).map { PeopleSamples.finding(code, row: $0) }
    let lines = FindingText(language: .english).text(of: findings, in: "a.xlsx")
      .split(separator: "\n").dropFirst().map(String.init)
    #expect(lines.filter { $0.hasPrefix("  D1!D") }.count == shown)
    #expect(lines.first { $0.contains("×") } == fold)
    #expect(lines.count == shown + (fold == nil ? 0 : 1))

    let verbose = FindingText(language: .english, isVerbose: true).text(of: findings, in: "a.xlsx")
    #expect(verbose.split(separator: "\n").count == count + 1)
  }

  @Test("One code with two severities is folded for each apart")
  func severities() {
    let errors = (1...30).map { PeopleSamples.finding(.typo, row: $0) }.map { finding in
      var finding = finding
      finding.severity = .error
      return finding
    }
    let warnings = (31...35).map { PeopleSamples.finding(.typo, row: $0) }
    let text = FindingText(language: .indonesian).text(of: errors + warnings, in: "a.xlsx")
    #expect(text.contains("galat V304 (typo) × 30, 20 pertama ditampilkan; semua: --format ndjson"))
    #expect(text.split(separator: "\n").count { $0.contains("peringatan V304  ") } == 5)
  }

  @Test(
    "The last line has the totals",
    arguments: [
      (
        Language.indonesian, 1_234, PeopleSamples.few,
        "1.234 berkas: 1 galat, 1 peringatan, 1 info.\n"
      ),
      (
        .english, 1, PeopleSamples.few + PeopleSamples.few,
        "1 file: 2 errors, 2 warnings, 2 info.\n"
      ),
      (.indonesian, 2, [], "2 berkas: tidak ada temuan.\n"),
      (.english, 2, [], "2 files: no findings.\n"),
    ])
  func totals(_ language: Language, _ files: Int, _ findings: [Finding], _ expected: String) {
    let text = FindingText(language: language).totals(FindingCounts(findings), files: files)
    #expect(text == expected)
  }

  @Test("A finding about no cell has a place too")
  func placeless() {
    let finding = Finding(.mappingSyntax, at: Place(file: "x.yaml"), ["message": "tab"])
    let text = FindingText(language: .english).text(of: [finding], in: "x.yaml")
    #expect(text == "x.yaml: 1 error\n  -  error M801  tab\n")
  }
}

@Suite("The ledger")
struct LedgerLines {
  @Test(
    "The ledger says whether every cell is accounted for",
    arguments: [
      (
        Ledger(read: 4408, mapped: 4000, kept: 300, ignored: 100, reported: 8),
        Language.indonesian, true,
        "4.408 sel berisi dibaca = 4.000 dipetakan + 300 disimpan + 100 diabaikan + 8 dilaporkan"
      ),
      (
        Ledger(read: 1_000_000, mapped: 999_999), .english, false,
        "1,000,000 non-empty cells read ≠ 999,999 mapped + 0 kept + 0 ignored + 0 reported; "
          + "1 cells off: an internal fault"
      ),
      (
        Ledger(mapped: 2), .indonesian, false,
        "0 sel berisi dibaca ≠ 2 dipetakan + 0 disimpan + 0 diabaikan + 0 dilaporkan; "
          + "selisih 2 sel: kesalahan program"
      ),
    ])
  func line(_ ledger: Ledger, _ language: Language, _ isBalanced: Bool, _ expected: String) {
    #expect(ledger.isBalanced == isBalanced)
    #expect(LedgerText.text(of: ledger, in: language) == expected)
  }

  @Test("Ledgers of two workbooks add up")
  func sum() {
    var ledger = Ledger(read: 10, mapped: 1, kept: 2, ignored: 3, reported: 4)
    ledger += Ledger(read: 5, mapped: 5)
    #expect(ledger == Ledger(read: 15, mapped: 6, kept: 2, ignored: 3, reported: 4))
    #expect(ledger.isBalanced)
  }
}

/// Findings of one file.
enum PeopleSamples {
  static func finding(_ code: FindingCode, row: Int, value: String = "y") -> Finding {
    var finding = Finding(
      code, at: Place(file: "a.xlsx", sheet: "D1").at(CellReference(row: row, column: 4)),
      value: value)
    finding.fix = Fix(.safe, new: "ya")
    return finding
  }

  static let few: [Finding] = [
    finding(.normalised, row: 6), finding(.typo, row: 9, value: "yaa"),
    finding(.excelError, row: 10, value: "#N/A"),
  ]
}
