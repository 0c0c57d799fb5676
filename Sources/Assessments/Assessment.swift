import Indicators

/// All that is known of an assessment: its records, and the facts of each round.
package struct Assessment: Sendable {
  /// The records.
  package let records: AnswerRecords
  /// The rounds, in the order of their names.
  package let rounds: [RoundFacts]
  /// Records that name no respondent, round or indicator, in the order of their places; no count has them.
  package let nameless: [Int]
  /// Decisions on rounds that are not among those looked at.
  package let unusedDecisions: [Decision]
  /// Highlights chosen in such rounds.
  package let unusedHighlights: [ChosenHighlight]
  /// Which of the files that people write were given.
  package let givenFiles: GivenFiles
  /// Which indicator of a round is which of the one before it, by the name of the round; a round that is
  /// not there has the codes of the one before it.
  package var crosswalks: [String: Crosswalk] = [:]

  /// The catalogue.
  package var catalogue: AssessmentCatalogue { records.catalogue }

  /// What people give beside the records.
  package struct GivenFiles: Sendable {
    /// Who is asked what.
    package var assignments: Assignments?
    /// What has been decided.
    package var decisions: [Decision]?
    /// What has been chosen.
    package var highlights: [ChosenHighlight]?

    /// Makes nothing.
    package init() {}
  }

  /// Finds the facts.
  ///
  /// - Parameter rounds: The rounds to look at; all, where there are none.
  package init(
    of records: AnswerRecords, rounds wanted: [String] = [], with files: GivenFiles = GivenFiles()
  ) {
    self.records = records
    givenFiles = files
    let ranking = RecordRanking(of: records)
    let nameless = Set(records.nameless)
    var byRound: [UInt32: [Int32]] = [:]
    for (position, record) in records.records.enumerated() where !nameless.contains(position) {
      byRound[record.round, default: []].append(Int32(position))
    }
    let named = byRound.map { (round: records.texts[$0.key] ?? "", records: $0.value) }
      .filter { wanted.isEmpty || wanted.contains($0.round) }
      .sorted { RecordRanking.precedes($0.round, $1.round) }
    self.rounds = named.map { round, positions in
      var making = RoundMaking(round: round, of: records, ranking: ranking, files: files)
      return making.facts(of: positions)
    }
    self.nameless = records.nameless.sorted { ranking.precedes(Int32($0), Int32($1)) }
    let looked = Set(named.map(\.round))
    unusedDecisions = files.decisions?.filter { !looked.contains($0.round) } ?? []
    unusedHighlights =
      files.highlights?.filter { $0.round.map { !looked.contains($0) } ?? false } ?? []
  }

  /// The rounds that records have, in the order of their names.
  package static func rounds(in records: AnswerRecords) -> [String] {
    guard records.catalogue.schema.subjectFields.round != nil else { return [""] }
    return Set(records.records.map(\.round)).compactMap { records.texts[$0] }
      .sorted(by: RecordRanking.precedes)
  }
}
