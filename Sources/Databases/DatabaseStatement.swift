internal import CSQLite

/// A prepared statement: the one owner of a `sqlite3_stmt*`.
@safe package final class DatabaseStatement {
  private let handle: OpaquePointer
  private let connection: DatabaseConnection

  init(_ handle: OpaquePointer, of connection: DatabaseConnection) {
    unsafe self.handle = handle
    self.connection = connection
  }

  deinit { unsafe sqlite3_finalize(handle) }

  /// Sets a parameter, by its number from 1, for all runs to come.
  package func set(_ parameter: Int, to number: Int) throws(DatabaseError) {
    try unsafe connection.check(sqlite3_bind_int64(handle, Int32(parameter), Int64(number)))
  }

  /// Runs the statement once for each of some rows.
  ///
  /// - Parameters:
  ///   - rows: The values, as ``PackedRow`` has put them together; a row has one for each parameter.
  ///   - first: The parameter that a row's first value is for; those before it remain as they are.
  package func run(_ rows: [UInt8], from first: Int = 1) throws(DatabaseError) {
    let last = unsafe Int(sqlite3_bind_parameter_count(handle))
    try unsafe rows.withUnsafeBufferPointer { bytes throws(DatabaseError) in
      var reader = unsafe PackedRow.Reader(UnsafeRawBufferPointer(bytes))
      while unsafe !reader.isAtEnd {
        for parameter in first...last { try unsafe bind(reader.next(), to: Int32(parameter)) }
        try step()
      }
    }
  }

  private func bind(_ value: PackedRow.Value, to parameter: Int32) throws(DatabaseError) {
    let code =
      switch unsafe value {
      case .null: unsafe sqlite3_bind_null(handle, parameter)
      case .integer(let number): unsafe sqlite3_bind_int64(handle, parameter, number)
      case .real(let number): unsafe sqlite3_bind_double(handle, parameter, number)
      // The bytes stay where they are until the row has been written, so SQLite needs no copy.
      case .text(let bytes):
        unsafe sqlite3_bind_text64(
          handle, parameter, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
          UInt64(bytes.count), nil, UInt8(SQLITE_UTF8))
      }
    try connection.check(code)
  }

  private func step() throws(DatabaseError) {
    let code = unsafe sqlite3_step(handle)
    // What SQLite says of an error stands until the statement is reset.
    defer { unsafe sqlite3_reset(handle) }
    try connection.check(code)
  }

  /// The rows that are still to come.
  func rows() throws(DatabaseError) -> [[DatabaseValue]] {
    var rows: [[DatabaseValue]] = []
    while let row = try nextRow() { rows.append(row) }
    return rows
  }

  /// The next row; `nil` where there is none.
  func nextRow() throws(DatabaseError) -> [DatabaseValue]? {
    let code = unsafe sqlite3_step(handle)
    try connection.check(code)
    guard code == SQLITE_ROW else { return nil }
    return unsafe (0..<sqlite3_column_count(handle)).map { value(ofColumn: $0) }
  }

  private func value(ofColumn column: Int32) -> DatabaseValue {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(Int(unsafe sqlite3_column_int64(handle, column)))
    case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, column))
    case SQLITE_NULL: return .null
    default:
      // A text may have a NUL in it, so its length is asked for, after its bytes.
      let start = unsafe sqlite3_column_text(handle, column)
      let count = unsafe Int(sqlite3_column_bytes(handle, column))
      return .text(
        unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    }
  }
}
