import Findings
import Indicators
import Spreadsheets

/// The texts of some records that respondents write in their own words, as numbers to be compared with
/// those of others.
struct OwnTexts: Sendable {
  /// One text.
  struct Text: Sendable {
    /// What is compared; see `OwnWords`.
    let number: UInt64
    /// The numbers of the respondent, the round, the indicator and the sheet among the names; an empty
    /// name stands for none.
    let respondent, round, indicator, sheet: Int32
    /// The position of the field in the schema.
    let field: Int32
    /// Its cell; the column is 0 where it has none of its own.
    let row, column: Int32
  }

  /// Names, numbered in the order in which they come.
  struct Names: Sendable {
    /// The names, each at its number.
    private(set) var texts: [String] = []

    /// Takes names that have been numbered before.
    init(_ texts: [String] = []) { self.texts = texts }

    /// The name with a number.
    subscript(number: Int32) -> String { texts[Int(number)] }

    /// The number of a name, which mostly is the one that came last in its place.
    ///
    /// A name that comes back after another is numbered anew, since to look it up would cost more.
    fileprivate mutating func number(of name: String, last: inout Int32) -> Int32 {
      if last < 0 || texts[Int(last)] != name {
        last = Int32(texts.count)
        texts.append(name)
      }
      return last
    }
  }

  /// The texts, in the order of the records.
  private(set) var texts: [Text] = []
  /// The names that the texts refer to.
  private(set) var names = Names()
  /// The numbers of the last record's names.
  private var last: (respondent: Int32, round: Int32, indicator: Int32, sheet: Int32) =
    (-1, -1, -1, -1)

  /// Takes none, or what has been gathered before.
  init(texts: [Text] = [], names: Names = Names()) {
    self.texts = texts
    self.names = names
  }

  /// Adds the texts of some records.
  ///
  /// - Parameter fields: The positions of the fields that are compared.
  mutating func add(_ records: [Record], fields: [Int], by subject: Schema.SubjectFields) {
    guard !fields.isEmpty, let respondent = subject.respondent else { return }
    // Part by part, since to take a record in hand would copy it.
    for position in records.indices {
      let values = records[position].values
      guard case .text(let name) = values[respondent] else { continue }
      for field in fields {
        guard case .text(let text) = values[field], let number = OwnWords.number(of: text) else {
          continue
        }
        let round = subject.round.flatMap { values[$0].text } ?? ""
        let indicator = subject.indicator.flatMap { values[$0].text } ?? ""
        let cell = records[position].cell(of: field)
        texts.append(
          Text(
            number: number, respondent: names.number(of: name, last: &last.respondent),
            round: names.number(of: round, last: &last.round),
            indicator: names.number(of: indicator, last: &last.indicator),
            sheet: names.number(of: records[position].source.sheet, last: &last.sheet),
            field: Int32(field), row: Int32(cell?.row ?? records[position].source.row),
            column: Int32(cell?.column ?? 0)))
      }
    }
  }

  /// Adds the texts of a record.
  mutating func add(_ record: Record, fields: [Int], by subject: Schema.SubjectFields) {
    add([record], fields: fields, by: subject)
  }
}
