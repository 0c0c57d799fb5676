import Foundation
import Testing

@testable import Databases

@Suite("A database")
struct DatabaseTests {
  /// A database in memory, with a table of two columns.
  private func table() throws -> DatabaseConnection {
    let connection = try DatabaseConnection(writing: ":memory:")
    try connection.execute("CREATE TABLE t (a, b)")
    return connection
  }

  @Test("has each value as it was packed")
  func values() throws {
    let connection = try table()
    var rows: [UInt8] = []
    for text in ["", "ya", "a\0b", "kutip ' dan \"", "👩‍👩‍👧", String(repeating: "x", count: 70_000)] {
      PackedRow.append(text, to: &rows)
      PackedRow.append(text.utf8.count, to: &rows)
    }
    try connection.prepare("INSERT INTO t VALUES (?, ?)").run(rows)
    #expect(try connection.number("SELECT count(*) FROM t") == 6)
    #expect(
      try connection.number("SELECT count(*) FROM t WHERE length(CAST(a AS BLOB)) = b") == 6)
    #expect(try connection.number("SELECT count(*) FROM t WHERE typeof(a) = 'text'") == 6)
  }

  @Test("has numbers exactly")
  func numbers() throws {
    let connection = try table()
    var rows: [UInt8] = []
    for number in [0.1 + 0.2, -1e300, 5e-324, .nan, .infinity] {
      PackedRow.append(number, to: &rows)
      PackedRow.append(.min, to: &rows)
    }
    try connection.prepare("INSERT INTO t VALUES (?, ?)").run(rows)
    #expect(try connection.number("SELECT a = 0.1 + 0.2 FROM t WHERE rowid = 1") == 1)
    #expect(try connection.number("SELECT count(a) FROM t") == 3)
    #expect(try connection.number("SELECT b FROM t") == .min)
  }

  @Test("has what is written piece by piece")
  func pieces() throws {
    let connection = try table()
    var rows: [UInt8] = []
    PackedRow.appendText(to: &rows) { bytes in
      for _ in 0..<300 { bytes.append(contentsOf: "né".utf8) }
    }
    PackedRow.appendNull(to: &rows)
    try connection.prepare("INSERT INTO t VALUES (?, ?)").run(rows)
    #expect(try connection.number("SELECT length(a) FROM t WHERE b IS NULL") == 600)
  }

  @Test("that is full says so")
  func full() throws {
    let connection = try table()
    try connection.execute("PRAGMA max_page_count = 4")
    var rows: [UInt8] = []
    for number in 0..<5_000 {
      PackedRow.append("a text of some length", to: &rows)
      PackedRow.append(number, to: &rows)
    }
    let insertion = try connection.prepare("INSERT INTO t VALUES (?, ?)")
    let error = #expect(throws: DatabaseError.self) { try insertion.run(rows) }
    #expect(error?.isFull == true)
    #expect(error?.reason == "database or disk is full")
  }

  @Test("that can't be made says why, in the words of the system")
  func unwritable() {
    let error = #expect(throws: DatabaseError.self) {
      try DatabaseConnection(writing: "/no/such/folder/x.sqlite")
    }
    #expect(error?.reason == "No such file or directory")
  }

  @Test("refuses a statement that it does not know")
  func wrongStatement() throws {
    let error = #expect(throws: DatabaseError.self) { try table().execute("SELEKT 1") }
    #expect(error?.reason == "near \"SELEKT\": syntax error")
  }

  @Test("is closed when the last of its statements is gone")
  func closed() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "rekap-\(UUID().uuidString).sqlite").path()
    defer { try? FileManager.default.removeItem(atPath: path) }
    var connection: DatabaseConnection? = try DatabaseConnection(writing: path)
    try connection?.execute("CREATE TABLE t (a)")
    var insertion = try connection?.prepare("INSERT INTO t VALUES (?)")
    connection = nil
    var row: [UInt8] = []
    PackedRow.append("ya", to: &row)
    try insertion?.run(row)
    insertion = nil
    let reading = try DatabaseConnection(reading: path)
    #expect(try reading.number("SELECT count(*) FROM t") == 1)
  }
}
