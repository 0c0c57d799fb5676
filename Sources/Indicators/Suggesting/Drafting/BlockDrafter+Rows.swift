import Findings
import Spreadsheets

extension BlockDrafter {
  mutating func addSheetNames(to block: inout DraftedBlock) {
    let varying = Set(
      (block.fields + (block.group?.fields ?? [])).filter { drafted in
        // What differs from row to row is not in the sheet's name.
        guard case .column = drafted.mapping.sources.first else { return true }
        guard let label = drafted.labels.first else { return true }
        let table = cluster.tables[0]
        let values = table.rows.compactMap { row in
          table.isTotal(row) ? nil : row[column: label.cell.column]?.value.text
        }
        return Set(values).count > 1
      }.map(\.mapping.field))
    let fields = scorer.likenesses.fields.filter { !varying.contains($0) }
    let names = cluster.tables.map(\.head.sheet.name)
    guard let found = SheetNames(names, fields: fields, of: schema) else { return }
    block.sheets = (found.pattern, found.reason)
    let source = Source.sheet(group: schema.fields[found.field].name)
    if let index = block.fields.firstIndex(where: { $0.mapping.field == found.field }) {
      block.fields[index].mapping.sources.append(source)
    } else {
      block.fields.append(
        DraftedField(
          mapping: scorer.mapping(of: found.field, from: [source], codesAreWords: false),
          score: 0.9, reason: found.reason))
      placed.insert(found.field)
    }
  }

  func skip(in group: SketchedGroups) -> String? {
    let pattern = Pattern(SketchedGroups.totals)
    let labels = cluster.tables.flatMap {
      $0.header.columns.flatMap(\.above).compactMap { $0?.label }
    }
    return labels.contains(where: pattern.matches) ? SketchedGroups.totals : nil
  }

  /// The columns in which rows of totals say what they are.
  func totals() -> RowCondition? {
    var labels: [String] = []
    for table in cluster.tables {
      for row in table.rows where table.isTotal(row) {
        let column = row.cells[0].column
        guard let label = table.header.columns.first(where: { $0.column == column })?.label else {
          continue
        }
        let text = TextCleaning.squashed(label)
        if !labels.contains(text) { labels.append(text) }
      }
    }
    return labels.isEmpty ? nil : RowCondition(column: labels, matches: TableSketch.totals)
  }
}
