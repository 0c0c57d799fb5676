import Exports
import Indicators

/// How records are written.
public enum RecordFormat: String, CaseIterable, Sendable {
  /// A JSON object a line.
  case ndjson
  /// One JSON document.
  case json
  /// A table by RFC 4180.
  case csv

  /// Whether all records must have the same columns.
  var isTable: Bool { self == .csv }
}

/// How findings are written.
public enum FindingFormat: String, CaseIterable, Sendable {
  /// Lines for people.
  case text
  /// One JSON document.
  case json
  /// A JSON object a line.
  case ndjson
  /// A table by RFC 4180.
  case csv
}
