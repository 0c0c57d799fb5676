import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Cells that hold no value")
struct EmptyCellTests {
  @Test("An empty cell is blank, and an error where the field is required")
  func empty() {
    let answers = FieldNormaliser(SampleSchema.answer)
    let read = answers.normalise(nil)
    #expect(read.value == .missing(.blank))
    #expect(read.told == ["V301"])
    #expect(
      read.messages(in: .indonesian) == [
        "D!A1 kosong; Answer wajib diisi. Pilihan: Ya, Tidak, Sebagian."
      ])
    let regulations = FieldNormaliser(SampleSchema.regulation)
    #expect(regulations.normalise(nil) == Normalised(.missing(.blank)))
  }

  @Test(
    "A cell with nothing to see is blank",
    arguments: [
      (" ", ["V301"]), ("\n\t ", ["V301"]), ("\u{A0}", ["V301"]), ("\u{3000}", ["V301"]),
      ("\u{200B}", ["V315", "V301"]), ("\u{FEFF} \u{AD}", ["V315", "V301"]), ("", ["V301"]),
    ])
  func nothingToSee(text: String, told: [String]) {
    let answers = FieldNormaliser(SampleSchema.answer)
    let read = answers.normalise(.string(text))
    #expect(read.value == .missing(.blank))
    #expect(read.told == told)
    let texts = FieldNormaliser(SampleSchema.regulation)
    #expect(texts.normalise(.string(text)).value == .missing(.blank))
  }

  @Test(
    "Errors of formulas are told in every kind of field",
    arguments: [
      SampleSchema.answer, SampleSchema.regulation, SampleSchema.year, SampleSchema.budget,
      SampleSchema.date,
    ])
  func formulas(field: Field) {
    let values = FieldNormaliser(field)
    let error = values.normalise(.error("#REF!"), isFormula: true)
    #expect(error.value == .missing(.invalid))
    #expect(error.told == ["V314"])
    #expect(error.problems.first?.value == "#REF!")
    let uncalculated = values.normalise(.uncalculated, isFormula: true)
    #expect(uncalculated.value == .missing(.invalid))
    #expect(uncalculated.told == ["V312"])
  }

  @Test("The value of a formula is told as such, beside all else")
  func formulaValue() {
    let answers = FieldNormaliser(SampleSchema.answer)
    #expect(answers.normalise(.string("Ya"), isFormula: true).told == ["V313"])
    #expect(answers.normalise(.string("YA"), isFormula: true).told == ["V303", "V313"])
    #expect(answers.normalise(.string("Ya")).told == [])
    let regulations = FieldNormaliser(SampleSchema.regulation)
    let read = regulations.normalise(.string("Perda 8"), isFormula: true)
    #expect(read.value == .text("Perda 8"))
    #expect(
      read.messages(in: .english) == ["D!A1: the value \"Perda 8\" comes from a formula."])
  }

  @Test(
    "A placeholder says what it was read as, and weighs more where a value must be",
    arguments: [
      (SampleSchema.regulation, "-", "V311"), (SampleSchema.year, "-", "V311"),
      (SampleSchema.budget, "nihil", "V311"), (SampleSchema.date, "…", "V311"),
      (SampleSchema.domain, "-", "V311:error"), (SampleSchema.domain, "n/a", "V311"),
    ])
  func placeholders(field: Field, text: String, told: String) {
    let values = FieldNormaliser(field)
    #expect(values.normalise(.string(text)).told == [told])
  }

  @Test("The words of a placeholder's finding")
  func placeholderWords() {
    let regulations = FieldNormaliser(SampleSchema.regulation)
    let read = regulations.normalise(.string("Tidak berlaku"))
    #expect(
      read.messages(in: .indonesian) == [
        "D!A1: \"Tidak berlaku\" bukan isian; dicatat sebagai \"tidak berlaku\"."
          + " Tulis isiannya, atau kosongkan bila tidak ada."
      ])
  }

  @Test("A problem becomes a finding with everything it knows")
  func finding() {
    let problem = Problem(
      .typo, severity: .error, value: "a", expected: ["b", "c"], fix: Fix(.ask, new: "b"),
      arguments: ["x": "y"])
    let place = Place(file: "f.xlsx", sheet: "D")
    let finding = problem.finding(at: place)
    #expect(finding.code == .typo)
    #expect(finding.severity == .error)
    #expect(finding.place == place)
    #expect(finding.value == "a")
    #expect(finding.expected == ["b", "c"])
    #expect(finding.fix == Fix(.ask, new: "b"))
    #expect(finding.arguments == ["x": "y"])
  }
}
