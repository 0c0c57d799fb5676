import Findings
import Spreadsheets

/// Reads some fields of a row: those of the table, or those of one column group.
struct RowFieldReader: Sendable {
  private var readers: [FieldReader]
  /// What was found wrong with values that are the same for every row, such as a group's label.
  private(set) var findings: [Finding] = []

  init(
    _ plans: [TablePlan.FieldPlan], schema: Schema, merges: [CellRange], place: Place,
    isStrict: Bool
  ) {
    readers = []
    for plan in plans {
      let reader = FieldReader(
        plan, schema: schema, merges: merges, place: place, isStrict: isStrict)
      findings += reader.fixedFindings
      readers.append(reader)
    }
  }

  /// Reads the fields of a row into a record.
  ///
  /// - Parameter unlessBlank: Whether a row without a cell in any of the columns gives nothing.
  /// - Returns: Whether the record has been filled.
  @discardableResult
  mutating func read(
    _ row: Row, into record: inout Record, problems: inout [FieldProblem],
    unlessBlank: Bool = false
  ) -> Bool {
    if unlessBlank, !readers.contains(where: { $0.hasCell(in: row) }) { return false }
    for index in readers.indices {
      readers[index].read(row, into: &record, problems: &problems)
    }
    return true
  }

  /// The ranges that values were filled from since the last call.
  mutating func fillFindings() -> [Finding] {
    var findings: [Finding] = []
    for index in readers.indices {
      if let finding = readers[index].takeFillFinding() { findings.append(finding) }
    }
    return findings
  }
}
