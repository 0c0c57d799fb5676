import Foundation
import Testing

/// How `rekap convert` writes records where nobody says how.
@Suite("The format of records")
struct RecordFormatTests {
  @Test(
    "is that of the output's name, unless it is said",
    arguments: [
      (["-o", "a.csv"], "assessment,"), (["-o", "a.CSV"], "assessment,"),
      (["-o", "a.json"], "{\"assessment\":"), (["-o", "a.ndjson"], "{\"assessment\":"),
      (["-o", "a.sqlite"], "SQLite format 3"), (["-o", "a.txt"], "{\"assessment\":"),
      (["-o", "a.csv", "--format", "ndjson"], "{\"assessment\":"),
    ])
  func named(arguments: [String], beginning: String) throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path(arguments[1])
    let run = try RekapRun(
      [
        "convert", "Fixtures/same-answers/register.xlsx", "--quiet", "--fail-on", "none", "-o",
        file,
      ]
        + arguments.dropFirst(2))
    #expect(run.status == 0, "\(run.errors)")
    let bytes = try Data(contentsOf: URL(filePath: file))
    #expect(bytes.starts(with: Array(beginning.utf8)))
  }
}
