package import Indicators

/// A format that records are written in.
///
/// Each function appends bytes to a buffer that the caller empties when it likes. The text of
/// a record never depends on the records before it, so workbooks can be written side by side,
/// each by its own copy of the writer; whoever puts the texts together places ``separator``
/// between two records, most easily with a ``TextJoiner``:
///
///     writer.begin(schema, into: &bytes)
///     for record in records {
///       joiner.appendSeparator(to: &bytes)
///       writer.write(record, into: &bytes)
///     }
///     writer.end(into: &bytes)
package protocol RecordWriter: Sendable {
  /// What stands between the texts of two records: nothing where each ends its own line.
  static var separator: [UInt8] { get }

  /// Appends what stands before the first record; written once for the whole output.
  mutating func begin(_ schema: Schema, into bytes: inout [UInt8])
  /// Appends one record, which has the fields of the schema that the writer was made for.
  mutating func write(_ record: borrowing Record, into bytes: inout [UInt8])
  /// Appends what stands after the last record; written once for the whole output.
  mutating func end(into bytes: inout [UInt8])
}
