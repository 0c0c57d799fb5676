import Findings
import Spreadsheets

/// The keys of the records seen so far: finds those that come twice.
///
/// Texts are kept once and numbered, so that a key costs a few bytes however long its parts are.
struct KeyIndex: Sendable {
  /// The numbers of a key's parts, in two words; schemas have at most four.
  private struct Key: Hashable {
    var first: UInt64 = 0
    var second: UInt64 = 0

    mutating func append(_ number: Int32) {
      second = second << 32 | first >> 32
      first = first << 32 | UInt64(UInt32(bitPattern: number))
    }
  }

  /// Where a key was first seen.
  private struct FirstSeen {
    var sheet: Int32
    var row: Int32
    var column: Int32
    var answer: Int32
  }

  private let fields: [Int]
  private let answer: Int?
  private let subjectFields: Schema.SubjectFields
  private var numbers: [String: Int32] = [:]
  /// The part of each key field in the record before, which is often the same.
  private var lastParts: [(text: String, number: Int32)]
  private var texts: [String] = []
  private var seen: [Key: FirstSeen] = [:]
  private var submitted: Set<Finding.Subject> = []
  /// The respondents and rounds, in the order in which they came.
  private(set) var submissions: [Finding.Subject] = []

  init(schema: Schema) {
    fields = schema.key
    lastParts = Array(repeating: ("", -1), count: schema.key.count)
    answer = schema.position(of: "answer")
    subjectFields = schema.subjectFields
  }

  /// The finding on a record whose key has come before.
  mutating func repeated(_ record: Record, schema: Schema) -> Finding? {
    var key = Key()
    for (position, field) in fields.enumerated() {
      guard let text = record.values[field].text else { return nil }
      if lastParts[position].text != text || lastParts[position].number < 0 {
        lastParts[position] = (text, number(of: text))
      }
      key.append(lastParts[position].number)
    }
    noteSubmission(of: record)
    let answer = answer.flatMap { record.values[$0].text }.map { number(of: $0) } ?? -1
    let indicator = subjectFields.indicator ?? fields[0]
    guard let first = seen[key] else {
      seen[key] = FirstSeen(
        sheet: number(of: record.source.sheet), row: Int32(record.source.row),
        column: record.origins[indicator].column ?? 0, answer: answer)
      return nil
    }
    var other = Place(file: record.source.file, sheet: texts[Int(first.sheet)])
    other =
      first.column > 0
      ? other.at(CellReference(row: Int(first.row), column: Int(first.column)))
      : other.atRow(Int(first.row))
    var finding = Finding(
      .indicatorTwice, at: record.place(of: indicator, file: record.source.file),
      value: record.origins[indicator].raw?.text,
      [
        "other": Phrase(other.within ?? ""), "a": Phrase(text(first.answer)),
        "b": Phrase(text(answer)),
      ])
    finding.subject = schema.subject(of: record)
    finding.field = schema.fields[indicator].name
    return finding
  }

  private mutating func noteSubmission(of record: Record) {
    let respondent = subjectFields.respondent.flatMap { record.values[$0].text }
    let round = subjectFields.round.flatMap { record.values[$0].text }
    let subject = Finding.Subject(respondent: respondent, round: round)
    guard respondent != nil, subject != submissions.last, submitted.insert(subject).inserted else {
      return
    }
    submissions.append(subject)
  }

  private mutating func number(of text: String) -> Int32 {
    if let number = numbers[text] { return number }
    let number = Int32(texts.count)
    numbers[text] = number
    texts.append(text)
    return number
  }

  private func text(_ number: Int32) -> String {
    number < 0 ? "—" : texts[Int(number)]
  }
}

extension Origin {
  /// The column of the cell, where the value comes from one.
  fileprivate var column: Int32? {
    guard case .cell(let cell) = place else { return nil }
    return Int32(cell.column)
  }
}
