import Findings
import Spreadsheets
import Testing

@testable import Indicators

@Suite("Codes of agencies, regions, domains and indicators")
struct CodeTests {
  @Test(
    "A respondent by label, code, or a short name in any letter case",
    arguments: [
      ("Dinas Kesehatan", "dinkes-jateng", ""), ("dinas kesehatan", "dinkes-jateng", ""),
      ("DINKES", "dinkes-jateng", ""), ("dinkes-jateng", "dinkes-jateng", ""),
      ("Dinas  Sosial", "dinsos-jateng", "V303"), ("DINAS SOSIAL", "dinsos-jateng", "V303"),
      ("Nakertrans", "disnakertrans-jateng", ""), ("nakertrans", "disnakertrans-jateng", ""),
      ("Dinas Sosail", "dinsos-jateng", "V304"),
      ("Badan Kesatuan Bangsa & Politik", "Badan Kesatuan Bangsa & Politik", "X601:warning"),
      ("Instansi 1", "instansi-1", ""), ("Instansi 3", "Instansi 3", "X601:warning"),
      ("Instansi 12", "Instansi 12", "X601:warning"), ("Biro Hukm", "birohukum-jateng", "V304"),
      ("Puskesmas  Tegal ", "Puskesmas Tegal", "X601:warning"),
    ])
  func respondent(text: String, value: String, told: String) {
    let respondents = FieldNormaliser(SampleSchema.respondent, clean: [.squash], fuzzy: 2)
    let read = respondents.normalise(.string(text))
    #expect(read.value == .text(value))
    #expect(read.told.joined(separator: " ") == told)
  }

  @Test("An unknown respondent is kept, with the nearest one where one is near")
  func nearest() throws {
    let respondents = FieldNormaliser(SampleSchema.respondent)
    let near = respondents.normalise(.string("Badan Kesatuan Bangsa & Politik"))
    #expect(
      near.messages(in: .indonesian) == [
        "D!A1: instansi \"Badan Kesatuan Bangsa & Politik\" tidak ada dalam daftar."
          + " Tulis namanya seperti dalam daftar."
          + " Maksudnya \"Badan Kesatuan Bangsa dan Politik\"?"
      ])
    #expect(near.problems.first?.fix == Fix(.ask, new: "Badan Kesatuan Bangsa dan Politik"))
    let far = respondents.normalise(.string("Sekolah Rakyat"))
    #expect(
      far.messages(in: .english) == [
        "D!A1: agency \"Sekolah Rakyat\" is not in the list. Write its name as the list has it."
      ])
    #expect(far.problems.first?.fix == nil)
  }

  @Test("A strict reading does not keep a misspelt respondent")
  func strictRespondent() {
    let respondents = FieldNormaliser(SampleSchema.respondent, fuzzy: 2, isStrict: true)
    let read = respondents.normalise(.string("Dinas Sosail"))
    #expect(read.value == .missing(.invalid))
    #expect(read.told == ["V304:error"])
  }

  @Test(
    "A region by its codes and names",
    arguments: [
      (CellValue.string("33.01"), FieldValue.text("33.01"), "", []),
      (.string("3301"), .text("33.01"), "", ["lookup:regions"]),
      (.string("ID3301"), .text("33.01"), "", ["lookup:regions"]),
      (.string("id3301"), .text("33.01"), "", ["lookup:regions"]),
      (.string("Kabupaten Cilacap"), .text("33.01"), "", ["lookup:regions"]),
      (.string("KABUPATEN CILACAP"), .text("33.01"), "V303", ["lookup:regions"]),
      (.string(" Cilacap"), .text("33.01"), "V303", ["trim", "lookup:regions"]),
      (.string("Semarang"), .missing(.invalid), "V319", []),
      (.string("Kota Semarang"), .text("33.74"), "", ["lookup:regions"]),
      (.number(33.01), .text("33.01"), "", []), (.number(33), .text("33"), "", []),
      (.number(3310), .text("33.10"), "", ["lookup:regions"]),
      (.number(33.1), .text("33.10"), "V318", ["repair:33.1→33.10"]),
      (.number(33.2), .text("33.20"), "V318", ["repair:33.2→33.20"]),
      (.string("33.1"), .text("33.10"), "V304", ["repair:33.1→33.10"]),
      (.number(33.3), .missing(.invalid), "V302", []),
      (.number(33.123), .missing(.invalid), "V302", []),
      (.number(34), .missing(.invalid), "V302", []),
      (.string("Kab. Semarang"), .missing(.invalid), "V302", []),
    ] as [(CellValue, FieldValue, String, [String])])
  func region(cell: CellValue, value: FieldValue, told: String, steps: [String]) {
    let regions = FieldNormaliser(SampleSchema.region)
    let read = regions.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.steps == steps)
  }

  @Test("A damaged code says which it was; typed as text it is a question")
  func damagedCode() {
    let regions = FieldNormaliser(SampleSchema.region)
    let number = regions.normalise(.number(33.1))
    #expect(number.problems.first?.fix == Fix(.safe, new: "33.10"))
    #expect(
      number.messages(in: .english) == [
        "D!A1: the code 33.10 was turned into the number 33.1; restored. Format the cell as text."
      ])
    let text = regions.normalise(.string("33.1"))
    #expect(text.problems.first?.fix == Fix(.ask, new: "33.10"))
    #expect(text.problems.first?.expected == ["33.01", "33.10"])
    let strict = FieldNormaliser(SampleSchema.region, isStrict: true)
    #expect(strict.normalise(.string("33.1")).value == .missing(.invalid))
    #expect(strict.normalise(.number(33.1)).value == .text("33.10"))
  }

  @Test("A name that two regions share is an error that names both")
  func ambiguous() {
    let regions = FieldNormaliser(SampleSchema.region)
    let read = regions.normalise(.string("semarang"))
    #expect(
      read.messages(in: .indonesian) == [
        "D!A1: \"semarang\" bisa berarti Kabupaten Semarang, Kota Semarang."
          + " Tulis salah satunya secara lengkap."
      ])
  }

  @Test("A list too long for a sentence is named with its length")
  func longList() {
    let regions = FieldNormaliser(SampleSchema.region)
    let read = regions.normalise(.string("Atlantis"))
    #expect(read.problems.first?.expected == [])
    #expect(
      read.messages(in: .english) == [
        "D!A1: \"Atlantis\" is none of the choices. Write one of the 7 choices of Region."
      ])
  }

  @Test(
    "A domain is a whole number, by its number or its name",
    arguments: [
      (CellValue.number(3), FieldValue.integer(3), ""), (.string("3"), .integer(3), ""),
      (.string("Hak-hak migran"), .integer(1), ""),
      (.string("HAK-HAK MIGRAN"), .integer(1), "V303"),
      (.string("1. Hak-hak migran"), .integer(1), "V303"),
      (.string("Domain 2"), .integer(2), "V303"),
      (.string("4."), .integer(4), "V303"), (.number(7), .missing(.invalid), "V302"),
      (.number(1.5), .missing(.invalid), "V302"), (.string("Domain 7"), .missing(.invalid), "V302"),
      (.string("Kesejahteran migran"), .integer(4), "V304"),
    ])
  func domain(cell: CellValue, value: FieldValue, told: String) {
    let domains = FieldNormaliser(SampleSchema.domain, fuzzy: 1)
    let read = domains.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
  }

  @Test(
    "An indicator by its code; the code beside it is never guessed",
    arguments: [
      (CellValue.string("ILL-1.03"), FieldValue.text("ILL-1.03"), "", nil),
      (.string("ill-1.03"), .text("ILL-1.03"), "V303", "ILL-1.03"),
      (.string(" ILL-1.03 "), .text("ILL-1.03"), "V303", "ILL-1.03"),
      (.string("1.03"), .text("ILL-1.03"), "V303", "ILL-1.03"),
      (.number(1.03), .text("ILL-1.03"), "V303", "ILL-1.03"),
      (.string("ILL-1.99"), .missing(.invalid), "K503", nil),
      (.string("ILL-9.03"), .missing(.invalid), "K503", nil),
      (.string("ILL-1.3"), .missing(.invalid), "K503", nil),
      (.string("JUMLAH"), .missing(.invalid), "K503", nil),
      (.string("Apakah pertanyaan ke-3 terpenuhi?"), .text("ILL-1.03"), "", nil),
    ] as [(CellValue, FieldValue, String, String?)])
  func indicator(cell: CellValue, value: FieldValue, told: String, new: String?) {
    let indicators = FieldNormaliser(SampleSchema.indicator, clean: [.squash], fuzzy: 1)
    let read = indicators.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.problems.first?.fix?.new == new)
  }

  @Test(
    "A numbered indicator, cleaned to its digits",
    arguments: [
      (CellValue.number(9), FieldValue.text("9"), "", []),
      (.string("9"), .text("9"), "", []),
      (.string("12."), .text("12"), "V303", ["digits"]),
      (.string("No. 12"), .text("12"), "V303", ["digits"]),
      (.number(99), .missing(.invalid), "K503", []),
      (.number(1.5), .missing(.invalid), "K503", []),
      (.string("JUMLAH"), .missing(.invalid), "K503", []),
      (.string("-"), .missing(.notStated), "V311:error", ["missing:not_stated"]),
    ] as [(CellValue, FieldValue, String, [String])])
  func numbered(cell: CellValue, value: FieldValue, told: String, steps: [String]) {
    let indicators = FieldNormaliser(SampleSchema.number, clean: [.digits])
    let read = indicators.normalise(cell)
    #expect(read.value == value)
    #expect(read.told.joined(separator: " ") == told)
    #expect(read.steps == steps)
  }

  @Test("An unknown indicator is told with the first and the last of the catalogue")
  func unknownIndicator() {
    let indicators = FieldNormaliser(SampleSchema.number)
    #expect(
      indicators.normalise(.number(99)).messages(in: .english) == [
        "D!A1: indicator \"99\" is not in the catalogue (1 to 76)."
      ])
    #expect(indicators.normalise(.string("12.")).problems.first?.fix == Fix(.safe, new: "12"))
  }

  @Test("Every spelling of every entry leads to that entry, unless another shares it")
  func everySpelling() {
    for list in [SampleSchema.answers, SampleSchema.domains, SampleSchema.agencies] {
      let index = CodeIndex(list, placeholders: [])
      for (position, entry) in list.entries.enumerated() {
        for spelling in [entry.code, entry.label] + entry.names + entry.synonyms {
          #expect(index.match(of: spelling)?.entries == [position])
          #expect(index.match(of: spelling.uppercased() + " ")?.entries == [position])
          #expect(index.nearest(to: spelling, atMost: 2)?.entry == position)
        }
      }
    }
  }
}
