internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Why a database can't be written or read.
package struct DatabaseError: Error, Hashable, Sendable {
  /// The result code of SQLite (sqlite.org/rescode.html), such as 13 where the disk is full.
  package var code: Int32
  /// Why, in the words of the system where it was the system that failed, else of SQLite.
  package var reason: String

  /// Whether there is no room for the database.
  package var isFull: Bool { code & 0xFF == SQLITE_FULL }

  /// The error that a connection has met last.
  static func last(of handle: OpaquePointer?, code: Int32) -> DatabaseError {
    guard let handle = unsafe handle else {
      return unsafe DatabaseError(code: code, reason: String(cString: sqlite3_errstr(code)))
    }
    let system = unsafe sqlite3_system_errno(handle)
    if system != 0, [SQLITE_CANTOPEN, SQLITE_IOERR].contains(code & 0xFF) {
      return unsafe DatabaseError(code: code, reason: String(cString: strerror(system)))
    }
    return unsafe DatabaseError(code: code, reason: String(cString: sqlite3_errmsg(handle)))
  }
}
