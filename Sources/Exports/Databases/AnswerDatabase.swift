package import Databases
package import Findings
package import Indicators

/// A database of answers that is being made: the one writer of its tables.
///
/// Records are inserted as they come. Findings and citations wait in tables of their own that are not
/// part of the file, until all records are there, and they are joined to them. So what is written, and
/// in which order, depends on the input alone: the same input gives the same bytes.
///
/// Used by one task at a time.
package final class AnswerDatabase {
  /// What tells a database of Rekap's from others: "Reka" in the header of the file
  /// (sqlite.org/fileformat.html, 1.3.9).
  package static let applicationID: UInt32 = 0x5265_6B61
  /// The version of the tables.
  package static let version = 1

  /// How a database is made.
  package struct Options: Sendable {
    /// How much the records tell of where they come from.
    package var provenance: Provenance
    /// Whether there is a table of the regulations that records cite.
    package var hasCitations: Bool
    /// The language of the run.
    package var language: Language
    /// How many threads sort what is indexed, besides its own.
    package var threads: Int

    /// Makes options.
    package init(provenance: Provenance, hasCitations: Bool, language: Language, threads: Int) {
      self.provenance = provenance
      self.hasCitations = hasCitations
      self.language = language
      self.threads = threads
    }
  }

  private let connection: DatabaseConnection
  private let options: Options
  private var tables: AnswerTables
  private var records: DatabaseStatement?
  private let findings: DatabaseStatement
  private let citations: DatabaseStatement?
  private let sources: DatabaseStatement
  private let submissions: DatabaseStatement
  /// The number of the workbook that is being written.
  private var source = 1

  /// Makes a database in a file that is not there yet, or is empty.
  package init(at path: String, _ options: Options) throws(DatabaseError) {
    self.options = options
    connection = try DatabaseConnection(writing: path)
    tables = AnswerTables(of: nil, provenance: options.provenance)
    // The file is thrown away where its making breaks off, so nothing has to be kept to undo it.
    try connection.execute(
      """
      PRAGMA page_size = 4096;
      PRAGMA encoding = 'UTF-8';
      PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF;
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA foreign_keys = OFF;
      PRAGMA application_id = \(Self.applicationID);
      PRAGMA user_version = \(Self.version);
      PRAGMA cache_size = -16000;
      PRAGMA temp.cache_size = -4000;
      PRAGMA threads = \(options.threads);
      BEGIN;
      """)
    let waiting = Self.waiting(AnswerTables.findings)
    try connection.execute(Self.temporary(waiting))
    findings = try connection.prepare(waiting.insertion(into: "temp"))
    if options.hasCitations {
      let waiting = Self.waiting(AnswerTables.citations)
      try connection.execute(Self.temporary(waiting))
      citations = try connection.prepare(waiting.insertion(into: "temp"))
    } else {
      citations = nil
    }
    for table in [AnswerTables.meta, AnswerTables.sources, AnswerTables.submissions] {
      try connection.execute(table.definition(in: .sqlite))
    }
    sources = try connection.prepare(AnswerTables.sources.insertion())
    submissions = try connection.prepare(AnswerTables.submissions.insertion())
  }

  /// Makes the tables of a schema's records, and of what its codes mean.
  package func begin(_ schema: Schema) throws(DatabaseError) {
    tables = AnswerTables(of: schema, provenance: options.provenance)
    try connection.execute(AnswerTables.fields.definition(in: .sqlite))
    try connection.prepare(AnswerTables.fields.insertion()).run(tables.fieldRows)
    for list in tables.lists {
      try connection.execute(list.table.definition(in: .sqlite))
      try connection.prepare(list.table.insertion()).run(list.rows)
    }
    try beginRecords()
  }

  private func beginRecords() throws(DatabaseError) {
    try connection.execute(tables.records.definition(in: .sqlite))
    records = try connection.prepare(tables.records.insertion())
  }

  /// Inserts records of the workbook at hand, as ``DatabaseRecordWriter`` writes them.
  package func insert(records rows: [UInt8]) throws(DatabaseError) {
    try insert(rows, into: records)
  }

  /// Inserts findings of the workbook at hand, as ``DatabaseFindingWriter`` writes them.
  package func insert(findings rows: [UInt8]) throws(DatabaseError) {
    try insert(rows, into: findings)
  }

  /// Inserts what records of the workbook at hand cite, as a ``CitationWriter`` writes it.
  package func insert(citations rows: [UInt8]) throws(DatabaseError) {
    try insert(rows, into: citations)
  }

  private func insert(
    _ rows: [UInt8], into statement: DatabaseStatement?
  ) throws(DatabaseError) {
    guard let statement, !rows.isEmpty else { return }
    try statement.set(1, to: source)
    try statement.run(rows, from: 2)
  }

  /// Closes the account of the workbook at hand, and goes on to the next.
  package func end(_ ended: Source) throws(DatabaseError) {
    try sources.run(ended.row)
    for subject in ended.submissions {
      var row: [UInt8] = []
      PackedRow.append(source, to: &row)
      PackedRow.append(subject.respondent, to: &row)
      PackedRow.append(subject.round, to: &row)
      try submissions.run(row)
    }
    source += 1
  }

  /// Joins findings to their records, makes indexes and views, and closes the file.
  ///
  /// - Parameter hasUniqueKeys: Whether each record is thought to have a key, and none that of
  ///   another; it is looked into.
  package func finish(hasUniqueKeys: Bool) throws(DatabaseError) {
    if tables.schema == nil {
      try connection.execute(AnswerTables.fields.definition(in: .sqlite))
      try beginRecords()
    }
    let isUnique = hasUniqueKeys ? try !repeatsKeys() : false
    try connection.execute(
      tables.recordIndexes(isKeyUnique: isUnique).joined(separator: "\n"))
    try settle(AnswerTables.findings, hasPlace: true)
    if options.hasCitations { try settle(AnswerTables.citations, hasPlace: false) }
    let further = tables.otherIndexes(hasCitations: options.hasCitations) + tables.views
    try connection.execute(further.joined(separator: "\n"))
    try connection.prepare(AnswerTables.meta.insertion()).run(
      tables.metaRows(language: options.language, isKeyUnique: isUnique))
    try connection.execute("COMMIT;")
  }

  private func repeatsKeys() throws(DatabaseError) -> Bool {
    guard !tables.key.isEmpty else { return true }
    let key = tables.key.map(SQLName.quoted).joined(separator: ", ")
    return try connection.hasRow(
      "SELECT 1 FROM records GROUP BY \(key) HAVING count(*) > 1 LIMIT 1")
  }

  // MARK: What waits for the records

  /// A table with the name and the columns of one, but for the number of its rows and of their records.
  private static func waiting(_ table: SQLTable) -> SQLTable {
    var table = table
    table.columns.removeAll { $0.isNumbered || $0.name == "record_id" }
    return table
  }

  private static func temporary(_ table: SQLTable) -> String {
    let names = table.columns.map { SQLName.quoted($0.name) }.joined(separator: ", ")
    return "CREATE TEMP TABLE \(SQLName.quoted(table.name)) (\(names));"
  }

  /// Makes a table of what has waited, each row with its record.
  private func settle(_ table: SQLTable, hasPlace: Bool) throws(DatabaseError) {
    try connection.execute(tables.withRecordReference(table).definition(in: .sqlite))
    let columns = Self.waiting(table).columns.dropFirst().map { SQLName.quoted($0.name) }
    let name = SQLName.quoted(table.name)
    // What was found after all workbooks is about none of them.
    try connection.execute(
      """
      INSERT INTO main.\(name) (source_id, record_id, \(columns.joined(separator: ", ")))
      SELECT CASE WHEN f.source_id < \(source) THEN f.source_id END, \
      \(tables.record(hasPlace: hasPlace)), \(columns.map { "f.\($0)" }.joined(separator: ", "))
      FROM temp.\(name) AS f ORDER BY f.rowid;
      DROP TABLE temp.\(name);
      """)
  }
}
