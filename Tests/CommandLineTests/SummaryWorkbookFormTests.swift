import Foundation
import Spreadsheets
import Testing

@Suite("A workbook of rekap summary")
struct SummaryWorkbookFormTests {
  private static func written(
    _ arguments: [String], _ scratch: TemporaryFolder, _ name: String = "book.xlsx"
  ) throws -> MarkedWorkbook {
    let run = try RekapRun(["summary", "-q"] + arguments + ["-o", scratch.path(name)])
    #expect(run.status == 0, "\(run.errors)")
    return try MarkedWorkbook(at: scratch.path(name))
  }

  /// The XML of each sheet with its name, in order.
  private static func sheets(of book: MarkedWorkbook) throws -> [(name: String, text: String)] {
    let names = try #require(book.parts["xl/workbook.xml"]).matches(of: /<sheet name="([^"]*)"/)
    return try names.enumerated().map { offset, match in
      let part = try #require(book.parts["xl/worksheets/sheet\(offset + 1).xml"])
      return (String(match.1), part)
    }
  }

  private static let record =
    #"{"round":"1","respondent":"a","indicator":"ILL-1.01","answer":"ya","note":null}"#

  @Test("keeps its cells as they are", arguments: ["en", "id"])
  func goldenCells(language: String) throws {
    let scratch = try TemporaryFolder()
    let path = scratch.path("small.xlsx")
    let run = try RekapRun(
      "summary", "Fixtures/assessments/small.ndjson", "-q", "--lang", language, "-o", path)
    #expect(run.status == 0, "\(run.errors)")
    try expectGolden(
      try RekapRun("cells", path).output, "small.summary.\(language).cells.ndjson")
  }

  @Test("can be filtered in every list, keeps its labels in sight, and prints them on every page")
  func lists() throws {
    let scratch = try TemporaryFolder()
    let arguments = SummaryWorkbookTests.rounds + SummaryWorkbookTests.given + ["--lang", "en"]
    let book = try Self.written(arguments, scratch)
    let workbook = try #require(book.parts["xl/workbook.xml"])
    let pages = ["Contents", "By domain", "Transitions"]
    let sheets = try Self.sheets(of: book)
    #expect(sheets.count == 18)
    for (offset, sheet) in sheets.enumerated() {
      #expect(sheet.text.contains("fitToPage=\"1\""), "\(sheet.name)")
      #expect(sheet.text.contains("orientation=\"landscape\""), "\(sheet.name)")
      #expect(sheet.text.contains("paperSize=\"9\"") || sheet.text.contains("paperSize=\"8\""))
      #expect(sheet.text.contains("page &amp;P of &amp;N"), "\(sheet.name)")
      #expect(sheet.text.contains("STAND-IN CATALOGUE"), "\(sheet.name)")
      guard !pages.contains(sheet.name) else { continue }
      #expect(sheet.text.contains("state=\"frozen\""), "\(sheet.name)")
      let filter = try #require(sheet.text.firstMatch(of: /<autoFilter ref="A1:[A-Z]+([0-9]+)"/))
      let last = try #require(sheet.text.matches(of: /<row r="([0-9]+)"/).last)
      #expect(filter.1 == last.1, "\(sheet.name)")
      let titles = "_xlnm.Print_Titles\" localSheetId=\"\(offset)\">"
      let range = workbook.components(separatedBy: titles).last?.prefix { $0 != "<" }
      #expect(range?.hasSuffix("$1:$1") == true, "\(sheet.name)")
    }
  }

  @Test("is coloured by rules of Excel, and says in words what colours say")
  func colours() throws {
    let scratch = try TemporaryFolder()
    let arguments = SummaryWorkbookTests.rounds + SummaryWorkbookTests.given + ["--lang", "id"]
    let sheets = try Self.sheets(of: try Self.written(arguments, scratch))
    let rules = Dictionary(
      uniqueKeysWithValues: sheets.map { sheet in
        (
          sheet.name,
          sheet.text.matches(of: /<cfRule type="cellIs"[^>]*><formula>"([^"]*)"/).map { $0.1 }
        )
      })
    #expect(rules["Matriks 2023-09"]?.suffix(7) == ["Y", "S", "T", "!", "–", "×", "·"])
    #expect(rules["Perbedaan"]?.contains("beda tajam") == true)
    #expect(rules["Keputusan"]?.contains("harus diputuskan") == true)
    let decisions = try #require(sheets.first { $0.name == "Keputusan" }?.text)
    #expect(decisions.contains("<formula1>\"Ya,Sebagian,Tidak\"</formula1>"))
    #expect(decisions.contains("IF(OR($H2=\"\",$I2=\"\",$J2=\"\",$K2=\"\"),\"lengkapi\""))
    let highlights = try #require(sheets.first { $0.name == "Sorotan" }?.text)
    #expect(highlights.contains("<formula1>\"✓\"</formula1>"))
    #expect(highlights.contains("SUMPRODUCT(($A$2:$A$151=$A2)*($B$2:$B$151=$B2)*"))
  }

  @Test("leads back to each file and cell, whatever they are called")
  func links() throws {
    let places: [(file: String, sheet: String, at: String)] = [
      ("Disnaker 100% (akhir) #2.xlsx", "Domain 1", "E9"), ("a&b.xlsx", "It's \"x\" & <y>", "D4"),
      ("sub/été.ods", "Données", "B2:C2"), ("list.csv", "list", "A7"), ("http:x.xlsx", "S", "Z1"),
    ]
    let records = places.enumerated().map { number, place in
      let source: [String: Any] = [
        "file": place.file, "sheet": place.sheet, "row": 4, "answer": ["at": place.at, "raw": "x"],
      ]
      let record: [String: Any] = [
        "round": "1", "respondent": "r\(number)", "indicator": "ILL-1.01",
        "answer": number == 0 ? "ya" : "tidak", "_source": source,
      ]
      let data = try? JSONSerialization.data(withJSONObject: record)
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
    let scratch = try TemporaryFolder(["a.ndjson": records.joined(separator: "\n") + "\n"])
    let book = try Self.written([scratch.path("a.ndjson"), "--lang", "en"], scratch)
    let sheets = try Self.sheets(of: book)
    let number = try #require(sheets.firstIndex { $0.name == "Disagreement" }) + 1
    let targets = try #require(
      book.parts["xl/worksheets/_rels/sheet\(number).xml.rels"]
    ).matches(of: /Target="([^"]*)" TargetMode="External"/).map { String($0.1) }
    #expect(
      targets == [
        "Disnaker%20100%25%20%28akhir%29%20%232.xlsx", "a%26b.xlsx", "sub/%C3%A9t%C3%A9.ods",
        "list.csv", "http%3Ax.xlsx",
      ])
    let locations = sheets[number - 1].text.matches(of: /<hyperlink [^>]*>/).map { tag in
      tag.0.firstMatch(of: /location="([^"]*)"/).map { String($0.1) }
    }
    #expect(
      locations == [
        "'Domain 1'!E9", "'It''s &quot;x&quot; &amp; &lt;y&gt;'!D4", "'Données'!B2:C2", nil,
        "'S'!Z1",
      ])
    // What is read says where, in words.
    let page = try SummaryBook(at: scratch.path("book.xlsx")).page("Disagreement")
    #expect(
      try page.texts(below: "File and cell")[0] == "Disnaker 100% (akhir) #2.xlsx: Domain 1!E9")
    // The matrix has the same links, and leads to the first row of the disagreement.
    let matrix = try #require(sheets.first { $0.name == "Matrix" }?.text)
    #expect(matrix.contains("location=\"'Disagreement'!A2\""))
    #expect(matrix.contains("tooltip=\"Ya · “x” · Disnaker 100% (akhir) #2.xlsx: Domain 1!E9\""))
  }

  @Test("runs no text as a formula, and holds any text")
  func texts() throws {
    let long = String(repeating: "panjang ", count: 5_000)
    let texts = ["=1+1", "+62 812", "@sum", "-1", "_x0041_", "a\\nb", "\\u0007x", "{=1}", long]
    let records = texts.enumerated().map { number, text in
      #"{"round":"1","respondent":"=r\#(number)","indicator":"ILL-1.01","answer":"\#(number == 0 ? "ya" : "tidak")","practice":"\#(text)","note":"\#(text)"}"#
    }
    let scratch = try TemporaryFolder(["a.ndjson": records.joined(separator: "\n") + "\n"])
    let run = try RekapRun(
      "summary", scratch.path("a.ndjson"), "-o", scratch.path("book.xlsx"), "--lang", "en")
    #expect(run.status == 0, "\(run.errors)")
    let cut = "texts are cut at 32,767 characters, as much as a cell of Excel holds."
    #expect(
      run.errors.contains(cut) || run.errors.contains("1 text is cut at 32,767"), "\(run.errors)")
    let book = try SummaryBook(at: scratch.path("book.xlsx"))
    let reasons = try book.page("Gaps").texts(below: "Reason")
    for text in ["+62 812", "@sum", "-1", "_x0041_", "a\nb", "{=1}"] {
      #expect(reasons.contains(text), "\(text)")
    }
    #expect(reasons.contains(String(long.prefix(32_767))))
    let sheets = try Self.sheets(of: try MarkedWorkbook(at: scratch.path("book.xlsx")))
    let gaps = try #require(sheets.first { $0.name == "Gaps" }?.text)
    #expect(!gaps.contains("<f>"))
    let contents = try book.page("Contents")
    #expect(contents.rows.contains { $0[1]?.text.contains("cut at 32,767") == true })
  }

  @Test("says how many rows are left off where lists are cut, and has no column for each of many")
  func many() throws {
    let records = (0..<130).map { number in
      #"{"round":"1","respondent":"r\#(1_000 + number)","indicator":"ILL-1.01","answer":"\#(number.isMultiple(of: 2) ? "ya" : "tidak")"}"#
    }
    let scratch = try TemporaryFolder(["a.ndjson": records.joined(separator: "\n") + "\n"])
    _ = try Self.written([scratch.path("a.ndjson"), "--lang", "en"], scratch)
    let book = try SummaryBook(at: scratch.path("book.xlsx"))
    #expect(!book.names.contains("Matrix") && !book.names.contains("Completeness by domain"))
    #expect(try book.page("Completeness").rows.count == 131)
    let bands = try book.page("By domain").table(below: "Completeness of respondents")
    #expect(bands.map { $0[2] } == [.number(130)] + Array(repeating: .number(0), count: 4))
    // Ten of each answer, and a line that tells of the others.
    let page = try book.page("Disagreement")
    #expect(page.rows.count == 22)
    #expect(page.text(22, 1) == "… and 110 more. All are in --format json.")
    let contents = try book.page("Contents")
    #expect(
      contents.rows.contains {
        $0[1]?.text == "Disagreement: … and 110 more. All are in --format json."
      })
    _ = try Self.written([scratch.path("a.ndjson"), "--most", "50", "--lang", "en"], scratch)
    let more = try SummaryBook(at: scratch.path("book.xlsx"))
    #expect(try more.page("Disagreement").rows.count == 102)
    #expect(try more.page("Completeness").rows.count == 52)
  }

  @Test("gives rounds any name, and each its own sheet")
  func roundNames() throws {
    let names = ["1/2 [a]", "1:2 (a)", String(repeating: "x", count: 60), "'", "History"]
    let longer = String(repeating: "x", count: 61)
    let records = (names + [longer]).map { Self.record.replacing("\"1\"", with: "\"\($0)\"") }
    let scratch = try TemporaryFolder(["a.ndjson": records.joined(separator: "\n") + "\n"])
    _ = try Self.written([scratch.path("a.ndjson"), "--lang", "en"], scratch)
    let book = try SummaryBook(at: scratch.path("book.xlsx"))
    let matrices = book.names.filter { $0.hasPrefix("Matrix") }
    #expect(Set(matrices).count == 6 && matrices.allSatisfy { $0.utf16.count <= 31 })
    #expect(try Set(book.page("Decisions").texts(below: "Round")) == Set(names + [longer]))
  }

  @Test("is the same bytes for the same records, however they are ordered")
  func sameBytes() throws {
    let lines = try String(
      contentsOf: Repository.root.appending(path: SummaryWorkbookTests.rounds[0]), encoding: .utf8
    ).split(separator: "\n")
    let scratch = try TemporaryFolder([
      "one.ndjson": lines.joined(separator: "\n"),
      "other.ndjson": lines.reversed().joined(separator: "\n"),
    ])
    for name in ["one", "other"] {
      _ = try Self.written([scratch.path("\(name).ndjson")], scratch, "\(name).xlsx")
    }
    #expect(
      try Data(contentsOf: scratch.url.appending(path: "one.xlsx"))
        == Data(contentsOf: scratch.url.appending(path: "other.xlsx")))
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).count == 4)
  }

  @Test("sums up another assessment by its own schema, and records of nobody")
  func others() throws {
    let scratch = try TemporaryFolder(["n.ndjson": #"{"respondent":"a","answer":"ya"}"# + "\n"])
    _ = try RekapRun(
      "convert", "Fixtures/messy", "-o", scratch.path("a.ndjson"), "-q", "--fail-on", "none",
      "--mapping", "sample-form-domain-sheets")
    _ = try Self.written([scratch.path("a.ndjson"), "--lang", "id"], scratch)
    let book = try SummaryBook(at: scratch.path("book.xlsx"))
    #expect(book.names.prefix(4) == ["Isi", "Matriks", "Indikator", "Per domain"])
    _ = try Self.written([scratch.path("n.ndjson"), "--lang", "id"], scratch)
    #expect(try SummaryBook(at: scratch.path("book.xlsx")).names == ["Isi"])
  }

  @Test("and every other form is written as the name after -o asks, where no form is named")
  func inferred() throws {
    let scratch = try TemporaryFolder()
    let beginnings: [(String, [String], String)] = [
      ("a.xlsx", ["summary"], "PK"), ("a.JSON", ["summary"], "{"),
      ("a.html", ["summary"], "<!DOCTYPE html>"), ("a.htm", ["summary"], "<!DOCTYPE html>"),
      ("a.txt", ["summary"], "Local Migration"), ("a.csv", ["summary"], "Local Migration"),
      ("a.json", ["summary", "--format", "html"], "<!DOCTYPE html>"),
      ("d.xlsx", ["diff"], "PK"), ("d.csv", ["diff"], "respondent,"), ("d.json", ["diff"], "{"),
      ("d.html", ["diff"], "<!DOCTYPE html>"), ("d.out", ["diff"], "Local Migration"),
    ]
    for (name, arguments, beginning) in beginnings {
      let run = try RekapRun(
        arguments + SummaryWorkbookTests.rounds + ["-o", scratch.path(name), "--lang", "en"])
      #expect(run.status == 0, "\(run.errors)")
      let bytes = try Data(contentsOf: scratch.url.appending(path: name))
      #expect(bytes.starts(with: Data(beginning.utf8)), "\(name)")
    }
  }

  @Test(
    "needs a file",
    arguments: [["summary"], ["diff"], ["summary", "-o", "-"], ["diff", "-o", "-"]])
  func needsFile(arguments: [String]) throws {
    let run = try RekapRun(arguments + SummaryWorkbookTests.rounds + ["--format", "xlsx"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains("--format xlsx needs a file: -o "), "\(run.errors)")
  }

  @Test("appears whole or not at all")
  func whole() throws {
    let scratch = try TemporaryFolder(["old.xlsx": "as it was", "dir/x": ""])
    let missing = try RekapRun(
      ["summary", SummaryWorkbookTests.rounds[0], "-o", scratch.path("none/a.xlsx")])
    #expect(missing.status != 0 && missing.errors.contains("none/a.xlsx"), "\(missing.errors)")
    let folder = try RekapRun(
      ["summary", SummaryWorkbookTests.rounds[0], "--format", "xlsx", "-o", scratch.path("dir")])
    #expect(folder.status != 0, "\(folder.errors)")
    let bad = try RekapRun(["summary", "README.md", "-o", scratch.path("old.xlsx")])
    #expect(bad.status == 3)
    #expect(try scratch.text("old.xlsx") == "as it was")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted()
        == ["dir", "old.xlsx"])
  }
}
