import Findings

extension TablePlan {
  /// The columns that tell whether a row is a record: those of the key and of required fields.
  func columnsThatMakeARecord(in schema: Schema) -> Set<Int> {
    let decisive = (fields + groups.flatMap(\.fields)).filter { plan in
      let field = plan.mapping.field
      return plan.mapping.fill == .none
        && (schema.key.contains(field) || schema.fields[field].isRequired)
    }
    let columns = decisive.flatMap { $0.feeds.flatMap(\.columns) }
    let doubtful = dispositions.filter { $0.value == .reported }.keys
    return Set(columns).union(columns.isEmpty ? Array(doubtful) : [])
  }

  /// The columns that tell the first row of a record that takes several: those of the key that are
  /// read in that row alone.
  func columnsThatBegin(in schema: Schema) -> Set<Int> {
    guard block.rowsPerRecord > 1 else { return [] }
    let read = fields.flatMap { plan in plan.feeds.compactMap(\.column) }
    let further = read.filter { $0 > SideBySide.width }.map(SideBySide.sheetColumn)
    let keys = fields.filter { schema.key.contains($0.mapping.field) }
      .flatMap { plan in plan.feeds.compactMap(\.column) }
    return Set(keys).filter { $0 <= SideBySide.width }.subtracting(further)
  }

  /// How many columns fields read.
  var mappedColumns: Int {
    dispositions.values.count { $0 == .mapped }
  }

  /// Whether a cell is the label of a column.
  func isLabel(_ cell: CellReference) -> Bool {
    header.columns.contains { $0.cell == cell }
  }
}

extension Header {
  /// Whether a cell is a label over several columns.
  func isGroupLabel(_ cell: CellReference) -> Bool {
    columns.contains { $0.above.contains { $0?.cell == cell } }
  }
}
