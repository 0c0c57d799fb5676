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
  /// A folder with such a table, the findings, the lists and what they mean (datapackage.org).
  case datapackage
  /// An SQLite database: the records, the findings, the workbooks, the lists and what they mean.
  case sqlite

  /// Whether all records must have the same columns.
  var isTable: Bool { self == .csv || self == .datapackage || self == .sqlite }

  /// Whether it can tell the cell of each value.
  var tellsCells: Bool { self != .csv && self != .datapackage }

  /// Whether it says what names a record, where each has a name of its own.
  var namesKeys: Bool { self == .datapackage || self == .sqlite }

  /// A writer of a schema's records.
  func writer(for schema: Schema, options: Run.Options) -> any RecordWriter {
    switch self {
    case .ndjson: NDJSONRecordWriter(schema: schema, provenance: options.provenance)
    case .json: JSONRecordWriter(schema: schema, provenance: options.provenance)
    case .csv, .datapackage:
      CSVRecordWriter(
        schema: schema, provenance: options.provenance, isForExcel: options.isForExcel,
        hasTags: options.hasTags)
    case .sqlite: DatabaseRecordWriter(schema: schema, provenance: options.provenance)
    }
  }

  /// What stands between two records.
  var separator: [UInt8] {
    switch self {
    case .ndjson: NDJSONRecordWriter.separator
    case .json: JSONRecordWriter.separator
    case .csv, .datapackage: CSVRecordWriter.separator
    case .sqlite: DatabaseRecordWriter.separator
    }
  }

  /// What is written where no workbook could be read.
  var emptyDocument: [UInt8] {
    switch self {
    case .json: Array("{\"records\":[]}\n".utf8)
    case .ndjson, .csv, .datapackage, .sqlite: []
    }
  }
}

/// How the regulations that records cite are written.
public enum CitationFormat: Sendable {
  /// A JSON object a line.
  case ndjson
  /// A table by RFC 4180.
  case csv
  /// A table of the database that the records are in.
  case database

  /// What the rows become.
  var form: CitationWriter.Form {
    switch self {
    case .ndjson: .ndjson
    case .csv: .csv
    case .database: .database
    }
  }

  /// The format of a file, by its name: CSV for `.csv`.
  public init(ofFile name: String) {
    self = name.lowercased().hasSuffix(".csv") ? .csv : .ndjson
  }
}

/// How findings are written.
public enum FindingFormat: String, CaseIterable, Sendable {
  /// Lines for people, under a heading for each file.
  case text
  /// A line a finding, with its place, for grep and editors.
  case lines
  /// One JSON document.
  case json
  /// A JSON object a line.
  case ndjson
  /// A table by RFC 4180.
  case csv
  /// A log by SARIF 2.1.0 (OASIS), for programs that show results.
  case sarif
  /// A page for people, with the rows around each finding.
  case html
}

/// How the name of a file ends.
enum OutputEnding {
  /// What stands behind the last point, in small letters.
  static func of(_ name: String) -> String? {
    name.lowercased().split(separator: ".").last.map(String.init)
  }
}

extension RecordFormat {
  /// The format that the name of a file asks for; `nil` where it asks for none.
  public init?(ofFile name: String) {
    switch OutputEnding.of(name) {
    case "csv": self = .csv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "sqlite", "sqlite3": self = .sqlite
    default: return nil
    }
  }
}

extension FindingFormat {
  /// The format that the name of a file asks for; `nil` where it asks for none.
  public init?(ofFile name: String) {
    let name = name.lowercased()
    guard name.hasSuffix(".html") || name.hasSuffix(".htm") else { return nil }
    self = .html
  }
}
