/// Lines of a grid that follow each other and have the same number of fields.
struct SpooledLines {
  /// How many fields each of them has.
  let fields: Int
  /// The lines, each with its end.
  var bytes: [UInt8] = []
  /// Where each line ends.
  var ends: [UInt32] = []

  init(fields: Int) { self.fields = fields }

  /// How much memory they take, about.
  var size: Int { bytes.count + 4 * ends.count + 64 }

  /// Adds a line.
  mutating func append(_ line: [UInt8]) {
    bytes += line
    ends.append(UInt32(clamping: bytes.count))
  }

  /// The lines one by one.
  var lines: some Sequence<ArraySlice<UInt8>> {
    ends.indices.lazy.map { bytes[(($0 > 0 ? Int(ends[$0 - 1]) : 0)..<Int(ends[$0]))] }
  }
}
