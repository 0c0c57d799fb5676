/// Finds out what stands between the fields of a text.
struct Separator {
  /// What it may be, the likeliest first: Excel writes `;` where the comma is in numbers, as it is
  /// in Indonesian.
  private static let candidates: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|"),
  ]
  /// How many records are looked at.
  private static let sampleSize = 64

  /// The separator; `nil` where records have one field each.
  private(set) var byte: UInt8?
  /// Whether more than one record is divided by it, as in a table, or Excel is told of it.
  private(set) var dividesTable = false
  /// How many bytes the line `sep=;` takes with which Excel is told the separator.
  private(set) var declarationLength = 0

  /// Looks at the beginning of a text.
  ///
  /// The separator is what gives most records the same number of fields, more than one. Titles
  /// above a table and commas in numbers don't do that.
  ///
  /// - Parameter isWhole: Whether there is no more of the text than this.
  init(ofTextBeginning text: Span<UInt8>, isWhole: Bool) {
    if let declared = Self.declaration(text) {
      (byte, declarationLength) = declared
      dividesTable = true
      return
    }
    var best = (records: 0, fields: 1)
    for candidate in Self.candidates {
      var counter = FieldCounter(records: Self.sampleSize)
      var parser = RecordParser(separator: candidate)
      parser.parse(text, into: &counter)
      // Where the text goes on, its last record is one that breaks off.
      if isWhole { parser.finish(into: &counter) }
      let score = counter.mostCommon
      if score.fields > 1, score > best {
        best = score
        byte = candidate
        dividesTable = score.records > 1
      }
    }
  }

  /// Excel's `sep=;` on a line of its own.
  private static func declaration(_ text: Span<UInt8>) -> (byte: UInt8, length: Int)? {
    let start = Array("sep=".utf8)
    guard text.count >= 6 else { return nil }
    for index in start.indices where text[index] | 0x20 != start[index] | 0x20 { return nil }
    guard text[4] != 0x0A, text[4] != 0x0D, text[4] != UInt8(ascii: "\""), text[4] < 0x80 else {
      return nil
    }
    switch text[5] {
    case 0x0A: return (text[4], 6)
    case 0x0D: return (text[4], text.count > 6 && text[6] == 0x0A ? 7 : 6)
    default: return nil
    }
  }
}

/// Counts the fields of the first records.
private struct FieldCounter: RecordParser.Handler {
  private var counts: [Int] = []
  private var fields = 0
  private let limit: Int

  init(records limit: Int) { self.limit = limit }

  mutating func characters(_ text: Span<UInt8>) {}
  mutating func endField() { fields += 1 }
  mutating func endRecord() {
    if fields > 0, counts.count < limit { counts.append(fields) }
    fields = 0
  }

  /// How many records have the number of fields that is most common, and which number that is.
  var mostCommon: (records: Int, fields: Int) {
    var records: [Int: Int] = [:]
    for count in counts { records[count, default: 0] += 1 }
    return records.map { (records: $0.value, fields: $0.key) }.max { $0 < $1 } ?? (0, 0)
  }
}
