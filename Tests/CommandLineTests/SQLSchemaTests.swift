import Databases
import Foundation
import Testing

@Suite("The tables of a schema")
struct SQLSchemaTests {
  @Test(
    "stay as they are",
    arguments: ["duckdb csv", "duckdb ndjson", "postgresql csv", "postgresql ndjson", "sqlite csv"])
  func goldenTables(kind: String) throws {
    let words = kind.split(separator: " ").map(String.init)
    let run = try RekapRun(
      "sql-schema", "sample-form", "--dialect", words[0], "--format", words[1])
    #expect(run.status == 0)
    let name = words[0] == "sqlite" ? "sqlite" : kind.replacing(" ", with: "-")
    try expectGolden(run.output, "sample-form.\(name).sql")
  }

  @Test("are those that a database has", arguments: ["local-mgi", "sample-form"])
  func ofDatabase(schema: String) throws {
    let scratch = try TemporaryFolder()
    let input = schema == "local-mgi" ? "same-answers/register.xlsx" : "messy/clean.xlsx"
    let file = scratch.path("a.sqlite")
    _ = try RekapRun(
      "convert", "Fixtures/" + input, "--format", "sqlite", "-o", file, "--citations", file)
    let made = try DatabaseConnection(reading: file)
    let told = try DatabaseConnection(writing: ":memory:")
    try told.execute(try RekapRun("sql-schema", schema, "--dialect", "sqlite").output)
    // What a key is unique in depends on the records.
    let parts = """
      SELECT type, name, replace(sql, 'UNIQUE ', '') FROM sqlite_schema
      ORDER BY type, name
      """
    #expect(try made.rows(parts) == told.rows(parts))
    let agencies = schema == "local-mgi" ? "agencies" : "answers"
    #expect(
      try made.rows("SELECT * FROM \(agencies)") == told.rows("SELECT * FROM \(agencies)"))
  }

  @Test(
    "are those of a schema or of a mapping, by name or file",
    arguments: [
      "local-mgi", "local-mgi-register", "Mappings/local-mgi/schema.yaml",
      "Mappings/local-mgi/register.yaml",
    ])
  func named(name: String) throws {
    let run = try RekapRun("sql-schema", name, "--dialect", "duckdb")
    #expect(run.output == (try RekapRun("sql-schema", "local-mgi", "--dialect", "duckdb").output))
  }

  @Test("are refused where there is no such schema or dialect")
  func unknown() throws {
    let schema = try RekapRun("sql-schema", "local-mg", "--dialect", "duckdb")
    #expect(schema.status == 2)
    #expect(schema.errors.contains("Did you mean \"local-mgi\"?"))
    #expect(try RekapRun("sql-schema", "local-mgi", "--dialect", "oracle").status == 2)
  }
}
