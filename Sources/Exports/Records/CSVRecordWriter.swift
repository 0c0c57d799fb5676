package import Indicators

/// Records as CSV (RFC 4180): UTF-8, CR LF, always with a header.
///
/// The columns are the fields of the schema, then `catalogue_id` and `catalogue_status`,
/// `missing` (why a value is missing, where the cell is not blank), `extra` (a JSON object of
/// the columns that no mapping names) and, unless provenance is ``Provenance/none``,
/// `source_file`, `source_sheet` and `source_row`.
package struct CSVRecordWriter: RecordWriter {
  package static let separator: [UInt8] = []

  private let columns: [(position: Int, name: String)]
  /// The two fields of the catalogue, which are the same in every record.
  private let catalogue: [UInt8]
  private let hasSource: Bool
  private let isForExcel: Bool
  private let hasTags: Bool
  private var csv: CSVText

  /// Makes a writer of a schema's records.
  ///
  /// - Parameters:
  ///   - schema: The schema of the records.
  ///   - provenance: Whether the columns of the source are there.
  ///   - isForExcel: Whether an Indonesian Excel shall open it by a double click: with a
  ///     byte-order mark, semicolons, and a guard for texts that Excel would run as formulas.
  ///   - hasTags: Whether a row of HXL tags (hxlstandard.org, 1.1) follows the header.
  package init(
    schema: Schema, provenance: Provenance, isForExcel: Bool, hasTags: Bool = false
  ) {
    self.hasTags = hasTags
    columns = schema.fields.enumerated().filter { $0.element.isWritten }
      .map { ($0.offset, $0.element.name) }
    var fields = CSVText(isForExcel: isForExcel)
    var catalogue: [UInt8] = []
    for field in [schema.catalogue.id, schema.catalogue.status] {
      fields.append(field, to: &catalogue)
      fields.appendSeparator(to: &catalogue)
    }
    self.catalogue = catalogue
    hasSource = provenance != .none
    self.isForExcel = isForExcel
    csv = CSVText(isForExcel: isForExcel)
  }

  /// How many texts this copy of the writer put an apostrophe before (O901).
  package var guarded: Int { csv.guarded }

  /// Whether a spreadsheet would take a text for a formula.
  package static func isFormulaLike(_ text: String) -> Bool {
    CSVText.isFormulaLike(text)
  }

  /// The columns of a schema's records, with their types as Table Schema names them.
  static func columns(
    of schema: Schema, provenance: Provenance
  ) -> [(name: String, type: String)] {
    var columns = schema.fields.filter(\.isWritten).map { ($0.name, $0.type.tableSchemaName) }
    let further = ["catalogue_id", "catalogue_status", "missing", "extra"]
    columns += further.map { ($0, "string") }
    if provenance != .none {
      columns += [("source_file", "string"), ("source_sheet", "string"), ("source_row", "integer")]
    }
    return columns
  }

  package mutating func begin(_ schema: Schema, into bytes: inout [UInt8]) {
    if isForExcel { bytes.append(contentsOf: CSVText.byteOrderMark) }
    let names = Self.columns(of: schema, provenance: hasSource ? .row : .none).map(\.name)
    csv.append(line: names, to: &bytes)
    guard hasTags else { return }
    let tags = schema.fields.filter(\.isWritten).map(\.tag)
    csv.append(line: names.indices.map { $0 < tags.count ? tags[$0] : "" }, to: &bytes)
  }

  package mutating func write(_ record: borrowing Record, into bytes: inout [UInt8]) {
    var missing = ""
    for column in columns.indices {
      let position = columns[column].position
      csv.append(record.values[position], to: &bytes)
      csv.appendSeparator(to: &bytes)
      if let kind = record.values[position].missingReason {
        if !missing.isEmpty { missing += "; " }
        missing += "\(columns[column].name)=\(kind.rawValue)"
      }
    }
    bytes.append(contentsOf: catalogue)
    csv.append(missing, to: &bytes)
    csv.appendSeparator(to: &bytes)
    appendExtra(record.extra, to: &bytes)
    if hasSource {
      csv.appendSeparator(to: &bytes)
      csv.append(record.source.file, to: &bytes)
      csv.appendSeparator(to: &bytes)
      csv.append(record.source.sheet, to: &bytes)
      csv.appendSeparator(to: &bytes)
      PlainText.append(record.source.row, to: &bytes)
    }
    csv.appendLineEnd(to: &bytes)
  }

  package func end(into bytes: inout [UInt8]) {}

  private mutating func appendExtra(_ extra: [Record.Extra], to bytes: inout [UInt8]) {
    guard !extra.isEmpty else { return }
    var object: [UInt8] = []
    ExtraObject.append(extra, to: &object)
    csv.append(String(decoding: object, as: UTF8.self), to: &bytes)
  }
}

extension FieldType {
  /// The type as Table Schema names it (datapackage.org, version 2).
  var tableSchemaName: String {
    switch self {
    case .text, .code: "string"
    case .integer: "integer"
    case .number: "number"
    case .date: "date"
    }
  }
}
