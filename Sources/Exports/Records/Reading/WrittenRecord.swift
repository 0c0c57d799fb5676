/// A record as an output holds it, before it is known what schema it has.
package struct WrittenRecord: Sendable {
  /// The line that it stands on, 1-based.
  package var line: Int
  /// Its members: fields by name, and `catalogue`, `extra`, `_missing` and `_source`.
  package var members: [(key: String, value: JSONValue)]

  /// The members that are no fields.
  static let further: Set = ["catalogue", "extra", "_missing", "_source"]

  /// The names of its fields.
  package var fields: [String] {
    members.map(\.key).filter { !Self.further.contains($0) }
  }

  subscript(key: String) -> JSONValue? { members.first { $0.key == key }?.value }
}

/// Why a file holds no records.
package struct WrittenRecordError: Error, Hashable, Sendable {
  /// The line, 1-based.
  package var line: Int
  /// What is wrong with it.
  package var reason: Reason

  /// What can be wrong.
  package enum Reason: Hashable, Sendable {
    /// The text is no JSON at this character of the line, 1-based.
    case notJSON(column: Int)
    /// It is JSON, and no record.
    case notRecord
    /// A table has no column that is named.
    case noColumns
  }

  /// Makes an error.
  package init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }
}
