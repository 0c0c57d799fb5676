import Findings
import Spreadsheets

extension SubmissionPlan {
  /// How well the mapping fits.
  package var fit: MappingFit {
    MappingFit(
      mapping: mapping.name, score: score, isChosen: false, tables: tables.map { fit(of: $0) })
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
  package func header(on sheet: SheetHead) -> HeaderBelief? {
    guard let table = tables.first(where: { $0.sheet == sheet.sheet }) else { return nil }
    let labels = table.header.columns.map(\.label)
    let known = Set(table.dispositions.filter { $0.value != .kept }.keys.map(RowStack.sheetColumn))
    let count = table.header.columns.count { known.contains($0.column) }
    return HeaderBelief(
      rows: table.header.rows, labels: labels,
      reason: Phrase(
        indonesian: "\(mapping.name) mengenal \(count) dari \(labels.count) judul kolomnya",
        english: "\(mapping.name) knows \(count) of its \(labels.count) labels"))
  }
}
