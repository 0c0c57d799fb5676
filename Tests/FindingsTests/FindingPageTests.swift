import Findings
import Testing

@Suite("The page of a finding")
struct FindingPageTests {
  @Test("tells in both languages, in whole sentences", arguments: FindingCode.all)
  func sentences(code: FindingCode) {
    let page = code.page
    for phrase in [page.meaning, page.consequence, page.cure] {
      for language in Language.allCases {
        let text = phrase[language]
        #expect(text.count > 5)
        #expect(text.last == ".", "\(text)")
        #expect(text.first?.isUppercase == true || text.first == "\"", "\(text)")
        #expect(!text.contains("  "))
      }
      #expect(phrase.indonesian != phrase.english)
    }
    #expect(page.meaning.english.count < 90 && page.meaning.indonesian.count < 90)
    #expect(page.example.before.english != page.example.after.english)
  }

  @Test("names other codes, and not its own", arguments: FindingCode.all)
  func related(code: FindingCode) {
    let related = code.page.related
    #expect(!related.isEmpty)
    #expect(!related.contains(code))
    #expect(Set(related).count == related.count)
    #expect(Set(related).isSubset(of: Set(FindingCode.all)))
  }

  @Test("belongs to the layer of its letter", arguments: FindingCode.all)
  func layer(code: FindingCode) {
    #expect(code.layer.rawValue == code.id.first)
  }

  /// Words that an office would not write, with what it would.
  static let foreign = [
    "file", "folder kerja", "sheet", "cell", "error", "header", "di format", "dirubah", "merubah",
    "silahkan", "ijin", "analisa", "resiko", "praktek", "nomer", "formular ", "sel-sel", "di isi",
    "di hapus", "di baca", "kolum",
  ]

  @Test("is in the Indonesian of an office", arguments: FindingCode.all)
  func indonesian(code: FindingCode) {
    let page = code.page
    let texts = [page.meaning, page.consequence, page.cure, code.text].map(\.indonesian)
    for text in texts {
      // What Excel's menus are called, options and code stay as they are.
      let words = text.replacing("File >", with: "").replacing(/\{[a-z]+\}/, with: "")
        .lowercased()
        .split { !$0.isLetter && $0 != " " && $0 != "-" }.joined(separator: " ")
      let padded = " \(words) "
      for word in Self.foreign {
        #expect(!padded.contains(" \(word) "), "\(word): \(text)")
      }
    }
  }
}
