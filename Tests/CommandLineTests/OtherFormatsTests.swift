import Foundation
import Testing

@Suite("The same answers in other formats")
struct OtherFormatsTests {
  /// A way in which a program saves a table as text.
  struct Writing: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var separator: String
    var encoding: String.Encoding
    var mark: [UInt8] = []
    /// The characters that the encoding lacks, and what stands for them.
    var replaced: [(String, String)] = []
  }

  static let writings = [
    Writing(
      testDescription: "commas, UTF-8 with a mark", separator: ",", encoding: .utf8,
      mark: [0xEF, 0xBB, 0xBF]),
    Writing(testDescription: "semicolons, Windows-1252", separator: ";", encoding: .windowsCP1252),
    Writing(
      testDescription: "tabs, UTF-16", separator: "\t", encoding: .utf16LittleEndian,
      mark: [0xFF, 0xFE]),
  ]

  /// The cells of a workbook's only sheet, by rows, written as another program would.
  private static func text(of workbook: String, separator: String) throws -> String {
    let cells = try RekapRun("cells", workbook).objects()
    var rows: [Int: [Int: String]] = [:]
    for cell in cells {
      let at = try #require(cell["cell"] as? String)
      let letters = at.prefix { $0.isLetter }
      let column = letters.unicodeScalars.reduce(0) { $0 * 26 + Int($1.value) - 64 }
      let value = cell["value"].map { "\($0)" } ?? ""
      rows[Int(at.dropFirst(letters.count)) ?? 0, default: [:]][column] = value
    }
    let width = rows.values.flatMap(\.keys).max() ?? 0
    return (1...(rows.keys.max() ?? 1)).map { row in
      (1...width).map { column in
        let field = rows[row]?[column] ?? ""
        let needsQuotes = field.contains { "\"\n\(separator)".contains($0) }
        return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
      }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  @Test(
    "A table saved as text gives the records and the findings of its workbook", arguments: writings)
  func delimitedText(writing: Writing) throws {
    let workbook = "Fixtures/same-answers/register.xlsx"
    let scratch = try TemporaryFolder()
    let file = scratch.path("Register.csv")
    let text = try Self.text(of: workbook, separator: writing.separator)
    let data = try #require(text.data(using: writing.encoding, allowLossyConversion: false))
    try (Data(writing.mark) + data).write(to: URL(filePath: file))

    let expected = try RekapRun("convert", workbook, "--provenance", "none")
    let records = try RekapRun("convert", file, "--provenance", "none")
    #expect(records.output == expected.output)
    #expect(records.lines.count == 76)

    let findings = try [workbook, file].map { try Self.findings(of: $0) }
    #expect(findings[0] == findings[1].filter { !$0.contains("S113") })
    #expect(
      findings[1].contains { $0.contains("S113") }
        == (writing.encoding == .windowsCP1252 && !data.allSatisfy { $0 < 0x80 }))
  }

  /// The codes, cells and values of all findings.
  private static func findings(of workbook: String) throws -> [String] {
    try RekapRun("check", workbook, "--format", "ndjson", "--fail-on", "none").objects().map {
      "\($0["code"] ?? "") \($0["cell"] ?? "") \($0["value"] ?? "")"
    }
  }

  @Test("A folder's tables of text are converted with its workbooks")
  func folder() throws {
    let scratch = try TemporaryFolder()
    let text = try Self.text(of: "Fixtures/same-answers/register.xlsx", separator: ";")
    try text.write(toFile: scratch.path("a.csv"), atomically: true, encoding: .utf8)
    try text.replacing("2023-09", with: "2023-10").replacing(";", with: "\t")
      .write(toFile: scratch.path("b.tsv"), atomically: true, encoding: .utf8)
    try "not for Rekap".write(toFile: scratch.path("notes.txt"), atomically: true, encoding: .utf8)
    let run = try RekapRun("convert", scratch.url.path())
    #expect(run.lines.count > 76)
    #expect(!run.errors.contains("notes.txt"))
  }

  @Test("What a run wrote into the folder the last time is no input the next time")
  func outputs() throws {
    let scratch = try TemporaryFolder()
    let text = try Self.text(of: "Fixtures/same-answers/register.xlsx", separator: ";")
    try text.write(toFile: scratch.path("a.csv"), atomically: true, encoding: .utf8)
    let arguments = [
      "convert", scratch.url.path(), "-o", scratch.path("./answers.csv"), "--format", "csv",
      "--findings", scratch.path("findings.csv"),
    ]
    let runs = try (1...2).map { _ in try RekapRun(arguments) }
    #expect(runs.map(\.status) == [0, 0], "\(runs[1].errors)")
    #expect(runs[0].errors == runs[1].errors)
  }

  @Test("A table of text comes by a pipe too")
  func pipe() throws {
    let scratch = try TemporaryFolder()
    let text = try Self.text(of: "Fixtures/same-answers/register.xlsx", separator: ";")
    try text.write(toFile: scratch.path("a.csv"), atomically: true, encoding: .utf8)
    let input = try #require(FileHandle(forReadingAtPath: scratch.path("a.csv")))
    let run = try RekapRun(["convert", "-"], input: input)
    #expect(run.lines.count == 76)
  }
}
