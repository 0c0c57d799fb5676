package import Indicators

/// Records as NDJSON: one JSON object a line.
///
/// With a catalogue that is not the official one every record says so under `catalogue`.
package struct NDJSONRecordWriter: RecordWriter {
  package static let separator: [UInt8] = []

  private let object: RecordObject

  /// Makes a writer of a schema's records.
  package init(schema: Schema, provenance: Provenance) {
    object = RecordObject(schema: schema, provenance: provenance, carriesCatalogue: true)
  }

  package func begin(_ schema: Schema, into bytes: inout [UInt8]) {}

  package func write(_ record: borrowing Record, into bytes: inout [UInt8]) {
    object.append(record, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }

  package func end(into bytes: inout [UInt8]) {}
}
