import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Answers are read from a list, and every liberty taken is told")
struct AnswerTests {
  @Test(
    "An answer in a spelling of the list",
    arguments: [
      ("Ya", "ya", "", nil), ("ya", "ya", "", nil), ("Tidak", "tidak", "", nil),
      ("sebagian", "sebagian", "", nil), ("Ya ", "ya", "V303", "Ya"), ("YA", "ya", "V303", "Ya"),
      (" Ya", "ya", "V303", "Ya"), ("y", "ya", "V303", "Ya"), ("ya.", "ya", "V303", "Ya"),
      ("Ya;", "ya", "V303", "Ya"), ("(ya)", "ya", "V303", "Ya"), ("- Ya", "ya", "V303", "Ya"),
      ("\u{A0}Ya\u{A0}", "ya", "V303", "Ya"), ("\u{FF39}a", "ya", "V303", "Ya"),
      ("✓", "ya", "V303", "Ya"), ("✔\u{FE0F}", "ya", "V303", "Ya"), ("V", "ya", "V303", "Ya"),
      ("1", "ya", "V303", "Ya"), ("0", "tidak", "V303", "Tidak"),
      ("Sudah  ada", "ya", "V303", "Ya"), ("sudah\nada", "ya", "V303", "Ya"),
      ("TDK", "tidak", "V303", "Tidak"), ("Tidak Ada", "tidak", "V303", "Tidak"),
      ("Belum", "tidak", "V303", "Tidak"), ("no", "tidak", "V303", "Tidak"),
      ("Partially", "sebagian", "V303", "Sebagian"), ("SEBAGIAN", "sebagian", "V303", "Sebagian"),
    ] as [(String, String, String, String?)])
  func spelling(text: String, code: String, told: String, new: String?) {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 2)
    let read = answers.normalise(.string(text))
    #expect(read.value == .text(code))
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.problems.first?.fix == new.map { Fix(.safe, new: $0) })
    #expect(read.steps.contains("lookup:answers") == (text != code))
  }

  @Test(
    "A misspelt answer is taken for the one it resembles",
    arguments: [
      ("sebagaian", "sebagian", 1), ("Sebagain", "sebagian", 1), ("SEBAGIN", "sebagian", 1),
      ("sebagiaan", "sebagian", 1), ("Tdiak", "tidak", 1), ("tidka", "tidak", 1),
      ("Tidakk", "tidak", 1), ("sebgan", "sebagian", 2), ("sudha", "ya", 1),
    ])
  func typo(text: String, code: String, distance: Int) {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 2)
    let read = answers.normalise(.string(text))
    #expect(read.value == .text(code))
    #expect(read.told == ["V304"])
    #expect(read.steps == ["lookup:answers~\(distance)"])
    #expect(read.problems.first?.expected == ["Ya", "Tidak", "Sebagian"])
    #expect(read.problems.first?.fix?.class == .safe)
  }

  @Test(
    "What resembles no answer, or is too short to tell, is no answer",
    arguments: [
      "Mungkin", "Yaa", "Ya?", "Ya/Tidak", "ya tidak", "Tid", "xyz", "-1", "2", "99",
      "Ya, sudah ada Perda",
    ])
  func notInList(text: String) {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 2)
    let read = answers.normalise(.string(text))
    #expect(read.value == .missing(.invalid))
    #expect(read.told == ["V302"])
    #expect(read.problems.first?.expected == ["Ya", "Tidak", "Sebagian"])
    #expect(read.problems.first?.value == text)
  }

  @Test("Without leave to be fuzzy, a misspelt answer is no answer")
  func notFuzzy() {
    let answers = FieldNormaliser(SampleSchema.answer)
    let read = answers.normalise(.string("sebagaian"))
    #expect(read.value == .missing(.invalid))
    #expect(read.told == ["V302"])
    #expect(read.problems.first?.fix == Fix(.ask, new: "Sebagian"))
  }

  @Test("A strict reading reports a misspelt answer and does not accept it")
  func strict() {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 2, isStrict: true)
    let read = answers.normalise(.string("sebagaian"))
    #expect(read.value == .missing(.invalid))
    #expect(read.told == ["V304:error"])
    #expect(read.problems.first?.fix == Fix(.safe, new: "Sebagian"))
    #expect(answers.normalise(.string("y")).value == .text("ya"))
  }

  @Test(
    "A placeholder is a kind of missing, never tidak",
    arguments: [
      ("-", MissingKind.notStated, "V311:error"), ("---", .notStated, "V311:error"),
      ("- - -", .notStated, "V311:error"), ("…", .notStated, "V311:error"),
      ("....", .notStated, "V311:error"), ("–", .notStated, "V311:error"),
      ("s.d.a", .notStated, "V311:error"), ("IDEM.", .notStated, "V311:error"),
      (" Nihil ", .notStated, "V311:error"), ("??", .notStated, "V311:error"),
      ("Tidak tahu", .unknown, "V311"), ("TIDAK  TAHU.", .unknown, "V311"),
      ("Don’t know", .unknown, "V311"), ("N/A", .notApplicable, "V311"),
      ("n/a.", .notApplicable, "V311"), ("Tidak Berlaku", .notApplicable, "V311"),
      ("(tidak relevan)", .notApplicable, "V311"),
    ])
  func placeholder(text: String, kind: MissingKind, told: String) {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 3)
    let read = answers.normalise(.string(text))
    #expect(read.value == .missing(kind))
    #expect(read.told == [told])
    #expect(read.steps.last == "missing:\(kind.rawValue)")
  }

  @Test(
    "A misspelt placeholder never becomes an answer",
    arguments: [
      "tidak thu", "tidk tahu", "tidak tau", "belum tau", "tidak diketahi", "tidak belaku", "nihi",
    ])
  func misspeltPlaceholder(text: String) {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 4)
    #expect(answers.normalise(.string(text)).value == .missing(.invalid))
  }

  @Test("A spelling of the list goes before a placeholder, and a column's own blanks before both")
  func precedence() {
    let answers = FieldNormaliser(SampleSchema.answer)
    #expect(answers.normalise(.string("no")).value == .text("tidak"))
    let column = FieldNormaliser(SampleSchema.answer, blankTexts: ["0", "(pilih)"])
    #expect(column.normalise(.string("0")).value == .missing(.notStated))
    #expect(column.normalise(.string("(Pilih)")).value == .missing(.notStated))
    #expect(column.normalise(.string("1")).value == .text("ya"))
  }

  @Test(
    "Numbers and truth values go through the list as well",
    arguments: [
      (CellValue.number(1), FieldValue.text("ya"), ["V303"]),
      (.number(0), .text("tidak"), ["V303"]), (.number(-1), .missing(.invalid), ["V302"]),
      (.number(1.5), .missing(.invalid), ["V302"]),
      (.boolean(true), .missing(.invalid), ["V302"]),
      (.date(CalendarDateTime(year: 2023, month: 9, day: 18)), .missing(.invalid), ["V302"]),
    ])
  func otherCells(cell: CellValue, value: FieldValue, told: [String]) {
    let answers = FieldNormaliser(SampleSchema.answer)
    let read = answers.normalise(cell)
    #expect(read.value == value)
    #expect(read.told == told)
  }

  @Test("Invisible characters are taken out and told once")
  func invisible() {
    let answers = FieldNormaliser(SampleSchema.answer)
    let read = answers.normalise(.string("\u{FEFF}Ya\u{200B}"))
    #expect(read.value == .text("ya"))
    #expect(read.told == ["V315"])
    #expect(read.steps == ["strip", "lookup:answers"])
  }

  @Test("The same text gives the same answer, however often it comes")
  func remembered() {
    let answers = FieldNormaliser(SampleSchema.answer, fuzzy: 2)
    for text in ["Ya", "sebagaian", "-", "Mungkin", " y "] {
      let first = answers.normalise(.string(text))
      #expect(answers.normalise(.string(text)) == first)
      #expect(answers.normalise(text: text) == first)
    }
  }

  @Test("More spellings than are remembered are read all the same")
  func manySpellings() {
    let domains = FieldNormaliser(SampleSchema.respondent)
    for number in 0..<10_050 {
      let text = "Kantor \(number)"
      #expect(domains.normalise(text: text).value == .text(text))
    }
    #expect(domains.normalise(text: "Dinkes").value == .text("dinkes-jateng"))
  }
}
