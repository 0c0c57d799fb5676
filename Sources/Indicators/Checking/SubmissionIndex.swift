import Findings

/// The respondents and rounds that a workbook answers for, in the order in which they come.
struct SubmissionIndex: Sendable {
  private let fields: Schema.SubjectFields
  private let grouping: Int
  /// Whether the groups are noted, by their numbers.
  private var isNoted: [Bool] = []
  /// The groups that are noted, in order.
  private var noted: [Int32] = []

  init(schema: Schema, groupings: inout RecordGroupings) {
    fields = schema.subjectFields
    grouping = groupings.position(by: [fields.respondent, fields.round].compactMap(\.self))
  }

  /// Notes whose answer a record is.
  mutating func note(_ record: Record, in groupings: RecordGroupings) {
    guard let respondent = fields.respondent, record.values[respondent].isPresent else { return }
    let group = Int(groupings[grouping])
    while isNoted.count <= group { isNoted.append(false) }
    guard !isNoted[group] else { return }
    isNoted[group] = true
    noted.append(Int32(group))
  }

  /// The respondents and rounds.
  func submissions(in groupings: RecordGroupings) -> [Finding.Subject] {
    noted.map { groupings.subject(by: fields, ofGroup: $0, in: grouping) }
  }
}
