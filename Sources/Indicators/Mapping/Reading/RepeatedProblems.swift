import Findings
import Spreadsheets

/// Problems with the values that say whose answers the rows of a table are.
///
/// In a register the same respondent and round stand in row after row, and one misspelt name is one
/// problem however many rows have it: it is told once, with how many they are.
struct RepeatedProblems {
  private struct Cause: Hashable {
    var field: Int
    var code: FindingCode
    var value: String?
  }

  private struct Occurrence {
    var finding: Finding
    var last: CellReference
    var count = 1
    var isUnbroken = true
  }

  /// How many causes are remembered in a table; of further ones each row tells.
  private static let mostCauses = 1_000

  private let fields: [Int]
  private var positions: [Cause: Int] = [:]
  private var occurrences: [Occurrence] = []

  init(schema: borrowing Schema) {
    let indicator = schema.subjectFields.indicator
    fields = schema.key.filter { $0 != indicator }
  }

  /// Takes a finding that is to be told at the table's end.
  ///
  /// - Returns: Whether it was taken; otherwise it is told where it stands.
  mutating func take(_ finding: Finding, of field: Int) -> Bool {
    guard fields.contains(field), let cell = finding.place.cell, finding.place.range == nil else {
      return false
    }
    let cause = Cause(field: field, code: finding.code, value: finding.value)
    if let position = positions[cause] {
      let last = occurrences[position].last
      occurrences[position].count += 1
      if cell.column != last.column || cell.row != last.row + 1 {
        occurrences[position].isUnbroken = false
      }
      occurrences[position].last = cell
      return true
    }
    guard positions.count < Self.mostCauses else { return false }
    positions[cause] = occurrences.count
    occurrences.append(Occurrence(finding: finding, last: cell))
    return true
  }

  /// One finding a cause, in the order in which they came.
  func findings() -> [Finding] {
    occurrences.map { occurrence in
      var finding = occurrence.finding
      let more = occurrence.count - 1
      guard more > 0, let first = finding.place.cell else { return finding }
      // It is about no indicator in particular.
      finding.subject.indicator = nil
      if occurrence.isUnbroken {
        finding.place = finding.place.at(CellRange(first, occurrence.last))
      }
      finding.arguments["more"] = Phrase(
        indonesian: " \(more) baris lain berisi sama.",
        english: more == 1 ? " 1 more row has the same." : " \(more) more rows have the same.")
      return finding
    }
  }
}
