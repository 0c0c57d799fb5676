/// The databases whose SQL is written.
package enum SQLDialect: String, CaseIterable, Sendable {
  /// SQLite, 3.37 or later, with tables that keep to their types (sqlite.org/stricttables.html).
  case sqlite
  /// DuckDB.
  case duckdb
  /// PostgreSQL, 12 or later.
  case postgresql

  /// The name of a type.
  func name(of type: SQLType) -> String {
    switch (self, type) {
    case (.sqlite, .text), (.sqlite, .date), (.sqlite, .json): "TEXT"
    case (.sqlite, .integer): "INTEGER"
    case (.sqlite, .number): "REAL"
    case (.duckdb, .text): "VARCHAR"
    case (.postgresql, .text): "text"
    case (.duckdb, .integer): "BIGINT"
    case (.postgresql, .integer): "bigint"
    case (.duckdb, .number): "DOUBLE"
    case (.postgresql, .number): "double precision"
    case (.duckdb, .date): "TIMESTAMP"
    case (.postgresql, .date): "timestamp"
    case (.duckdb, .json): "JSON"
    case (.postgresql, .json): "jsonb"
    }
  }
}

/// What the values of a column are.
enum SQLType: Sendable {
  case text
  case integer
  case number
  /// A day; a cell may have a time of day besides, so that databases keep both.
  case date
  /// JSON (RFC 8259); a text where a database has no type for it.
  case json
}
