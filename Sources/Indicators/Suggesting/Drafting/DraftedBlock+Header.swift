extension DraftedBlock {
  /// The labels that tell the header: those of the fields that every record has.
  func labelsOfHeader(in schema: Schema) -> [[String]] {
    let all = fields + (group?.fields ?? [])
    let columns = all.filter { schema.needs($0.mapping.field) }.flatMap { drafted in
      drafted.mapping.sources.flatMap { source -> [(field: Int, labels: [String])] in
        switch source {
        case .column(let labels): [(drafted.mapping.field, labels)]
        case .oneHot(let boxes): boxes.map { (drafted.mapping.field, $0.labels) }
        default: []
        }
      }
    }
    let required = columns.filter { schema.fields[$0.field].isRequired }
    let chosen = (required.isEmpty ? columns : required).map(\.labels)
    if !chosen.isEmpty { return chosen }
    return all.compactMap { drafted in
      if case .column(let labels) = drafted.mapping.sources.first { labels } else { nil }
    }.prefix(2).map(\.self)
  }
}

extension Schema {
  /// Whether people should hear that a field has no column: records must have it, or a rule asks.
  func needs(_ field: Int) -> Bool {
    fields[field].isRequired || key.contains(field) || rules.contains { $0.need.mentions(field) }
  }
}
