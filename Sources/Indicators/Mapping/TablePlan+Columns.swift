import Findings

extension TablePlan {
  /// The columns that tell whether a row is a record: those of the key and of required fields.
  func columnsThatMakeARecord(in schema: Schema) -> Set<Int> {
    let decisive = (fields + groups.flatMap(\.fields)).filter { plan in
      let field = plan.mapping.field
      return plan.mapping.fill == .none
        && (schema.key.contains(field) || schema.fields[field].isRequired)
    }
    let columns = decisive.flatMap { plan in
      plan.feeds.flatMap { feed -> [Int] in
        switch feed {
        case .column(let column): [column]
        case .ticks(let ticks): ticks.map(\.column)
        case .fixed, .section: []
        }
      }
    }
    let doubtful = dispositions.filter { $0.value == .reported }.keys
    return Set(columns).union(columns.isEmpty ? Array(doubtful) : [])
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
