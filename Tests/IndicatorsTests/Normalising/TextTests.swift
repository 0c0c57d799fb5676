import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Texts stay as they were typed")
struct TextTests {
  @Test(
    "A regulation is trimmed and otherwise left alone",
    arguments: [
      ("Perda No. 8/2015", "Perda No. 8/2015", "", []),
      (" Perda No. 8/2015\n", "Perda No. 8/2015", "", ["trim"]),
      ("Perda  No. 8 –  \"x\"", "Perda  No. 8 –  \"x\"", "", []),
      ("UU 18/2017;\nPP 59/2021", "UU 18/2017;\nPP 59/2021", "", []),
      ("\u{A0}Pergub 6/2022\u{A0}", "Pergub 6/2022", "", ["trim"]),
      ("Per\u{AD}da 1", "Perda 1", "V315", ["strip"]),
      ("Perda\u{200B} 1\u{7}", "Perda 1", "V315", ["strip"]),
      ("Perda\u{A0}1", "Perda\u{A0}1", "", []), ("sdah", "sdah", "", []), ("-1", "-1", "", []),
      ("Nihil pelanggaran", "Nihil pelanggaran", "", []), ("300.2.2-2138", "300.2.2-2138", "", []),
      ("日本 ✓ é", "日本 ✓ é", "", []), ("1/2", "1/2", "", []),
    ] as [(String, String, String, [String])])
  func regulation(text: String, value: String, told: String, steps: [String]) {
    let regulations = FieldNormaliser(SampleSchema.regulation)
    let read = regulations.normalise(.string(text))
    #expect(read.value == .text(value))
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.steps == steps)
  }

  @Test(
    "A text field takes numbers, dates and truth values as plain text",
    arguments: [
      (CellValue.number(2021), "2021"), (.number(0.1), "0.1"), (.boolean(true), "true"),
      (.date(CalendarDateTime(year: 2023, month: 9, day: 18)), "2023-09-18"),
      (.time(milliseconds: 52_200_000), "14:30:00"),
    ])
  func otherCells(cell: CellValue, text: String) {
    let regulations = FieldNormaliser(SampleSchema.regulation)
    #expect(regulations.normalise(cell) == Normalised(.text(text)))
  }

  @Test("A text beyond the greatest length is kept, and told")
  func tooLong() {
    let regulations = FieldNormaliser(SampleSchema.regulation)
    let long = String(repeating: "é", count: 41)
    let read = regulations.normalise(.string(long))
    #expect(read.value == .text(long))
    #expect(
      read.messages(in: .english) == [
        "D!A1: the text has 41 characters, but at most 40 are asked for. Shorten it."
      ])
    let exact = String(repeating: "é", count: 40)
    #expect(regulations.normalise(.string(exact)).told == [])
    #expect(regulations.normalise(.string(String(repeating: "a", count: 41))).told == ["V317"])
  }

  @Test(
    "The steps of a mapping are done in order, and those that changed something are told",
    arguments: [
      ([CleaningStep.squash], " a  b ", "a b", ["trim", "squash"]),
      ([.squash, .casefold], "A  B", "a b", ["squash", "casefold"]),
      ([.digits], "No. 12", "12", ["digits"]), ([.digits], "12", "12", []),
      ([.digits], "dua belas", "dua belas", []), ([.trim], "a", "a", []),
    ])
  func cleaning(steps: [CleaningStep], text: String, value: String, told: [String]) {
    let texts = FieldNormaliser(SampleSchema.regulation, clean: steps)
    let read = texts.normalise(.string(text))
    #expect(read.value == .text(value))
    #expect(read.steps == told)
  }

  @Test(
    "Texts fold alike when only letter case, spaces and surrounding punctuation differ",
    arguments: [
      ("Ya", "ya"), (" YA. ", "ya"), ("“Ya”", "ya"), ("• Ya", "ya"), ("Ya!", "ya"),
      ("Sudah\u{A0} ada:", "sudah ada"), ("\u{FB01}nal", "final"), ("Jum’at", "jum'at"),
      ("2020–2021", "2020-2021"), ("-1", "-1"), ("Ya?", "ya?"), ("-", "-"), ("— —", "-"),
      ("…", "."), ("!?", "!?"), ("x x x", "x x x"), ("", ""), ("  ", ""), ("✔\u{FE0F}", "✔"),
    ])
  func folding(text: String, folded: String) {
    #expect(FoldedText.folded(text) == folded)
    #expect(FoldedText.folded(folded) == folded)
  }
}
