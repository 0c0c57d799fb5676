import Foundation
import Testing

@Suite("Commands")
struct CommandTests {
  private static let register = "Fixtures/same-answers/register.xlsx"

  @Test("read a workbook from standard input")
  func standardInput() throws {
    let input = try FileHandle(
      forReadingFrom: Repository.root.appending(path: Self.register))
    let piped = try RekapRun(
      ["convert", "-", "--provenance", "none"], input: input)
    let named = try RekapRun("convert", Self.register, "--provenance", "none")
    #expect(piped.status == 0)
    #expect(piped.output == named.output)
  }

  @Test("find their mappings from any folder")
  func anyFolder() throws {
    let scratch = try TemporaryFolder()
    let workbook = Repository.root.appending(path: Self.register).path()
    let run = try RekapRun(["convert", workbook], in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.lines.count == 76)
  }

  @Test("explain each code that they report, in both languages", arguments: ["id", "en"])
  func explain(language: String) throws {
    let run = try RekapRun("explain", "typo", "--lang", language)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("V304  typo"))
    #expect(run.output.contains(language == "id" ? "Isian salah ketik." : "The value is misspelt."))
  }

  @Test("say which code they don't know")
  func explainUnknown() throws {
    let run = try RekapRun("explain", "V999")
    #expect(run.status == 2)
    #expect(run.errors.contains("V999"))
  }

  @Test("take typing errors with a warning, and refuse them when strict")
  func strict() throws {
    func answer(_ run: RekapRun) throws -> Any? {
      try run.objects().first { $0["indicator"] as? String == "4" }?["answer"]
    }
    let lenient = try RekapRun("convert", MessyWorkbookTests.workbook)
    #expect(try answer(lenient) as? String == "sebagian")
    let strict = try RekapRun("convert", MessyWorkbookTests.workbook, "--strict")
    #expect(try answer(strict) is NSNull)
  }

  @Test(
    "end with the status that the findings deserve",
    arguments: [("error", 1), ("warning", 1), ("info", 1), ("none", 0)])
  func failOn(threshold: String, status: Int32) throws {
    let run = try RekapRun("check", MessyWorkbookTests.workbook, "--fail-on", threshold)
    #expect(run.status == status)
  }

  @Test("say nothing when quiet")
  func quiet() throws {
    #expect(try RekapRun("convert", Self.register, "--quiet").errors.isEmpty)
  }

  @Test("write CSV that an Indonesian Excel opens by a double click")
  func excel() throws {
    let run = try RekapRun("convert", Self.register, "--format", "csv", "--excel")
    #expect(run.output.hasPrefix("\u{FEFF}assessment;round;respondent;"))
  }

  @Test("refuse a table of two assessments, and keep the first")
  func twoAssessments() throws {
    let run = try RekapRun(
      "convert", Self.register, MessyWorkbookTests.workbook, "--format", "csv")
    #expect(run.status == 3)
    #expect(run.errors.contains("M805"))
    #expect(run.output.contains("local-mgi-central-java-2023"))
    #expect(!run.output.contains("sample-form-2026"))
  }

  @Test("report a respondent with two files in one round")
  func twoFiles() throws {
    let run = try RekapRun(
      "check", Self.register, "Fixtures/same-answers/tick-boxes.xlsx", "--format", "ndjson")
    #expect(run.status == 1)
    let codes = try run.objects().compactMap { $0["code"] as? String }
    #expect(codes.filter { $0 == "X602" }.count == 1)
  }

  @Test("list the cells of one sheet as a grid")
  func cells() throws {
    let run = try RekapRun(
      "cells", MessyWorkbookTests.workbook, "--sheet", "D1", "--format", "csv")
    let lines = run.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines[4].hasPrefix("Domain,No Indikator,INDIKATOR,Jawabn,"))
  }
}
