import Findings

/// The ways in which records are grouped, such as by respondent and round: each is counted once,
/// however many checks group records in that way.
struct RecordGroupings: Sendable {
  private var groupings: [CombinationNumbers] = []
  /// The number of the last record's group, for each of the groupings.
  private var numbers: [Int32] = []

  /// Which grouping is the one by some fields, whatever their order; from now on it is counted.
  mutating func position(by fields: some Sequence<Int>) -> Int {
    let fields = fields.sorted()
    if let position = groupings.firstIndex(where: { $0.fields == fields }) { return position }
    groupings.append(CombinationNumbers(of: fields))
    numbers.append(-1)
    return groupings.count - 1
  }

  /// Finds the groups that a record belongs to.
  mutating func find(_ record: Record) {
    for position in groupings.indices {
      numbers[position] = groupings[position].number(of: record)
    }
  }

  /// The number of the group, from 0, to which the record that was found last belongs.
  subscript(position: Int) -> Int32 { numbers[position] }

  /// The respondent and the round of a group's records, where the grouping is by them.
  func subject(
    by fields: Schema.SubjectFields, ofGroup group: Int32, in position: Int
  ) -> Finding.Subject {
    let text = { groupings[position].text(of: $0, in: group) }
    return Finding.Subject(
      respondent: fields.respondent.flatMap(text), round: fields.round.flatMap(text))
  }
}
