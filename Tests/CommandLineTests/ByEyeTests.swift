import Foundation
import Testing

/// Fixtures/appearance/by-eye.xlsx is a form that was filled in, and corrected, by hand.
@Suite("What only a person sees in a form")
struct ByEyeTests {
  private static let workbook = "Fixtures/appearance/by-eye.xlsx"

  @Test("is reported as a person would say it", arguments: ["id", "en"])
  func report(language: String) throws {
    let run = try RekapRun("check", Self.workbook, "--lang", language)
    #expect(run.status == 1)
    try expectGolden(run.output, "by-eye.report.\(language).txt")
  }

  @Test("is reported alike in the .ods")
  func openDocument() throws {
    func findings(_ path: String) throws -> [String] {
      try RekapRun("check", path, "--format", "ndjson").lines
        .map { String($0).replacing("by-eye.ods", with: "by-eye.xlsx") }
    }
    let original = try findings(Self.workbook)
    #expect(original.count > 15)
    #expect(try findings("Fixtures/opendocument/by-eye.ods") == original)
  }

  @Test("and was read without its struck part keeps the whole as what stood there")
  func provenance() throws {
    let records = try RekapRun("convert", Self.workbook).objects()
    let first = try #require(records.first)
    #expect(first["answer"] as? String == "ya")
    #expect(first["respondent"] as? String == "disnaker-x")
    let source = first["_source"] as? [String: Any]
    let answer = source?["answer"] as? [String: Any]
    #expect(answer?["raw"] as? String == "Ya/Tidak")
    #expect(answer?["steps"] as? [String] == ["struck", "lookup:answers"])
    let respondent = source?["respondent"] as? [String: Any]
    #expect(respondent?["raw"] as? String == "Dinas Tenaga Kerja Kab. Y X")
    // Every cell as it is.
    let cells = try RekapRun("cells", Self.workbook, "--sheet", "D1").output
    #expect(cells.contains(#"{"sheet":"D1","cell":"D6","type":"string","value":"Ya/Tidak"}"#))
  }

  @Test("a fix says what is left, to be confirmed")
  func fix() throws {
    let findings = try RekapRun("check", Self.workbook, "--format", "ndjson").objects()
    let struck = findings.filter { $0["code"] as? String == "V316" }
    let fixes = struck.compactMap { $0["fix"] as? [String: Any] }
    #expect(fixes.map { $0["class"] as? String } == Array(repeating: "ask", count: fixes.count))
    #expect(fixes.compactMap { $0["new"] as? String }.contains("Perda No. 1/2019"))
    #expect(struck.count > fixes.count)
  }

  @Test("a sheet of a series that is missing is told once, and not by each of its indicators")
  func missingSheets() throws {
    let findings = try RekapRun("check", Self.workbook, "--format", "ndjson").objects()
    let missing = findings.filter { $0["code"] as? String == "S101" }
    #expect(missing.count == 3)
    #expect((missing[0]["expected"] as? [String])?.first == "40")
    let others = findings.filter { $0["code"] as? String == "K504" }
    #expect(others.count == 1)
    #expect((others[0]["expected"] as? [String])?.contains("40") == false)
    #expect((others[0]["expected"] as? [String])?.contains("15") == true)
  }
}

@Suite("A mapping that a person named")
struct UnusedBlockTests {
  private static func check(
    _ blocks: String, _ inputs: String..., named: Bool = true
  ) throws -> [[String: Any]] {
    let schema = Repository.root.appending(path: "Mappings/sample-form/schema.yaml").path()
    let scratch = try TemporaryFolder([
      "Mappings/mapping.yaml": """
      version: 1
      name: named
      schema: \(schema)
      document: {respondent: {constant: "disnaker"}, round: {constant: "2026-1"}}
      blocks:
      \(blocks)
      """
    ])
    let run = try RekapRun(
      ["check"] + inputs + ["--format", "ndjson", "--fail-on", "none"]
        + (named ? ["--mapping", scratch.path("Mappings/mapping.yaml")] : []),
      environment: ["REKAP_MAPPINGS": scratch.path("Mappings")])
    #expect(run.status == 0 || run.status == 3, "\(run.errors)")
    return try run.objects().filter { $0["code"] as? String == "M804" }
  }

  private static let used = """
      - name: answers
        sheets: {match: '^D1$'}
        header: {find: [[No Indikator], [Jawaban]]}
        fields: {indicator: {column: No Indikator}, answer: {column: Jawaban}}
    """
  private static let unused = """
      - name: others
        sheets: {match: '^Lampiran$'}
        header: {find: [[Nomor], [Jawaban]]}
        fields: {indicator: {column: Nomor}, answer: {column: Jawaban}}
    """

  @Test("hears once, at its line, of a block that no workbook of the run has a table for")
  func unusedBlock() throws {
    let messy = "Fixtures/messy/clean.xlsx"
    let found = try Self.check(Self.used + "\n" + Self.unused, messy, Self.workbook)
    #expect(found.count == 1)
    #expect(found.first?["line"] as? Int == 10)
    let message = (found.first?["message"] as? [String: String])?["en"] ?? ""
    #expect(message.contains("the block \"others\" was never used"))
  }

  @Test("hears nothing of blocks that are of use, where none is, or where nobody named it")
  func nothingUnused() throws {
    #expect(try Self.check(Self.used, Self.workbook).isEmpty)
    #expect(try Self.check(Self.unused, Self.workbook).isEmpty)
    #expect(try Self.check(Self.used + "\n" + Self.unused, Self.workbook, named: false).isEmpty)
  }

  private static let workbook = "Fixtures/appearance/by-eye.xlsx"
}
