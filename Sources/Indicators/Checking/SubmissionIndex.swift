import Findings

/// The respondents and rounds that a workbook answers for, in the order in which they come.
struct SubmissionIndex: Sendable {
  private let fields: Schema.SubjectFields
  private var numbers: CombinationNumbers
  /// The respondents and rounds.
  private(set) var submissions: [Finding.Subject] = []

  init(schema: Schema) {
    fields = schema.subjectFields
    numbers = CombinationNumbers(of: [fields.respondent, fields.round].compactMap(\.self))
  }

  /// Notes whose answer a record is.
  mutating func note(_ record: Record) {
    guard let respondent = fields.respondent, record.values[respondent].isPresent else { return }
    guard numbers.number(of: record) == submissions.count else { return }
    var subject = record.subject(by: fields)
    subject.indicator = nil
    submissions.append(subject)
  }
}
