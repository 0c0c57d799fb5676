import Findings
import Testing

@Suite("The catalogue of findings")
struct FindingCodeTests {
  @Test("has each code and each word once")
  func codesAreUnique() {
    #expect(Set(FindingCode.all.map(\.id)).count == FindingCode.all.count)
    #expect(Set(FindingCode.all.map(\.slug)).count == FindingCode.all.count)
  }

  @Test("has codes of a letter and three digits, in which the letter fixes the first digit")
  func codesHaveTheirForm() {
    let hundreds: [Character: Character] = [
      "F": "0", "S": "1", "H": "2", "V": "3", "R": "4", "K": "5", "X": "6", "M": "8", "O": "9",
    ]
    for code in FindingCode.all {
      let characters = Array(code.id)
      #expect(characters.count == 4)
      #expect(hundreds[characters[0]] == characters[1], "\(code.id)")
    }
  }

  @Test("asks for the same placeholders in both languages", arguments: FindingCode.all)
  func placeholdersAgree(code: FindingCode) {
    func placeholders(_ text: String) -> Set<Substring> {
      Set(
        text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
          $0.split(separator: "}").first
        })
    }
    #expect(placeholders(code.text.indonesian) == placeholders(code.text.english))
    #expect(code.text.indonesian != code.text.english || code.text.english.hasPrefix("{"))
  }

  @Test(
    "is found by code in any letter case and by word",
    arguments: [("V304", "V304"), ("v304", "V304"), ("typo", "V304"), ("r401", "R401")])
  func isFound(name: String, id: String) {
    #expect(FindingCode(named: name)?.id == id)
  }

  @Test("has no other names", arguments: ["", "V999", "V30", "tipo"])
  func isNotFound(name: String) {
    #expect(FindingCode(named: name) == nil)
  }
}

@Suite("A finding")
struct FindingTests {
  private var typo: Finding {
    let place = Place(file: "disnaker.xlsx", sheet: "Domain 1")
    var finding = Finding(
      .typo, at: place.at(CellReference(row: 12, column: 4)), value: "sebagaian")
    finding.fix = Fix(.safe, new: "Sebagian")
    finding.subject = Finding.Subject(
      respondent: "disnakertrans-jateng", round: "2023-09", indicator: "ILL-1.03")
    finding.field = "answer"
    return finding
  }

  @Test("says in Indonesian where it is and what to type instead")
  func indonesian() {
    #expect(
      typo.message(in: .indonesian)
        == "Domain 1!D12: \"sebagaian\" mungkin maksudnya \"Sebagian\". Ganti menjadi \"Sebagian\"."
    )
  }

  @Test("says the same in English")
  func english() {
    #expect(
      typo.message(in: .english)
        == "Domain 1!D12: \"sebagaian\" is probably \"Sebagian\". Change it to \"Sebagian\".")
  }

  @Test("has a fingerprint of meaning, which outlives inserted rows")
  func fingerprint() {
    #expect(typo.fingerprint == "V304:disnakertrans-jateng:2023-09:ILL-1.03:answer")
    var moved = typo
    moved.place = moved.place.at(CellReference(row: 99, column: 4))
    #expect(moved.fingerprint == typo.fingerprint)
  }

  @Test("has a fingerprint of its place where no meaning is known")
  func fingerprintOfPlace() {
    let finding = Finding(.sheetHidden, at: Place(file: "a.xlsx", sheet: "Lama"))
    #expect(finding.fingerprint == "S103:a.xlsx:Lama")
  }

  @Test(
    "has the file in its fingerprint where no respondent is known, the place where no indicator")
  func fingerprintOfHalfKnown() {
    var finding = Finding(
      .columnTwice,
      at: Place(file: "a.xlsx", sheet: "D2").at(CellReference(row: 5, column: 4)))
    finding.field = "answer"
    #expect(finding.fingerprint == "H203:a.xlsx:::answer:D2!D5")
    finding.subject.respondent = "dinkes"
    finding.subject.round = "2023-09"
    #expect(finding.fingerprint == "H203:dinkes:2023-09::answer:D2!D5")
    finding.subject.indicator = "ILL-1.03"
    #expect(finding.fingerprint == "H203:dinkes:2023-09:ILL-1.03:answer")
  }

  @Test("keeps a value with braces as it was typed")
  func braces() {
    let finding = Finding(.notInList, at: Place(file: "a.xlsx"), value: "{list}")
    #expect(finding.message(in: .english).contains("\"{list}\""))
  }
}
