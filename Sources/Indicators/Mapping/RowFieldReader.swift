import Findings
import Spreadsheets

/// Reads some fields of a row: those of the table, or those of one column group.
struct RowFieldReader {
  private let readers: [FieldReader]
  private let filling: [FieldReader]
  /// What was found wrong with values that are the same for every row, such as a group's label.
  let findings: [Finding]

  init(
    _ plans: [TablePlan.FieldPlan], schema: Schema, merges: [CellRange], place: Place
  ) {
    readers = plans.map {
      FieldReader($0, schema: schema, merges: merges, place: place)
    }
    filling = readers.filter(\.fillsMerged)
    findings = readers.flatMap(\.fixedFindings)
  }

  /// Reads the fields of a row into a record.
  ///
  /// - Parameter unlessBlank: Whether a row without a cell in any of the columns gives nothing.
  /// - Returns: Whether the record has been filled.
  @discardableResult
  func read(
    _ row: Row, into record: inout Record, problems: inout [FieldProblem],
    unlessBlank: Bool = false
  ) -> Bool {
    if unlessBlank, !readers.contains(where: { $0.hasCell(in: row) }) { return false }
    for reader in readers { reader.read(row, into: &record, problems: &problems) }
    return true
  }

  /// The ranges that values were filled from since the last call.
  func fillFindings() -> [Finding] {
    filling.compactMap { $0.takeFillFinding() }
  }
}
