import Spreadsheets

/// What the records of the last keys hold, so that a row that repeats another can be told from one that
/// says something else.
///
/// Between five and ten thousand are remembered, which is more than a workbook of one respondent has and
/// little enough memory in any other.
struct RecentRecords: Sendable {
  private struct Content: Sendable {
    var values: [FieldValue]
    var extra: [Record.Extra]
  }

  /// How many are remembered before those that were remembered earlier are forgotten.
  private static let generation = 5_000

  /// A form's answers have room from the beginning.
  private var young: [NumberPair: Content] = Dictionary(minimumCapacity: 96)
  private var old: [NumberPair: Content] = [:]

  /// Remembers a record by its key.
  mutating func remember(_ record: borrowing Record, by key: NumberPair) {
    if young.count == Self.generation {
      old = young
      young = [:]
    }
    young[key] = Content(values: record.values, extra: record.extra)
  }

  /// Whether a record is remembered to be the same as another with its key, field by field.
  func hold(_ record: borrowing Record, by key: NumberPair) -> Bool {
    guard let content = young[key] ?? old[key] else { return false }
    return content.values == record.values && content.extra == record.extra
  }
}
