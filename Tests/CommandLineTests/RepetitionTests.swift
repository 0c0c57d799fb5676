import Foundation
import Testing

@Suite("What comes twice")
struct RepetitionTests {
  private static let header =
    "Instansi,Putaran,Domain,Kode Indikator,Jawaban,Regulasi,Program,Praktik Baik,Bukti,Tahun,Catatan\n"
  private static let text = "Pelatihan bahasa dan literasi keuangan bagi calon pekerja migran"

  private static func line(
    _ respondent: String, _ indicator: String = "ILL-1.01", answer: String = "Ya",
    programme: String = "", note: String = ""
  ) -> String {
    "\(respondent),2023-09,1,\(indicator),\(answer),,\(programme),,,,\(note)\n"
  }

  private func findings(
    _ files: [String: String], _ codes: String..., jobs: Int = 1
  ) throws -> [[String: Any]] {
    let folder = try TemporaryFolder(files)
    let run = try RekapRun(
      "check", folder.url.path(), "--format", "ndjson", "--jobs", "\(jobs)")
    return try run.objects().filter { codes.contains($0["code"] as? String ?? "") }
  }

  // MARK: Files

  @Test("is a file, and that its respondent has two is not said as well")
  func copies() throws {
    let form = Self.header + Self.line("BPBD", programme: Self.text)
    let found = try findings(
      ["a.csv": form, "b.csv": form, "c/d.csv": form, "e.csv": Self.header + Self.line("Dishub")],
      "F006", "X602", "X605")
    #expect(found.map { $0["code"] as? String } == ["F006", "F006"])
    #expect(found.map { $0["file"] as? String } == ["b.csv", "c/d.csv"])
    let messages = found.compactMap { ($0["message"] as? [String: String])?["en"] }
    #expect(messages[1].hasPrefix("The content of c/d.csv is that of a.csv."))
  }

  @Test("is no file of the same size that says something else")
  func sameSize() throws {
    let found = try findings(
      [
        "a.csv": Self.header + Self.line("BPBD", answer: "Ya,X") + Self.line("BPBD", "ILL-1.02"),
        "b.csv": Self.header + Self.line("BPBD", answer: "Ya,Y") + Self.line("BPBD", "ILL-1.02"),
        // Alike in their last 4,096 bytes.
        "c.csv": Self.header
          + Self.line("Dishub", note: "x" + String(repeating: "-", count: 5_000)),
        "d.csv": Self.header
          + Self.line("Dinsos", note: "x" + String(repeating: "-", count: 5_000)),
      ], "F006", "X602")
    #expect(found.map { $0["code"] as? String } == ["X602"])
  }

  @Test("is a file that is named twice, or can't be read")
  func otherCopies() throws {
    let folder = try TemporaryFolder([
      "a.xlsx": "no workbook", "b.xlsx": "no workbook", "c.csv": Self.header,
    ])
    let run = try RekapRun(
      "check", folder.path("a.xlsx"), folder.path("b.xlsx"), folder.path("c.csv"),
      folder.path("c.csv"), folder.path("gone.xlsx"), "--format", "ndjson")
    #expect(run.status == 3)
    let copies = try run.objects().filter { $0["code"] as? String == "F006" }
    #expect(copies.map { $0["file"] as? String } == ["b.xlsx", "c.csv"])
  }

  @Test("gives a table no primary key where it is a file")
  func keys() throws {
    let form = Self.header + Self.line("BPBD")
    let folder = try TemporaryFolder(["in/a.csv": form, "in/b.csv": form])
    _ = try RekapRun(
      "convert", folder.path("in"), "--format", "datapackage", "-o", folder.path("out"))
    let tables = try folder.text("out/datapackage.json")
    let answers = tables[..<(try #require(tables.range(of: "findings.csv"))).lowerBound]
    #expect(!answers.contains("primaryKey"))
  }

  // MARK: Rows

  @Test("is a row that may be deleted, where all its fields are the same")
  func sameRow() throws {
    let found = try findings(
      [
        "a.csv": Self.header + Self.line("BPBD", programme: "A") + Self.line("BPBD", "ILL-1.02")
          + Self.line("BPBD", programme: "A") + Self.line("BPBD", programme: "B")
          + Self.line("BPBD", "ILL-1.02")
      ], "K501", "K502")
    #expect(
      found.map { "\($0["code"] ?? "") \($0["cell"] ?? "") \($0["severity"] ?? "")" }
        == ["K502 D4 warning", "K501 D5 error", "K502 D6 warning"])
    let message = try #require((found[0]["message"] as? [String: String])?["en"])
    #expect(message.contains("repeats") && message.contains("D2"))
  }

  @Test("is a row of a large register too, and every record is written")
  func largeRegister() throws {
    var form = Self.header
    for _ in 0..<2 {
      for respondent in 0..<120 {
        for indicator in 1...6 { form += Self.line("Dinas \(respondent)", "ILL-1.0\(indicator)") }
      }
    }
    let folder = try TemporaryFolder(["a.csv": form])
    let run = try RekapRun(
      "convert", folder.path("a.csv"), "--findings", folder.path("findings.ndjson"))
    #expect(run.lines.count == 1_440)
    let findings = try folder.text("findings.ndjson").split(separator: "\n")
    #expect(findings.count { $0.contains("\"K502\"") } == 720)
    #expect(!findings.contains { $0.contains("\"K501\"") })
  }

  // MARK: Texts

  @Test("is a text of another respondent, told once for two of them", arguments: [1, 3])
  func sameText(jobs: Int) throws {
    let found = try findings(
      [
        "a.csv": Self.header + Self.line("BPBD", programme: Self.text)
          + Self.line("BPBD", "ILL-1.02", programme: Self.text),
        "b.csv": Self.header
          + Self.line("Dishub", "ILL-1.02", programme: "", note: Self.text.uppercased() + "!!")
          + Self.line("Dishub", "ILL-1.03", programme: Self.text),
        "c.csv": Self.header
          + Self.line("Dinas Sosial", programme: "\(Self.text) serta keluarganya"),
      ], "X605", jobs: jobs)
    #expect(found.count == 1)
    let finding = try #require(found.first)
    #expect(finding["file"] as? String == "b.csv")
    #expect(finding["cell"] as? String == "K2")
    #expect(finding["severity"] as? String == "info")
    #expect(finding["respondent"] as? String == "dishub-jateng")
    #expect(finding["indicator"] as? String == "ILL-1.02")
    #expect(finding["field"] as? String == "note")
    let message = try #require((finding["message"] as? [String: String])?["en"])
    #expect(message.contains("bpbd-jateng") && message.contains("a.csv:") && message.contains("G2"))
    #expect(message.hasSuffix(" So is one more text."))
  }

  @Test("is a text in one workbook of many respondents")
  func sameTextInRegister() throws {
    let found = try findings(
      [
        "a.csv": Self.header + Self.line("BPBD", programme: Self.text)
          + Self.line("Dishub", programme: Self.text)
          + Self.line("Dinas Sosial", programme: Self.text)
      ], "X605")
    #expect(found.map { $0["cell"] as? String } == ["G3", "G4"])
  }

  @Test(
    "is no text that is short, a regulation, or the respondent's own",
    arguments: [
      line("BPBD", programme: "Pelatihan kerja") + line("Dishub", programme: "Pelatihan kerja"),
      line("BPBD", programme: text) + line("BPBD", "ILL-1.02", programme: text),
      line("BPBD").replacing("Ya,,", with: "Ya,\(text),")
        + line("Dishub").replacing("Ya,,", with: "Ya,\(text),"),
      line("", programme: text) + line("Dishub", programme: text),
    ])
  func notSame(rows: String) throws {
    #expect(try findings(["a.csv": Self.header + rows], "X605").isEmpty)
  }
}
