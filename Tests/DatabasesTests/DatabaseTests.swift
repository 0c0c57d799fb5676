import Foundation
import Testing

import Databases

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
    let texts = [
      "", "ya", "a\0b", "kutip ' dan \"", "👩‍👩‍👧", String(repeating: "x", count: 70_000),
    ]
    var rows: [UInt8] = []
    for text in texts {
      PackedRow.append(text, to: &rows)
      PackedRow.append(text.utf8.count, to: &rows)
    }
    try connection.prepare("INSERT INTO t VALUES (?, ?)").run(rows)
    let found = try connection.rows("SELECT a, b FROM t")
    #expect(found == texts.map { [.text($0), .integer($0.utf8.count)] })
  }

  @Test("has numbers exactly")
  func numbers() throws {
    let connection = try table()
    var rows: [UInt8] = []
    for number in [0.1 + 0.2, -1e300, .leastNonzeroMagnitude, .nan, .infinity] {
      PackedRow.append(number, to: &rows)
      PackedRow.append(.min, to: &rows)
    }
    try connection.prepare("INSERT INTO t VALUES (?, ?)").run(rows)
    let numbers = try connection.rows("SELECT a FROM t")
    let finite = [0.1 + 0.2, -1e300, .leastNonzeroMagnitude]
    #expect(numbers == finite.map { [.real($0)] } + [[.null], [.null]])
    #expect(try connection.rows("SELECT b FROM t LIMIT 1") == [[.integer(.min)]])
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
    #expect(try connection.rows("SELECT length(a) FROM t WHERE b IS NULL") == [[.integer(600)]])
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
    #expect(try reading.rows("SELECT count(*) FROM t") == [[.integer(1)]])
  }
}
