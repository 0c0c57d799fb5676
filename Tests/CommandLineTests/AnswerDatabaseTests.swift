import Databases
import Foundation
import Testing

@Suite("A database of answers")
struct AnswerDatabaseTests {
  private static let inputs = "Fixtures/submissions"

  /// Each layout by itself, both schemas, other formats, and workbooks that can't be read.
  private static let corpora = [
    "submissions", "messy/messy.xlsx", "messy/clean.xlsx", "messy/wide.xlsx",
    "same-answers/domain-sheets.xlsx", "same-answers/register.xlsx",
    "same-answers/tick-boxes.xlsx", "same-answers/wide-recap.xlsx", "same-answers",
    "opendocument", "appearance", "broken", "tutorial",
  ]

  @Test("has the records and findings of NDJSON, value by value", arguments: corpora)
  func sameAsNDJSON(corpus: String) throws {
    let scratch = try TemporaryFolder()
    let input = "Fixtures/" + corpus
    let run = try RekapRun.toDatabase([input], to: scratch.path("a.sqlite"))
    let other = try RekapRun(
      "convert", input, "-o", scratch.path("a.ndjson"), "--findings", scratch.path("f.ndjson"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))

    // A table has one assessment; where there is another, that is a finding and the status.
    let all = try scratch.objects("a.ndjson")
    let first = all.first?["assessment"] as? String
    let isOne = all.allSatisfy { $0["assessment"] as? String == first }
    #expect(run.status == (isOne ? other.status : 3))
    let records = try RecordsTable(of: database)
    let wanted = all.filter { $0["assessment"] as? String == first }
    #expect(records.objects.count == wanted.count)
    for (found, wanted) in zip(records.objects, wanted) {
      #expect(found as NSDictionary == wanted as NSDictionary)
    }

    let findings = try FindingsTable(of: database).objects
    let others = try scratch.objects("f.ndjson")
    let shared = findings.filter { $0["code"] as? String != "M805" }
    #expect(shared.count == others.count)
    for (found, wanted) in zip(shared, others) {
      #expect(found as NSDictionary == wanted as NSDictionary)
    }
  }

  @Test("keeps what its keys promise, and is whole", arguments: corpora)
  func integrity(corpus: String) throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("a.sqlite")
    _ = try RekapRun.toDatabase(["Fixtures/" + corpus], to: file, ["--citations", file])
    let database = try DatabaseConnection(reading: file)
    #expect(try database.rows("PRAGMA integrity_check") == [[.text("ok")]])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
    #expect(try database.rows("PRAGMA user_version") == [[.integer(1)]])
    #expect(try database.rows("PRAGMA application_id") == [[.integer(0x5265_6B61)]])
    #expect(
      try database.rows("SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict")
        .allSatisfy { $0 == [.text("sqlite_schema")] || $0 == [.text("sqlite_temp_schema")] })
    for view in try database.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") {
      guard case .text(let name) = view[0] else { continue }
      _ = try database.rows("SELECT * FROM \(name)")
    }
  }

  @Test("has the types and the order of the schema")
  func types() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase([Self.inputs], to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let columns = try database.rows("SELECT name, type FROM pragma_table_info('records')")
    let named = columns.map { row in
      row.map { if case .text(let text) = $0 { text } else { "" } }.joined(separator: " ")
    }
    #expect(
      named == [
        "record_id INTEGER", "source_id INTEGER", "assessment TEXT", "round TEXT",
        "respondent TEXT", "region TEXT", "domain INTEGER", "indicator TEXT", "answer TEXT",
        "regulation TEXT", "programme TEXT", "practice TEXT", "evidence TEXT", "year INTEGER",
        "budget REAL", "date TEXT", "note TEXT", "missing TEXT", "extra TEXT",
        "source_sheet TEXT", "source_row INTEGER", "cells TEXT",
      ])
  }

  @Test("tells less of where values come from, where less is asked", arguments: ["none", "row"])
  func provenance(_ provenance: String) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase(
      [Self.inputs], to: scratch.path("a.sqlite"), ["--provenance", provenance])
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let columns = try database.rows(
      "SELECT name FROM pragma_table_info('records') WHERE name IN ('source_row', 'cells')")
    #expect(columns == (provenance == "none" ? [] : [[.text("source_row")]]))
    #expect(try !database.hasRow("SELECT 1 FROM sqlite_schema WHERE name = 'cells'"))
    // Findings are joined to records all the same, by their subject.
    #expect(try database.hasRow("SELECT 1 FROM findings WHERE record_id IS NOT NULL"))
  }

  @Test("joins each finding to the record that it is about, and to no other")
  func findingsOfRecords() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase(["Fixtures/messy/messy.xlsx"], to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let rows = try database.rows(
      """
      SELECT f.code, f.cell, r.source_row, r.indicator FROM findings AS f
      LEFT JOIN records AS r USING (record_id)
      WHERE f.sheet = 'D1' AND f.code IN ('H202', 'V304', 'K501', 'K504') ORDER BY f.code, f.cell
      """)
    // The indicator that stands there twice: each finding has the record of its own row.
    #expect(rows.contains([.text("K501"), .text("B17"), .integer(17), .text("9")]))
    #expect(rows.contains([.text("V304"), .text("D9"), .integer(9), .text("4")]))
    #expect(rows.contains([.text("H202"), .text("D5"), .null, .null]))
    #expect(rows.contains([.text("K504"), .null, .null, .null]))
  }

  @Test("has an account of each workbook that agrees with its rows")
  func sources() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase([Self.inputs, "Fixtures/broken"], to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    #expect(try database.hasRow("SELECT 1 FROM sources WHERE state = 'unreadable'"))
    #expect(try database.hasRow("SELECT 1 FROM sources WHERE state = 'broken-off'"))
    let wrong = """
      SELECT file FROM sources AS s WHERE
      records <> (SELECT count(*) FROM records AS r WHERE r.source_id = s.source_id)
      OR errors + warnings + infos
        <> (SELECT count(*) FROM findings AS f WHERE f.source_id = s.source_id)
      OR errors <> (SELECT count(*) FROM findings AS f
        WHERE f.source_id = s.source_id AND severity = 'error')
      OR cells_read <> cells_mapped + cells_kept + cells_ignored + cells_reported
      """
    #expect(try database.rows(wrong).isEmpty)
  }

  @Test(
    "has a unique key, unless one comes twice; then it has both records",
    arguments: [
      (["Fixtures/same-answers/register.xlsx"], true, 76),
      (
        ["Fixtures/same-answers/register.xlsx", "Fixtures/same-answers/wide-recap.xlsx"], false, 152
      ),
    ])
  func key(inputs: [String], isUnique: Bool, records: Int) throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase(inputs, to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let index = "SELECT \"unique\" FROM pragma_index_list('records') WHERE name = 'records_by_key'"
    #expect(try database.rows(index) == [[.integer(isUnique ? 1 : 0)]])
    #expect(try database.rows("SELECT count(*) FROM records") == [[.integer(records)]])
  }

  @Test("says of the catalogue that it is a stand-in")
  func catalogue() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase(
      ["Fixtures/same-answers/register.xlsx"], to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let status = "SELECT value FROM meta WHERE key = 'catalogue_status'"
    #expect(try database.rows(status) == [[.text("illustrative")]])
    let question =
      "SELECT count(*) FROM records AS r JOIN indicators AS i ON i.code = r.indicator WHERE i.question_en <> ''"
    #expect(try database.rows(question) == [[.integer(76)]])
  }

  @Test("has the regulations cited, where its file is named for them too")
  func citations() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("a.sqlite")
    _ = try RekapRun.toDatabase([Self.inputs], to: file, ["--citations", file])
    _ = try RekapRun.toDatabase(
      [Self.inputs], to: scratch.path("b.sqlite"), ["--citations", scratch.path("c.ndjson")])
    let database = try DatabaseConnection(reading: file)
    let cited = try scratch.objects("c.ndjson")
    let columns = cited[0].keys.sorted()
    let rows = try database.rows(
      "SELECT \(columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM citations")
    #expect(rows.count == cited.count)
    for (row, wanted) in zip(rows, cited) {
      let found = Dictionary(uniqueKeysWithValues: zip(columns, row.map(\.object)))
      #expect(found as NSDictionary == wanted as NSDictionary)
    }
    let other = try DatabaseConnection(reading: scratch.path("b.sqlite"))
    #expect(try !other.hasRow("SELECT 1 FROM sqlite_schema WHERE name = 'citations'"))
  }

  @Test("has findings that a person has accepted, with who and why")
  func accepted() throws {
    let scratch = try TemporaryFolder()
    _ = try RekapRun.toDatabase(
      ["Fixtures/messy/messy.xlsx"], to: scratch.path("a.sqlite"),
      ["--policy", "Fixtures/policies/policy.yaml", "--today", "2026-03-31"])
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let rows = try database.rows(
      "SELECT code, accepted_by, accepted_expired FROM findings WHERE state = 'accepted' AND code = 'V302'"
    )
    #expect(rows == [[.text("V302"), .text("Sari"), .integer(0)]])
  }

  @Test("has columns whose names differ where fields are called like its own")
  func namesOfItsOwn() throws {
    let scratch = try TemporaryFolder([
      "schema.yaml": """
      version: 1
      id: clash
      title: {id: Uji, en: Test}
      catalogue: {id: c, status: official}
      record:
        key: [record_id]
        fields:
          record_id: {type: text, required: true}
          Cells: {type: number}
          source_row: {type: code, list: records}
          level: {type: integer, constant: "3"}
      lists:
        records: {a: Pertama, b: "Kedua 'b'"}
      """,
      "mapping.yaml": """
      version: 1
      name: clash
      schema: schema.yaml
      blocks:
        - name: rows
          header: {find: [[Kode], [Jumlah], [Jenis]], within: 5}
          fields:
            record_id: {column: Kode}
            Cells: {column: Jumlah}
            source_row: {column: Jenis}
      """,
      "a.csv": "Kode,Jumlah,Jenis\nx1,1.5,Pertama\nx2,0.1,b\n",
    ])
    let run = try RekapRun.toDatabase(
      [scratch.path("a.csv")], to: scratch.path("a.sqlite"),
      ["--mapping", scratch.path("mapping.yaml")])
    #expect(run.status == 0, "\(run.errors)")
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let rows = try database.rows(
      """
      SELECT r.record_id_, r.record_id, r.Cells, r.source_row, r.level, r.source_row_, l.label
      FROM records AS r JOIN list_records AS l ON l.code = r.source_row
      """)
    #expect(
      rows == [
        [
          .integer(1), .text("x1"), .real(1.5), .text("a"), .integer(3), .integer(2),
          .text("Pertama"),
        ],
        [
          .integer(2), .text("x2"), .real(0.1), .text("b"), .integer(3), .integer(3),
          .text("Kedua 'b'"),
        ],
      ])
    #expect(try database.rows("PRAGMA foreign_key_check").isEmpty)
  }

  @Test("has texts as they are: quotes, line breaks, other scripts")
  func texts() throws {
    let notes = ["kutip \" dan '", "baris\nbaru", "emoji 🇮🇩 ñ 漢字", "'); DROP TABLE records; --"]
    let lines = notes.enumerated().map { row, note in
      "Dinas Sosial,2023-09,ILL-1.0\(row + 1),Tidak,\"\(note.replacing("\"", with: "\"\""))\"\n"
    }
    let scratch = try TemporaryFolder([
      "a.csv": "Instansi,Putaran,Kode Indikator,Jawaban,Catatan\n" + lines.joined()
    ])
    let run = try RekapRun.toDatabase(
      [scratch.path("a.csv")], to: scratch.path("a.sqlite"), ["--mapping", "local-mgi-register"])
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let rows = try database.rows("SELECT note FROM records ORDER BY record_id")
    #expect(rows == notes.map { [.text($0)] }, "\(run.errors)")
  }
}
