import Indicators

/// Some of the output of one workbook, made ready by the job that reads it.
struct OutputPart: Sendable {
  /// The schema of the records.
  var schema: Schema?
  /// The records, as bytes, each followed by the terminator of the format.
  var records: [UInt8] = []
  /// The regulations that the records cite, as bytes.
  var citations: [UInt8] = []
  /// The findings, as bytes.
  var findings: [UInt8] = []
  /// Texts of the records that are compared with those of others.
  var ownTexts = OwnTexts()
}
