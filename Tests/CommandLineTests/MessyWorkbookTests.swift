import Foundation
import Testing

@Suite("Golden: the messy workbook")
struct MessyWorkbookTests {
  static let workbook = "Fixtures/messy/messy.xlsx"

  /// The faults in it, each with the cell (or row, or sheet) where it must be reported.
  static let faults: [(code: String, places: [String])] = [
    ("H202", ["D1!D5"]),
    ("H203", ["D2!D5", "D2!J5"]),
    ("V303", ["D1!D6", "D1!D7", "D1!D8", "D1!D14", "D1!D15", "D1!B19"]),
    ("V304", ["D1!D9"]),
    ("V302", ["D1!D11"]),
    ("R401", ["D1!E9", "D1!E10", "D1!E14"]),
    ("V311", ["D1!E14"]),
    ("V313", ["D1!E15"]),
    ("V314", ["D1!E16"]),
    ("R405", ["D1!16"]),
    ("K501", ["D1!B17"]),
    ("K503", ["D1!B18"]),
    ("K504", ["D1"]),
    ("K505", ["D1!B17"]),
    ("V307", ["D1!G8", "D1!G9"]),
    ("V309", ["D1!G11"]),
    ("V306", ["D1!G14"]),
    ("S107", ["D1!12"]),
    ("S108", ["D1!21"]),
    ("K507", ["D1!D21"]),
    ("S110", ["D1!A6:A20"]),
    ("S103", ["Lama"]),
  ]

  private static func findings() throws -> [[String: Any]] {
    try RekapRun("check", workbook, "--format", "ndjson").objects()
  }

  private static func places(of finding: [String: Any]) -> [String] {
    let sheet = finding["sheet"] as? String ?? ""
    let row = (finding["row"] as? Int).map { "\(sheet)!\($0)" }
    let cell = (finding["cell"] as? String).map { "\(sheet)!\($0)" }
    let range = (finding["range"] as? String).map { "\(sheet)!\($0)" }
    return [sheet, row, cell, range].compactMap(\.self)
  }

  @Test("each of its 31 faults is reported at its place", arguments: faults.map(\.code))
  func faultIsReported(code: String) throws {
    let wanted = try #require(Self.faults.first { $0.code == code })
    let found = try Self.findings().filter { $0["code"] as? String == code }.flatMap(Self.places)
    for place in wanted.places {
      #expect(found.contains(place), "\(code) at \(place); found at \(found)")
    }
  }

  @Test("nothing is called an error that is none")
  func noFalseErrors() throws {
    let errors = try Self.findings().filter { $0["severity"] as? String == "error" }
    let allowed: Set = ["H203", "V302", "V306", "V314", "R401", "K501", "K503", "K504"]
    #expect(Set(errors.compactMap { $0["code"] as? String }) == allowed)
    let outside = errors.filter { !["D1", "D2"].contains($0["sheet"] as? String) }
    #expect(outside.isEmpty)
  }

  @Test("its findings stay as they are")
  func goldenFindings() throws {
    let run = try RekapRun("check", Self.workbook, "--format", "ndjson")
    #expect(run.status == 1)
    try expectGolden(run.output, "messy.findings.ndjson")
  }

  @Test("its report for people stays as it is", arguments: ["id", "en"])
  func goldenReport(language: String) throws {
    let run = try RekapRun("check", Self.workbook, "--lang", language)
    try expectGolden(run.output, "messy.report.\(language).txt")
  }

  @Test("its records stay as they are")
  func goldenRecords() throws {
    try expectGolden(try RekapRun("convert", Self.workbook).output, "messy.records.ndjson")
  }
}
