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

  private static func convert(
    _ inputs: [String], to file: String, _ further: [String] = []
  ) throws -> RekapRun {
    try RekapRun(["convert"] + inputs + ["--format", "sqlite", "-o", file] + further)
  }

  // MARK: What is in it

  @Test("has the records and findings of NDJSON, value by value", arguments: corpora)
  func sameAsNDJSON(corpus: String) throws {
    let scratch = try TemporaryFolder()
    let input = "Fixtures/" + corpus
    let run = try Self.convert([input], to: scratch.path("a.sqlite"))
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
    _ = try Self.convert(["Fixtures/" + corpus], to: file, ["--citations", file])
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
    _ = try Self.convert([Self.inputs], to: scratch.path("a.sqlite"))
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
    _ = try Self.convert(
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
    _ = try Self.convert(["Fixtures/messy/messy.xlsx"], to: scratch.path("a.sqlite"))
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
    _ = try Self.convert([Self.inputs, "Fixtures/broken"], to: scratch.path("a.sqlite"))
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
    _ = try Self.convert(inputs, to: scratch.path("a.sqlite"))
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let index = "SELECT \"unique\" FROM pragma_index_list('records') WHERE name = 'records_by_key'"
    #expect(try database.rows(index) == [[.integer(isUnique ? 1 : 0)]])
    #expect(try database.rows("SELECT count(*) FROM records") == [[.integer(records)]])
  }

  @Test("says of the catalogue that it is a stand-in")
  func catalogue() throws {
    let scratch = try TemporaryFolder()
    _ = try Self.convert(["Fixtures/same-answers/register.xlsx"], to: scratch.path("a.sqlite"))
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
    _ = try Self.convert([Self.inputs], to: file, ["--citations", file])
    _ = try Self.convert(
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
    _ = try Self.convert(
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
    let run = try Self.convert(
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
    let run = try Self.convert(
      [scratch.path("a.csv")], to: scratch.path("a.sqlite"), ["--mapping", "local-mgi-register"])
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    let rows = try database.rows("SELECT note FROM records ORDER BY record_id")
    #expect(rows == notes.map { [.text($0)] }, "\(run.errors)")
  }

  // MARK: The file

  @Test("has the same bytes for any number of jobs")
  func jobs() throws {
    let scratch = try TemporaryFolder()
    let files = try ["1", "2", "3", "8"].map { jobs in
      let file = scratch.path(jobs)
      _ = try Self.convert([Self.inputs], to: file, ["--citations", file, "--jobs", jobs])
      return try Data(contentsOf: URL(filePath: file))
    }
    #expect(Set(files).count == 1)
    #expect(files[0].count > 1_000_000)
  }

  @Test("takes the place of an older one or of an empty file, and leaves nothing beside it")
  func replaced() throws {
    let scratch = try TemporaryFolder(["a.sqlite": ""])
    for input in ["Fixtures/same-answers/register.xlsx", "Fixtures/messy/clean.xlsx"] {
      let run = try Self.convert([input], to: scratch.path("a.sqlite"))
      #expect(run.status < 2, "\(run.errors)")
    }
    let database = try DatabaseConnection(reading: scratch.path("a.sqlite"))
    #expect(try database.rows("SELECT file FROM sources") == [[.text("clean.xlsx")]])
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")) == ["a.sqlite"])
  }

  @Test("never takes the place of anything else")
  func otherFile() throws {
    let scratch = try TemporaryFolder(["thesis.txt": "x", "folder/a.txt": "x"])
    let other = try DatabaseConnection(writing: scratch.path("other.sqlite"))
    try other.execute("CREATE TABLE mine (a); INSERT INTO mine VALUES ('keep');")
    for place in ["thesis.txt", "folder", "other.sqlite"] {
      let run = try Self.convert([Self.inputs], to: scratch.path(place))
      #expect(run.status == 2)
      #expect(run.errors.contains("is no database of Rekap's, so it is not replaced"))
    }
    #expect(try scratch.text("thesis.txt") == "x")
    #expect(try other.rows("SELECT a FROM mine") == [[.text("keep")]])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).sorted()
        == ["folder", "other.sqlite", "thesis.txt"])
  }

  @Test("is there whole or not at all, also where rekap is killed while it is made")
  func killed() async throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("a.sqlite")
    _ = try Self.convert(["Fixtures/same-answers/register.xlsx"], to: file)
    let before = try Data(contentsOf: URL(filePath: file))
    // A workbook that never comes to an end, behind one that has been read.
    let isMade = unsafe mkfifo(scratch.path("endless.csv"), 0o600) == 0
    try #require(isMade)
    let process = Process()
    process.executableURL = RekapRun.executable
    process.arguments = [
      "convert", "Fixtures/messy/clean.xlsx", scratch.path("endless.csv"), "--format", "sqlite",
      "-o", file, "--jobs", "1", "--quiet",
    ]
    process.currentDirectoryURL = Repository.root
    try process.run()
    let aside = file + ".part-\(process.processIdentifier)"
    while process.isRunning, !FileManager.default.fileExists(atPath: aside) { await Task.yield() }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(try Data(contentsOf: URL(filePath: file)) == before)
  }

  @Test("that can't be made names its file and why")
  func unwritable() throws {
    let scratch = try TemporaryFolder()
    let file = scratch.path("no/such/folder/a.sqlite")
    let run = try Self.convert([Self.inputs], to: file)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(file) can't be written: No such file or directory."))
  }

  @Test(
    "needs a file, and has one form",
    arguments: [
      [], ["-o", "-"], ["-o", "x", "--excel"], ["-o", "x", "--hxl"],
      ["-o", "x", "--findings", "f.ndjson"],
    ])
  func usage(arguments: [String]) throws {
    let run = try RekapRun(["convert", Self.inputs, "--format", "sqlite"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains("--"))
  }
}

/// The records of a database, each as the JSON object that NDJSON has.
private struct RecordsTable {
  private(set) var objects: [[String: Any]] = []

  init(of database: DatabaseConnection) throws {
    let fields = try database.rows("SELECT field, \"column\" FROM fields ORDER BY position")
      .compactMap { row -> String? in if case .text(let name) = row[0] { name } else { nil } }
    let own = ["missing", "extra", "source_sheet", "source_row", "cells"]
    let columns = (fields + own).map { "r.\"\($0)\"" }.joined(separator: ", ")
    let illustrative = try database.rows(
      """
      SELECT json_object('id', i.value, 'status', s.value) FROM meta AS i, meta AS s
      WHERE i.key = 'catalogue_id' AND s.key = 'catalogue_status' AND s.value <> 'official'
      """)
    guard !fields.isEmpty else { return }
    let rows = try database.rows(
      "SELECT \(columns), s.file FROM records AS r JOIN sources AS s USING (source_id) ORDER BY record_id"
    )
    for row in rows {
      var object = Dictionary(uniqueKeysWithValues: zip(fields, row.map(\.object)))
      let further = Array(row[fields.count...])
      if let catalogue = illustrative.first { object["catalogue"] = try catalogue[0].json() }
      if further[0] != .null { object["_missing"] = try further[0].json() }
      if further[1] != .null { object["extra"] = try further[1].json() }
      var source = try #require(try further[4].json() as? [String: Any])
      source["file"] = further[5].object
      source["sheet"] = further[2].object
      source["row"] = further[3].object
      object["_source"] = source
      objects.append(object)
    }
  }
}

/// The findings of a database, each as the JSON object that NDJSON has.
private struct FindingsTable {
  private(set) var objects: [[String: Any]] = []

  init(of database: DatabaseConnection) throws {
    let always = [
      "code", "slug", "severity", "file", "sheet", "cell", "row", "column", "respondent",
      "indicator", "field", "value", "fingerprint", "state",
    ]
    let sometimes = ["range", "line", "round", "domain"]
    let own = ["expected", "fix_class", "fix", "message_id", "message_en"]
    let columns = (always + sometimes + own).map { "\"\($0)\"" }.joined(separator: ", ")
    for row in try database.rows("SELECT \(columns) FROM findings ORDER BY finding_id") {
      var object = Dictionary(uniqueKeysWithValues: zip(always, row.map(\.object)))
      for (key, value) in zip(sometimes, row[always.count...]) where value != .null {
        object[key] = value.object
      }
      let further = Array(row[(always.count + sometimes.count)...])
      if further[0] != .null { object["expected"] = try further[0].json() }
      if further[1] != .null {
        object["fix"] = ["class": further[1].object, "new": further[2].object]
      }
      object["message"] = ["id": further[3].object, "en": further[4].object]
      objects.append(object)
    }
  }
}

extension DatabaseValue {
  /// The value as JSON has it.
  fileprivate var object: Any {
    switch self {
    case .null: NSNull()
    case .integer(let number): number
    case .real(let number): number
    case .text(let text): text
    }
  }

  /// What a text of JSON says.
  fileprivate func json() throws -> Any {
    guard case .text(let text) = self else { return NSNull() }
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}

extension TemporaryFolder {
  /// The lines of a file, each a JSON object.
  fileprivate func objects(_ name: String) throws -> [[String: Any]] {
    try text(name).split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }
}
