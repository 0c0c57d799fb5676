import Testing

@Suite("HXL tags")
struct HXLTests {
  private static let inputs = "Fixtures/submissions"

  @Test("are one row below the header of CSV, and change nothing else", arguments: [false, true])
  func tagRow(isForExcel: Bool) throws {
    let arguments = ["convert", Self.inputs, "--format", "csv"] + (isForExcel ? ["--excel"] : [])
    let plain = try RekapRun(arguments).output
    let tagged = try RekapRun(arguments + ["--hxl"]).output
    var lines = tagged.split(separator: "\r\n", omittingEmptySubsequences: false)
    let separator: Character = isForExcel ? ";" : ","
    let columns = lines[0].split(separator: separator, omittingEmptySubsequences: false)
    let tags = lines[1].split(separator: separator, omittingEmptySubsequences: false)
    #expect(tags.count == columns.count)
    #expect(tags[columns.firstIndex(of: "indicator") ?? 0] == "#indicator+code")
    #expect(tags[columns.firstIndex(of: "source_row") ?? 0].isEmpty)
    lines.remove(at: 1)
    #expect(lines.joined(separator: "\r\n") == plain)
  }

  @Test("go with CSV only", arguments: ["ndjson", "json", "datapackage", "sqlite"])
  func otherFormats(format: String) throws {
    let run = try RekapRun("convert", Self.inputs, "--format", format, "-o", "x", "--hxl")
    #expect(run.status == 2)
    #expect(run.errors.contains("--hxl goes with --format csv only."))
  }
}
