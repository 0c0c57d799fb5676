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

  /// Whether all records must have the same columns.
  var isTable: Bool { self == .csv || self == .datapackage }

  /// A writer of a schema's records.
  func writer(for schema: Schema, options: Run.Options) -> any RecordWriter {
    switch self {
    case .ndjson: NDJSONRecordWriter(schema: schema, provenance: options.provenance)
    case .json: JSONRecordWriter(schema: schema, provenance: options.provenance)
    case .csv, .datapackage:
      CSVRecordWriter(
        schema: schema, provenance: options.provenance, isForExcel: options.isForExcel,
        hasTags: options.hasTags)
    }
  }

  /// What stands between two records.
  var separator: [UInt8] {
    switch self {
    case .ndjson: NDJSONRecordWriter.separator
    case .json: JSONRecordWriter.separator
    case .csv, .datapackage: CSVRecordWriter.separator
    }
  }

  /// What is written where no workbook could be read.
  var emptyDocument: [UInt8] {
    switch self {
    case .json: Array("{\"records\":[]}\n".utf8)
    case .ndjson, .csv, .datapackage: []
    }
  }
}

/// How the regulations that records cite are written.
public enum CitationFormat: Sendable {
  /// A JSON object a line.
  case ndjson
  /// A table by RFC 4180.
  case csv

  /// The format of a file, by its name: CSV for `.csv`.
  public init(ofFile name: String) {
    self = name.lowercased().hasSuffix(".csv") ? .csv : .ndjson
  }
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
