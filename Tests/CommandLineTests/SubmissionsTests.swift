import Foundation
import Testing

@Suite("Golden: the bundled submissions")
struct SubmissionsTests {
  static let folder = "Fixtures/submissions"

  static var workbooks: [String] {
    let names = FileManager.default.enumerator(
      atPath: Repository.root.appending(path: folder).path())
    return (names?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".xlsx") && !$0.contains("~$") }.sorted()
  }

  @Test("are at least twelve, and none is lost")
  func count() throws {
    #expect(Self.workbooks.count >= 12)
    let run = try RekapRun("convert", Self.folder, "--fail-on", "none")
    #expect(run.status == 0)
    let files = Set(
      try run.objects().compactMap { ($0["_source"] as? [String: Any])?["file"] as? String })
    #expect(files == Set(Self.workbooks))
    let respondents = Set(try run.objects().compactMap { $0["respondent"] as? String })
    #expect(respondents.count >= 12)
  }

  @Test("become one table of every layout")
  func oneTable() throws {
    let scratch = try TemporaryFolder()
    let run = try RekapRun(
      "convert", Self.folder, "-o", scratch.path("out.csv"), "--format", "csv")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    let table = try scratch.text("out.csv")
    #expect(table.hasPrefix("assessment,round,respondent,"))
    for workbook in Self.workbooks { #expect(table.contains(",\(workbook),")) }
  }

  @Test("give the same bytes for any number of jobs", arguments: ["ndjson", "json", "csv"])
  func sameBytes(format: String) throws {
    let one = try RekapRun("convert", Self.folder, "--format", format, "--jobs", "1")
    let two = try RekapRun("convert", Self.folder, "--format", format, "--jobs", "2")
    let many = try RekapRun("convert", Self.folder, "--format", format, "--jobs", "7")
    #expect(one.output == two.output)
    #expect(one.output == many.output)
    #expect(one.output.count > 10_000)
  }

  @Test(
    "give the same findings for any number of jobs",
    arguments: ["ndjson", "text", "csv", "json", "html"])
  func sameFindings(format: String) throws {
    let one = try RekapRun("check", Self.folder, "--format", format, "--jobs", "1")
    let two = try RekapRun("check", Self.folder, "--format", format, "--jobs", "2")
    #expect(one.output == two.output)
    #expect(one.output.count > 1000)
  }

  @Test("keep their findings as they are")
  func goldenFindings() throws {
    try expectGolden(
      try RekapRun("check", Self.folder, "--format", "csv").output, "submissions.findings.csv")
  }

  @Test("keep their table as it is")
  func goldenTable() throws {
    try expectGolden(
      try RekapRun("convert", Self.folder, "--format", "csv").output, "submissions.csv")
  }
}

@Suite("Faults planted in the fixtures")
struct PlantedFaultTests {
  struct Fault: CustomTestStringConvertible, Sendable {
    var file: String
    var sheet: String
    var cell: String
    var code: String
    var testDescription: String { "\(code) at \(file):\(sheet)!\(cell)" }
  }

  static let faults: [Fault] = {
    let lines =
      (try? String(contentsOf: Repository.fixture("expected-faults.tsv"), encoding: .utf8))?
      .split(separator: "\n") ?? []
    return lines.dropFirst().compactMap { line in
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      // Faults of mapping files are told when a run begins; other tests see to them.
      guard parts[0].hasSuffix(".xlsx") || parts[0].hasSuffix(".xls") else { return nil }
      return Fault(file: parts[0], sheet: parts[1], cell: parts[2], code: parts[3])
    }
  }()

  private static let found: Set<String> = {
    var found: Set<String> = []
    for folder in Set(faults.compactMap { $0.file.split(separator: "/").first.map(String.init) }) {
      let run = try? RekapRun("check", "Fixtures/\(folder)", "--format", "ndjson")
      for finding in (try? run?.objects()) ?? [] {
        let code = finding["code"] as? String ?? ""
        let place = "\(folder)/\(finding["file"] ?? "")\t\(finding["sheet"] as? String ?? "")"
        for cell in [finding["cell"], finding["range"], finding["row"].map { "\($0)" }, ""] {
          found.insert("\(code)\t\(place)\t\(cell as? String ?? "")")
        }
        // Findings on a whole file name no cell, and a sheet only where there is but one.
        if finding["row"] is NSNull {
          found.insert("\(code)\t\(folder)/\(finding["file"] ?? "")\t\t")
        }
      }
    }
    return found
  }()

  @Test("are many")
  func count() { #expect(Self.faults.count >= 40) }

  @Test("are each reported at the cell", arguments: faults)
  func isReported(fault: Fault) {
    let line = "\(fault.code)\t\(fault.file)\t\(fault.sheet)\t\(fault.cell)"
    let isFound = Self.found.contains(line)
    #expect(isFound)
  }
}

@Suite("The ledger")
struct LedgerTests {
  static let workbooks =
    SubmissionsTests.workbooks.map { "Fixtures/submissions/\($0)" }
    + SameAnswersTests.layouts.map { "Fixtures/same-answers/\($0).xlsx" }
    + ["messy", "clean", "wide"].map { "Fixtures/messy/\($0).xlsx" }

  @Test("accounts for every cell that was read", arguments: workbooks)
  func balances(workbook: String) throws {
    let run = try RekapRun("check", workbook, "--format", "ndjson")
    #expect(run.status == 0 || run.status == 1, "\(run.errors)")
    let line = try #require(run.errors.split(separator: "\n").first { $0.contains("Ledger") })
    let numbers = line.filter { $0 != "," }.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.count == 5, "\(line)")
    #expect(numbers[0] > 0)
    #expect(numbers[0] == numbers[1...].reduce(0, +), "\(line)")
  }
}
