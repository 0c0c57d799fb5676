import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var status: Int32
    var says: [String]
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases: [Case] = [
    Case(
      arguments: ["Fixtures/broken/not-a-zip.xlsx"], status: 3, says: ["not-a-zip.xlsx", "F001"]),
    Case(arguments: ["Fixtures/broken/old.xls"], status: 3, says: ["old.xls", "F001", "97"]),
    Case(
      arguments: ["Fixtures/broken/password.xlsx"], status: 3,
      says: ["password.xlsx", "F002", "password"]),
    Case(arguments: ["Fixtures/broken/truncated.xlsx"], status: 3, says: ["truncated.xlsx"]),
    Case(
      arguments: ["Fixtures/broken/no-workbook.xlsx"], status: 3,
      says: ["no-workbook.xlsx", "F001"]),
    Case(
      arguments: ["Fixtures/broken/breaks-off.xlsx"], status: 3, says: ["breaks-off.xlsx", "F003"]),
    Case(
      arguments: ["Fixtures/broken/ods-renamed.xlsx"], status: 3,
      says: ["ods-renamed.xlsx", "F003", "content.xml"]),
    Case(
      arguments: ["Fixtures/broken/odt-renamed.xlsx"], status: 3,
      says: ["odt-renamed.xlsx", "F001", "an OpenDocument file that is no spreadsheet"]),
    Case(arguments: ["Fixtures/broken/empty.xlsx"], status: 3, says: ["empty.xlsx", "F001"]),
    Case(
      arguments: ["Fixtures/broken/fits-nothing.xlsx"], status: 3,
      says: ["fits-nothing.xlsx", "F005", "Jawaban"]),
    Case(arguments: ["no-such-file.xlsx"], status: 3, says: ["no-such-file.xlsx"]),
    Case(arguments: ["Sources"], status: 2, says: ["Sources", ".xlsx", ".csv"]),
    Case(
      arguments: ["Fixtures/messy/messy.xlsx", "--mapping", "Fixtures/broken/mapping-typo.yaml"],
      status: 2, says: ["mapping-typo.yaml:", "fuzy", "fuzzy"]),
    Case(
      arguments: ["Fixtures/messy/messy.xlsx", "--mapping", "local-mgi-regster"], status: 2,
      says: ["local-mgi-regster", "local-mgi-register"]),
    Case(
      arguments: ["Fixtures/messy/messy.xlsx", "--mapping", "local-mgi-register"], status: 3,
      says: ["messy.xlsx", "F005", "Kode Indikator", "No Indikator"]),
    Case(arguments: ["Fixtures/messy/messy.xlsx", "--jobs", "none"], status: 2, says: ["--jobs"]),
    Case(arguments: [], status: 2, says: ["inputs"]),
  ]

  @Test("ends in a clear sentence and the right status", arguments: cases)
  func isRefused(_ example: Case) throws {
    let run = try RekapRun(["convert"] + example.arguments, language: "en")
    #expect(run.status == example.status, "\(run.errors)")
    for words in example.says { #expect(run.errors.contains(words), "\(run.errors)") }
  }

  @Test("does not stop the rest of the batch")
  func restIsDone() throws {
    let run = try RekapRun("convert", "Fixtures/broken", "Fixtures/same-answers/register.xlsx")
    #expect(run.status == 3)
    let good = try run.objects().filter {
      ($0["_source"] as? [String: Any])?["file"] as? String == "register.xlsx"
    }
    #expect(good.count == 76)
  }

  @Test("leaves no half output behind")
  func noHalfOutput() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "convert", "Fixtures/messy/messy.xlsx", "-o", scratch.path("missing/out.csv"))
    #expect(run.status == 2)
    #expect(run.errors.contains("missing/out.csv"))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path())
    #expect(left.filter { $0.contains("out.csv") }.isEmpty)
  }
}
