internal import Indicators
internal import Spreadsheets

/// A record as a JSON object, shared by the formats that are JSON.
///
/// The fields of the schema come first, in its order, `null` where there is no value. Then,
/// where there is something to say: `catalogue`, `extra`, `_missing` and `_source`.
struct RecordObject: Sendable {
  private let columns: [Column]
  private let catalogue: [UInt8]
  private let source: SourceObject?

  /// A field that is written, with its key made ready.
  private struct Column: Sendable {
    let position: Int
    let key: [UInt8]
    let bareKey: [UInt8]
  }

  /// Makes the writer of a schema's records.
  ///
  /// - Parameters:
  ///   - schema: The schema of the records.
  ///   - provenance: How much `_source` tells.
  ///   - carriesCatalogue: Whether each record says which catalogue it was made with, when that
  ///     is not the official one.
  init(schema: Schema, provenance: Provenance, carriesCatalogue: Bool) {
    var columns: [Column] = []
    for (position, field) in schema.fields.enumerated() where field.isWritten {
      var bareKey: [UInt8] = []
      JSONText.appendKey(field.name, to: &bareKey)
      let comma = columns.isEmpty ? [] : [UInt8(ascii: ",")]
      columns.append(Column(position: position, key: comma + bareKey, bareKey: bareKey))
    }
    self.columns = columns

    var catalogue: [UInt8] = []
    if carriesCatalogue, !schema.catalogue.isOfficial {
      JSONText.appendKey("catalogue", to: &catalogue)
      schema.catalogue.append(to: &catalogue, withNote: false)
    }
    self.catalogue = catalogue
    source = SourceObject(schema: schema, provenance: provenance)
  }

  /// Appends a record.
  func append(_ record: Record, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    var isMissing = false
    for column in columns {
      bytes.append(contentsOf: column.key)
      let value = record.values[column.position]
      JSONText.append(value, to: &bytes)
      if value.missingReason != nil { isMissing = true }
    }
    if !catalogue.isEmpty {
      appendComma(to: &bytes)
      bytes.append(contentsOf: catalogue)
    }
    if !record.extra.isEmpty {
      appendComma(to: &bytes)
      bytes.append(contentsOf: #""extra":"#.utf8)
      ExtraObject.append(record.extra, to: &bytes)
    }
    if isMissing {
      appendComma(to: &bytes)
      bytes.append(contentsOf: #""_missing":"#.utf8)
      appendMissing(record, to: &bytes)
    }
    if let source {
      appendComma(to: &bytes)
      bytes.append(contentsOf: #""_source":"#.utf8)
      source.append(record, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends why values are missing, by the names of their fields, as an object of its own.
  func appendMissing(_ record: Record, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "{"))
    for column in columns {
      guard let kind = record.values[column.position].missingReason else { continue }
      appendComma(to: &bytes)
      bytes.append(contentsOf: column.bareKey)
      JSONText.append(kind.rawValue, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends a comma, unless an object has just been opened.
  private func appendComma(to bytes: inout [UInt8]) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
  }
}

extension FieldValue {
  /// Why there is no value, where that is worth a word: a blank cell tells by itself.
  var missingReason: MissingKind? {
    guard case .missing(let kind) = self, kind != .blank else { return nil }
    return kind
  }
}

extension Schema.Catalogue {
  /// Whether outputs need no warning.
  var isOfficial: Bool { status == "official" }

  /// Appends the catalogue as an object of its name, its status and, if asked, the note.
  func append(to bytes: inout [UInt8], withNote: Bool) {
    bytes.append(contentsOf: #"{"id":"#.utf8)
    JSONText.append(id, to: &bytes)
    bytes.append(contentsOf: #","status":"#.utf8)
    JSONText.append(status, to: &bytes)
    if withNote, let note {
      bytes.append(contentsOf: #","note":"#.utf8)
      JSONText.append(note, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
