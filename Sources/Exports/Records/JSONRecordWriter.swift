package import Indicators

/// Records as one JSON document: the assessment, its catalogue, and `records`, one a line.
///
/// The catalogue stands once, at the beginning, with the note that it carries.
package struct JSONRecordWriter: RecordWriter {
  package static let separator = Array(",\n".utf8)

  private let object: RecordObject

  /// Makes a writer of a schema's records.
  package init(schema: Schema, provenance: Provenance) {
    object = RecordObject(schema: schema, provenance: provenance, carriesCatalogue: false)
  }

  package func begin(_ schema: Schema, into bytes: inout [UInt8]) {
    bytes.append(contentsOf: #"{"assessment":"#.utf8)
    JSONText.append(schema.id, to: &bytes)
    bytes.append(contentsOf: #","catalogue":"#.utf8)
    schema.catalogue.append(to: &bytes, withNote: true)
    bytes.append(contentsOf: ",\"records\":[\n".utf8)
  }

  package func write(_ record: borrowing Record, into bytes: inout [UInt8]) {
    object.append(record, to: &bytes)
  }

  package func end(into bytes: inout [UInt8]) {
    bytes.append(contentsOf: "\n]}\n".utf8)
  }
}
