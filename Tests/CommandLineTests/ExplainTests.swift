import Findings
import Foundation
import Testing

@Suite("rekap explain")
struct ExplainTests {
  @Test(
    "says what a code means and what to do, by code in any letter case and by word",
    arguments: ["V304", "v304", "typo", "TYPO"])
  func explains(name: String) throws {
    let run = try RekapRun("explain", name)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("V304  typo\n  The value is misspelt.\n"))
    #expect(run.output.contains("sebagaian → Sebagian"))
    #expect(run.output.contains("warning: the record is used, but someone must look (a policy"))
  }

  @Test("says it in Indonesian too")
  func indonesian() throws {
    let run = try RekapRun("explain", "V304", language: "id")
    #expect(run.output.hasPrefix("V304  typo\n  Isian salah ketik.\n"))
    #expect(run.output.contains("\nYang perlu dilakukan\n"))
  }

  @Test("has no line longer than 80 characters in a page", arguments: FindingCode.all)
  func isWrapped(code: FindingCode) throws {
    for language in ["en", "id"] {
      let page = try RekapRun("explain", code.id, language: language).output
      // The lines that name other codes are those of the list.
      let told = page.split(separator: "\n").prefix { $0 != "See also" && $0 != "Lihat juga" }
      #expect(told.allSatisfy { $0.count <= 80 })
      #expect(!page.contains("\u{1B}"))
    }
  }

  @Test("lists every code in one line, under its layer")
  func list() throws {
    let lines = try RekapRun("explain").lines
    let codes = lines.filter { $0.hasPrefix("  ") }.map { $0.dropFirst(2).prefix(4) }
    #expect(codes.map(String.init).sorted() == FindingCode.all.map(\.id).sorted())
    let headings = lines.filter { !$0.hasPrefix("  ") }.map(String.init)
    #expect(headings == FindingCode.Layer.allCases.map(\.name.english))
  }

  @Test(
    "names the nearest code for one that is not there",
    arguments: [("V340", "V304"), ("tipo", "typo"), ("kolom-missing", "column-missing")])
  func nearest(name: String, near: String) throws {
    let run = try RekapRun("explain", name)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("There is no finding \"\(name)\". Did you mean \(near)?"))
    let indonesian = try RekapRun("explain", name, language: "id").errors
    #expect(indonesian.contains("Maksudnya \(near)?"))
  }

  @Test("names no code where none is near")
  func noNearest() throws {
    let run = try RekapRun("explain", "selamat-pagi")
    #expect(run.status == 2)
    #expect(!run.errors.contains("mean"))
  }

  @Test("gives programs the same as JSON, of one code and of all")
  func json() throws {
    let one = try RekapRun("explain", "typo", "--format", "json").output
    let all = try RekapRun("explain", "--format", "json").output
    let page = try #require(
      try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [String: Any])
    let pages = try #require(
      try JSONSerialization.jsonObject(with: Data(all.utf8)) as? [[String: Any]])
    #expect(page["code"] as? String == "V304")
    #expect(page["severity"] as? String == "warning")
    #expect(page["fix"] as? String == "safe")
    #expect((page["meaning"] as? [String: String])?["id"] == "Isian salah ketik.")
    #expect(pages.compactMap { $0["code"] as? String } == FindingCode.all.map(\.id))
    #expect(pages.allSatisfy { Set($0.keys) == Set(page.keys) })
  }
}
