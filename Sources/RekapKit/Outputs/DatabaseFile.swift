import Databases
import Exports
import Findings
import Foundation
import Indicators
import Synchronization

/// A file that becomes an SQLite database of answers: it appears whole or not at all.
final class DatabaseFile: Sendable {
  private let file: AsideFile
  /// The database, until it is complete.
  private let database: Mutex<AnswerDatabase?>
  /// Whether it has a table of citations.
  private let hasCitations: Bool

  /// Makes a database beside the file that it is to become.
  ///
  /// - Throws: ``RunError`` where that can't be done, or where what is there is no database of Rekap's.
  init(at path: String, options: Run.Options, hasCitations: Bool) throws(RunError) {
    try Self.refuseOtherThings(at: path)
    let file = try AsideFile(for: path)
    // What a killed run has left behind.
    try file.cut(to: 0)
    let provenance = options.provenance
    let further = AnswerDatabase.Options(
      provenance: provenance, hasCitations: hasCitations, language: options.language,
      threads: min(options.jobs - 1, 3))
    do throws(DatabaseError) {
      database = Mutex(try AnswerDatabase(at: file.path, further))
    } catch {
      throw Self.failure(error, of: path)
    }
    self.file = file
    self.hasCitations = hasCitations
  }

  /// A table of the database, that takes rows.
  enum Table {
    case records
    case findings
    case citations
  }

  /// Takes rows for one of the tables.
  struct Rows: OutputSink {
    let database: DatabaseFile
    let table: Table

    func write(_ bytes: [UInt8]) throws(RunError) {
      try database.change { database throws(DatabaseError) in
        switch table {
        case .records: try database.insert(records: bytes)
        case .findings: try database.insert(findings: bytes)
        case .citations: try database.insert(citations: bytes)
        }
      }
    }
  }

  /// What takes the rows of a table; `nil` where the database has no such table.
  func rows(of table: Table) -> Rows? {
    table == .citations && !hasCitations ? nil : Rows(database: self, table: table)
  }

  /// Makes the tables of a schema's records.
  func begin(_ schema: Schema) throws(RunError) {
    try change { database throws(DatabaseError) in try database.begin(schema) }
  }

  /// Closes the account of a workbook, when all its rows have been taken.
  func end(_ workbook: SubmissionSummary) throws(RunError) {
    let source = AnswerDatabase.Source(workbook)
    try change { database throws(DatabaseError) in try database.end(source) }
  }

  /// Completes the database, and has the disk take it.
  func complete(_ summary: RunSummary) throws(RunError) {
    let hasUniqueKeys = summary.hasUniqueKeys
    try change { database throws(DatabaseError) in
      try database.finish(hasUniqueKeys: hasUniqueKeys)
    }
    // With the last reference to it the file is closed.
    database.withLock { $0 = nil }
    try file.synchronize()
  }

  /// Puts it in its place.
  func takePlace() throws(RunError) { try file.takePlace() }

  /// Takes away what is beside its place.
  func discard() {
    database.withLock { $0 = nil }
    file.discard()
  }

  private func change(
    _ body: (AnswerDatabase) throws(DatabaseError) -> Void
  ) throws(RunError) {
    do throws(DatabaseError) {
      try database.withLock { database throws(DatabaseError) in
        if let database { try body(database) }
      }
    } catch {
      throw Self.failure(error, of: file.destination)
    }
  }

  private static func failure(_ error: DatabaseError, of path: String) -> RunError {
    error.isFull
      ? .unwritable(OutputFailure(path, code: ENOSPC)) : .output(file: path, reason: error.reason)
  }

  /// Only a database of Rekap's is replaced, and an empty file, so that nothing else is lost.
  private static func refuseOtherThings(at path: String) throws(RunError) {
    guard FileManager.default.fileExists(atPath: path) else { return }
    // The first hundred bytes of a database are its header; what it is for stands at 68
    // (sqlite.org/fileformat.html, 1.3).
    let handle = FileHandle(forReadingAtPath: path)
    guard let start = try? handle?.read(upToCount: 72) ?? Data() else {
      throw .otherFile(path)
    }
    if start.isEmpty, handle != nil { return }
    let id = start.dropFirst(68).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard start.starts(with: Array("SQLite format 3\0".utf8)), start.count == 72,
      id == AnswerDatabase.applicationID
    else { throw .otherFile(path) }
  }
}

extension AnswerDatabase.Source {
  fileprivate init(_ workbook: SubmissionSummary) {
    self.init(
      file: workbook.file, mapping: workbook.mapping, assessment: workbook.assessment,
      state: State(workbook.state), records: workbook.records, counts: workbook.counts,
      ledger: workbook.ledger, submissions: workbook.submissions)
  }
}

extension AnswerDatabase.Source.State {
  fileprivate init(_ state: SubmissionSummary.State) {
    self =
      switch state {
      case .read: .read
      case .brokenOff: .brokenOff
      case .unreadable: .unreadable
      }
  }
}
