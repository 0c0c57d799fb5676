import Findings
import Spreadsheets

extension MappingChoice {
  /// How well each mapping fits, the one that a run takes first, then by their scores.
  package var fits: [MappingFit] {
    plans.map { $0.fit(isChosen: $0.mapping.file == plan?.mapping.file) }
      .sorted { one, other in
        if one.isChosen != other.isChosen { return one.isChosen }
        return (one.score, other.mapping) > (other.score, one.mapping)
      }
  }

  /// The header that is believed in: what the mapping says that fits best, or else what looks likely.
  package func header(on head: SheetHead) -> HeaderBelief? {
    plan?.header(on: head.sheet) ?? head.likelyHeader()
  }
}

extension SubmissionPlan {
  fileprivate func fit(isChosen: Bool) -> MappingFit {
    MappingFit(
      mapping: mapping.name, score: score, isChosen: isChosen, tables: tables.map { fit(of: $0) })
  }

  private func fit(of table: TablePlan) -> MappingFit.Table {
    let fields = table.fields + (table.groups.first?.fields ?? [])
    func names(_ plans: [TablePlan.FieldPlan]) -> [String] {
      plans.map { mapping.schema.fields[$0.mapping.field].name }
    }
    return MappingFit.Table(
      sheet: table.sheet.name, block: table.block.name, header: table.header.rows,
      found: names(fields.filter { !$0.feeds.isEmpty && !$0.lacksColumn }),
      missing: names(fields.filter(\.lacksColumn)))
  }

  /// The header that the mapping finds on a sheet.
  fileprivate func header(on sheet: Sheet) -> HeaderBelief? {
    guard let table = tables.first(where: { $0.sheet == sheet }) else { return nil }
    let labels = table.header.columns.map(\.label)
    let known = Set(
      table.dispositions.filter { $0.value != .kept }.keys.map(SideBySide.sheetColumn))
    let count = table.header.columns.count { known.contains($0.column) }
    return HeaderBelief(
      rows: table.header.rows, labels: labels,
      reason: Phrase(
        indonesian: "\(mapping.name) mengenal \(count) dari \(labels.count) judul kolomnya",
        english: "\(mapping.name) knows \(count) of its \(labels.count) labels"))
  }
}
