import Foundation
import Testing
import _TestSupport

@Suite("Findings as a page")
struct FindingPageTests {
  private static let messy = MessyWorkbookTests.workbook

  private static func page(_ arguments: String...) throws -> HTMLPage {
    try HTMLPage(RekapRun(["check", "--format", "html"] + arguments).output)
  }

  /// The text of a workbook's only sheet, as a program saves it with commas.
  private static func csv(of workbook: String) throws -> String {
    try RekapRun("cells", workbook, "--format", "csv").output
  }

  /// The rows of the picture in which a cell is marked.
  private static func rows(marking code: String, _ value: String, in page: HTMLPage) -> [[String]] {
    let pictures = page.all(.table).filter { picture in
      picture.all(.td).contains { $0.text == "\(value) \(code)" }
    }
    return pictures.first?.all(.tbody).flatMap { $0.all(.tr) }.map { $0.children.map(\.text) } ?? []
  }

  @Test("the messy workbook's stays as it is", arguments: ["id", "en"])
  func golden(language: String) throws {
    let run = try RekapRun("check", Self.messy, "--format", "html", "--lang", language)
    #expect(run.status == 1)
    try expectGolden(run.output, "messy.findings.\(language).html", in: "messy")
  }

  @Test(
    "it shows the row above and the row below, whatever the workbook is",
    arguments: [messy, "Fixtures/opendocument/messy.ods"])
  func neighbours(workbook: String) throws {
    let rows = Self.rows(marking: "V304", "sebagaian", in: try Self.page(workbook))
    #expect(rows.map(\.first) == ["5", "⋮", "8", "9", "10"])
    #expect(rows.first?.prefix(4) == ["5", "Domain", "No Indikator", "INDIKATOR"])
    #expect(rows.map { $0.dropFirst(2).first } == ["No Indikator", "", "3", "4", "5"])
  }

  @Test("it shows the rows of delimited text, also of what comes by standard input")
  func delimitedText() throws {
    let text = try Self.csv(of: "Fixtures/same-answers/register.xlsx")
    let lines = text.split(separator: "\r\n").map(String.init)
    let number = try #require(lines.dropFirst(8).firstIndex { $0.contains(",Tidak,") })
    var changed = lines
    changed[number] = lines[number].replacing(",Tidak,", with: ",Tidakk,")
    let scratch = try TemporaryFolder(["Register.csv": changed.joined(separator: "\r\n")])
    let file = try Self.page(scratch.path("Register.csv"))
    let rows = Self.rows(marking: "V304", "Tidakk", in: file)
    let wanted = [number, number + 1, number + 2].map(String.init)
    #expect(Array(rows.map { $0[0] }.suffix(3)) == wanted)

    let input = try FileHandle(forReadingFrom: scratch.url.appending(path: "Register.csv"))
    let piped = try RekapRun(["check", "-", "--format", "html"], input: input)
    #expect(Self.rows(marking: "V304", "Tidakk", in: try HTMLPage(piped.output)) == rows)
  }

  @Test("it tells the same findings as every other format")
  func sameFindings() throws {
    for inputs in [Self.messy, SubmissionsTests.folder] {
      let page = try Self.page(inputs)
      let shown = page.all(.li).filter { $0.classes.contains("f") }
      let lines = try RekapRun("check", inputs, "--format", "ndjson").objects()
      #expect(shown.count == lines.count)
      func counts(_ codes: [String]) -> [String: Int] {
        Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +)
      }
      #expect(
        counts(shown.compactMap { $0.all(.a).first?.text })
          == counts(lines.compactMap { $0["code"] as? String }))
      let names = Set(page.root.all.compactMap { $0[.id] })
      let broken = page.all(.a).compactMap { $0[.href]?.dropFirst() }.filter {
        !names.contains(String($0))
      }
      #expect(broken.isEmpty)
      #expect(page.strangers == 0)
    }
  }

  @Test("a workbook without findings has a page that says so")
  func noFindings() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "check", "Fixtures/submissions/disdikbud LMGI.xlsx", "--format", "html", "-o",
      scratch.path("page.html"))
    let page = try HTMLPage(scratch.text("page.html"))
    #expect(run.status == 0)
    #expect(page.root.text.contains("There are no findings."))
    #expect(page.all(.li).isEmpty)
    #expect(page.element(id: "filters") == nil)
  }

  @Test("workbooks stand in it in the order of the inputs, also those that can't be read")
  func severalWorkbooks() throws {
    let inputs = [Self.messy, "Fixtures/broken/password.xlsx", "Fixtures/broken/breaks-off.xlsx"]
    let run = try RekapRun(["check", "--format", "html"] + inputs)
    #expect(run.status == 3)
    let page = try HTMLPage(run.output)
    let names = ["messy.xlsx", "password.xlsx", "breaks-off.xlsx"]
    #expect(
      page.all(.section).filter { $0[.kind] == "w" }.flatMap { $0.all(.h2) }.map(\.text) == names)
    let contents = try #require(page.all(.table).first { $0[.kind] == "toc" })
    let rows = contents.all(.tbody).flatMap { $0.all(.tr) }.map { $0.children[0].text }
    #expect(
      rows == ["messy.xlsx", "password.xlsx could not be read", "breaks-off.xlsx read in part"])
  }

  @Test("what is known only beside other workbooks is told with the second of them")
  func sentTwice() throws {
    let scratch = try TemporaryFolder()
    for name in ["a.xlsx", "b.xlsx"] {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: Self.messy), to: scratch.url.appending(path: name))
    }
    let page = try Self.page(scratch.url.path())
    let sections = page.all(.section).filter { $0[.kind] == "w" }
    #expect(sections.map { $0.all(.a).contains { $0.text == "F006" } } == [false, true])
  }

  @Test("personal data in the rows around a finding are kept out, unless they are asked for")
  func personalData() throws {
    let text = try Self.csv(of: "Fixtures/same-answers/register.xlsx")
    var lines = text.split(separator: "\r\n").map(String.init)
    let number = try #require(lines.dropFirst(8).firstIndex { $0.contains(",Tidak,") })
    lines[number] = lines[number].replacing(",Tidak,", with: ",Tidakk,")
    let above = try #require(lines[number - 1].range(of: "Apakah "))
    lines[number - 1].insert(contentsOf: "budi@contoh.go.id ", at: above.lowerBound)
    let scratch = try TemporaryFolder(["Register.csv": lines.joined(separator: "\r\n")])
    let file = scratch.path("Register.csv")
    let plain = try RekapRun("check", file, "--format", "html", "--personal-data", "keep").output
    #expect(plain.contains("budi@contoh.go.id"))
    let page = try RekapRun("check", file, "--format", "html").output
    #expect(!page.contains("budi@contoh"))
    #expect(page.contains("[email]"))
  }

  @Test("convert writes it too, where its findings go to a file of that kind")
  func convert() throws {
    let scratch = try TemporaryFolder()
    let page = scratch.path("findings.html")
    let run = try RekapRun("convert", Self.messy, "--findings", page)
    #expect(run.lines.count == 76)
    let checked = try RekapRun("check", Self.messy, "--format", "html")
    #expect(try scratch.text("findings.html") == checked.output)
  }
}
