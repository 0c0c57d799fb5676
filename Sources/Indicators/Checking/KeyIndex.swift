import Findings
import Spreadsheets

/// The keys of the records seen so far: finds those that come twice.
///
/// Texts are kept once and numbered, so that a key costs little however long its parts are.
struct KeyIndex: Sendable {
  private let fields: [Int]
  private let indicator: Int
  private let answer: Int?
  /// The grouping of keys that differ in their last part only, such as a respondent's in a round.
  private let grouping: Int
  /// The texts of that last part.
  private var parts = TextNumbers(expecting: 96)
  private var sheets = TextNumbers()
  private var answers = TextNumbers()
  private var seen = SeenKeys()
  private var recent = RecentRecords()

  init(schema: Schema, groupings: inout RecordGroupings) {
    fields = schema.key
    grouping = groupings.position(by: schema.key.dropLast())
    indicator = schema.subjectFields.indicator ?? schema.key[0]
    answer = schema.position(of: "answer")
  }

  /// Whether a record has a whole key.
  func hasKey(_ record: Record) -> Bool {
    fields.allSatisfy { record.values[$0].isPresent }
  }

  /// The finding on a record whose key, which it has, has come before.
  mutating func repeated(
    _ record: Record, in groupings: RecordGroupings, schema: Schema
  ) -> Finding? {
    let number = parts.number(of: record.values[fields[fields.count - 1]].text ?? "")
    let answerNumber = answer.flatMap { record.values[$0].text }.map { answers.number(of: $0) }
    let place = SeenKeys.Place(
      sheet: sheets.number(of: record.source.sheet), row: Int32(record.source.row),
      column: record.origins.place(of: indicator).column ?? 0, answer: answerNumber ?? -1)
    let key = NumberPair(groupings[grouping], number)
    guard let first = seen.firstPlace(of: number, in: groupings[grouping], seenAt: place) else {
      recent.remember(record, by: key)
      return nil
    }
    return finding(
      recent.hold(record, by: key) ? .sameRowTwice : .indicatorTwice, on: record, seenAt: place,
      firstAt: first, schema: schema)
  }

  private func finding(
    _ code: FindingCode, on record: Record, seenAt place: SeenKeys.Place,
    firstAt first: SeenKeys.Place, schema: Schema
  ) -> Finding {
    var other = Place(file: record.source.file, sheet: sheets[first.sheet])
    other =
      first.column > 0
      ? other.at(CellReference(row: Int(first.row), column: Int(first.column)))
      : other.atRow(Int(first.row))
    var finding = Finding(
      code, at: record.place(of: indicator, file: record.source.file),
      value: record.origins[indicator].raw?.text,
      [
        "other": Phrase(other.within ?? ""), "a": Phrase(text(ofAnswer: first.answer)),
        "b": Phrase(text(ofAnswer: place.answer)),
      ])
    finding.subject = schema.subject(of: record)
    finding.field = schema.fields[indicator].name
    return finding
  }

  private func text(ofAnswer number: Int32) -> String {
    number < 0 ? "—" : answers[number]
  }
}

extension Origin.Place {
  /// The column, where it is a cell.
  fileprivate var column: Int32? {
    guard case .cell(let cell) = self else { return nil }
    return Int32(cell.column)
  }
}
