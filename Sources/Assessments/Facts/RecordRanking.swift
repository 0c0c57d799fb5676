/// The order of records by their places, and of respondents by their names, whatever the order in
/// which they were read.
struct RecordRanking: Sendable {
  private let records: AnswerRecords
  /// The ranks of texts that are names, by their numbers.
  private var ranks: [UInt32: Int32] = [:]

  init(of records: AnswerRecords) {
    self.records = records
    var names: Set<UInt32> = []
    var last: (UInt32, UInt32, UInt32) = (0, 0, 0)
    for record in records.records {
      let these = (record.respondent, record.file, record.sheet)
      if these == last { continue }
      last = these
      names.formUnion([record.respondent, record.file, record.sheet])
    }
    let ordered = names.map { ($0, records.texts[$0] ?? "") }
      .sorted { Self.precedes($0.1, $1.1) }
    for (rank, name) in ordered.enumerated() { ranks[name.0] = Int32(rank) }
  }

  /// Whether a text comes before another, by bytes, so that the order is the same everywhere.
  static func precedes(_ one: String, _ other: String) -> Bool {
    one.utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// The rank of a respondent's, file's or sheet's name.
  func rank(of name: UInt32) -> Int32 { ranks[name] ?? 0 }

  /// Whether a record stands before another: by file, sheet, row, cell, and, where they stand at one
  /// place or none, by what they say.
  func precedes(_ one: Int32, _ other: Int32) -> Bool {
    let (left, right) = (records.records[Int(one)], records.records[Int(other)])
    for (a, b) in [(left.file, right.file), (left.sheet, right.sheet)] where a != b {
      return rank(of: a) < rank(of: b)
    }
    if left.row != right.row { return left.row < right.row }
    return words(one, left).lexicographicallyPrecedes(words(other, right)) { a, b in
      Self.precedes(a, b)
    }
  }

  private func words(_ position: Int32, _ record: AnswerRecord) -> [String] {
    let texts = records.textFields.map { records.text(of: $0, in: Int(position)).text }
    return [record.cell, record.raw].map { records.texts[$0] ?? "" } + ["\(record.answer)"]
      + [record.respondent, record.round, record.indicator].map { records.texts[$0] ?? "" }
      + texts.map { records.texts[$0] ?? "" }
  }
}
