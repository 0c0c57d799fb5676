internal import Databases
package import Findings
package import Indicators

extension AnswerDatabase {
  /// What became of a workbook: a row of the table `sources`.
  package struct Source: Sendable {
    /// How far it could be read.
    package enum State: String, CaseIterable, Sendable {
      case read
      case brokenOff = "broken-off"
      case unreadable
    }

    /// Its name.
    package var file: String
    /// The mapping that it was read with.
    package var mapping: String?
    /// The assessment that the mapping is for.
    package var assessment: String?
    /// How far it could be read.
    package var state: State
    /// How many records it gave.
    package var records: Int
    /// How many findings it has.
    package var counts: FindingCounts
    /// What became of its cells.
    package var ledger: Ledger
    /// The respondents and rounds that it answers for.
    package var submissions: [Finding.Subject]

    /// Makes one.
    package init(
      file: String, mapping: String?, assessment: String?, state: State, records: Int,
      counts: FindingCounts, ledger: Ledger, submissions: [Finding.Subject]
    ) {
      self.file = file
      self.mapping = mapping
      self.assessment = assessment
      self.state = state
      self.records = records
      self.counts = counts
      self.ledger = ledger
      self.submissions = submissions
    }

    var row: [UInt8] {
      var row: [UInt8] = []
      PackedRow.append(file, to: &row)
      PackedRow.append(mapping, to: &row)
      PackedRow.append(assessment, to: &row)
      PackedRow.append(state.rawValue, to: &row)
      let numbers = [
        records, counts[.error], counts[.warning], counts[.info], counts.accepted,
        counts.ignored + counts.unselected, ledger.read, ledger.mapped, ledger.kept,
        ledger.ignored, ledger.reported,
      ]
      for number in numbers { PackedRow.append(number, to: &row) }
      return row
    }
  }
}
