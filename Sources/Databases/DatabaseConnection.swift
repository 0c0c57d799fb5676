internal import CSQLite

/// A connection to an SQLite database: the one owner of a `sqlite3*`.
///
/// Used by one task at a time.
@safe package final class DatabaseConnection {
  private let handle: OpaquePointer

  /// Makes a database in a file, or opens the one that is there.
  ///
  /// - Throws: ``DatabaseError`` where that can't be done.
  package convenience init(writing path: String) throws(DatabaseError) {
    try self.init(path, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
  }

  /// Opens a database that is there, to read it.
  ///
  /// - Throws: ``DatabaseError`` where that can't be done.
  package convenience init(reading path: String) throws(DatabaseError) {
    try self.init(path, flags: SQLITE_OPEN_READONLY)
  }

  private init(_ path: String, flags: Int32) throws(DatabaseError) {
    var opened: OpaquePointer?
    // No locks of its own: one task uses it at a time.
    let code = unsafe sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let error = unsafe DatabaseError.last(of: opened, code: code)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe handle = opened
    unsafe sqlite3_extended_result_codes(opened, 1)
  }

  // What it has prepared and is still there keeps it open until that is gone, too.
  deinit { unsafe sqlite3_close_v2(handle) }

  /// Carries out statements, separated by semicolons.
  package func execute(_ statements: String) throws(DatabaseError) {
    try unsafe check(sqlite3_exec(handle, statements, nil, nil, nil))
  }

  /// Prepares a statement, to be run many times.
  package func prepare(_ statement: String) throws(DatabaseError) -> DatabaseStatement {
    var prepared: OpaquePointer?
    try unsafe check(sqlite3_prepare_v2(handle, statement, -1, &prepared, nil))
    guard let prepared = unsafe prepared else {
      throw DatabaseError(code: SQLITE_MISUSE, reason: "no statement")
    }
    return unsafe DatabaseStatement(prepared, of: self)
  }

  /// The rows that a statement gives, all of them.
  package func rows(_ statement: String) throws(DatabaseError) -> [[DatabaseValue]] {
    try prepare(statement).rows()
  }

  /// Whether a statement gives a row.
  package func hasRow(_ statement: String) throws(DatabaseError) -> Bool {
    try prepare(statement).nextRow() != nil
  }

  /// Throws the error that a call of SQLite's has met, if it has.
  func check(_ code: Int32) throws(DatabaseError) {
    guard code != SQLITE_OK, code != SQLITE_ROW, code != SQLITE_DONE else { return }
    throw unsafe DatabaseError.last(of: handle, code: code)
  }
}
