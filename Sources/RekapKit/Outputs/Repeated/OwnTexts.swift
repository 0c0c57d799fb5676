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

  /// The texts, in the order of the records.
  private(set) var texts: [Text] = []
  /// The names that the texts refer to.
  private(set) var names = TextNumbers()

  /// Adds the texts of a record.
  ///
  /// - Parameter fields: The positions of the fields that are compared.
  mutating func add(_ record: borrowing Record, fields: [Int], by subject: Schema.SubjectFields) {
    guard let respondent = subject.respondent, case .text(let name) = record.values[respondent]
    else { return }
    for field in fields {
      guard case .text(let text) = record.values[field], let number = OwnWords.number(of: text)
      else { continue }
      let cell = record.place(of: field, file: "").cell
      texts.append(
        Text(
          number: number, respondent: names.number(of: name),
          round: names.number(of: subject.round.flatMap { record.values[$0].text } ?? ""),
          indicator: names.number(of: subject.indicator.flatMap { record.values[$0].text } ?? ""),
          sheet: names.number(of: record.source.sheet), field: Int32(field),
          row: Int32(cell?.row ?? record.source.row), column: Int32(cell?.column ?? 0)))
    }
  }
}
