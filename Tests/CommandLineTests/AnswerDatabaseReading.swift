import Databases
import Foundation
import Testing

extension RekapRun {
  /// Converts workbooks to a database.
  static func toDatabase(
    _ inputs: [String], to file: String, _ further: [String] = []
  ) throws -> RekapRun {
    try RekapRun(["convert"] + inputs + ["--format", "sqlite", "-o", file] + further)
  }
}

/// The records of a database, each as the JSON object that NDJSON has.
struct RecordsTable {
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
struct FindingsTable {
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
  var object: Any {
    switch self {
    case .null: NSNull()
    case .integer(let number): number
    case .real(let number): number
    case .text(let text): text
    }
  }

  /// What a text of JSON says.
  func json() throws -> Any {
    guard case .text(let text) = self else { return NSNull() }
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }
}

extension TemporaryFolder {
  /// The lines of a file, each a JSON object.
  func objects(_ name: String) throws -> [[String: Any]] {
    try text(name).split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }
}
