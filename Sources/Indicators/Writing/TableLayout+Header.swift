import Findings
import Spreadsheets

extension TableLayout {
  /// The rows of the header, the first at `first`, and what is merged in them.
  func header(from first: Int) -> (rows: [SheetLayout.Row], merges: [CellRange]) {
    let levels = block.header.levels
    var rows = (0..<levels).map { SheetLayout.Row(number: first + $0, cells: []) }
    var merges: [CellRange] = []
    func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
      guard rows.count > 1 || columns.count > 1 else { return }
      merges.append(
        CellRange(
          CellReference(row: first + rows.lowerBound, column: columns.lowerBound),
          CellReference(row: first + rows.upperBound, column: columns.upperBound)))
    }
    func put(_ text: CellValue?, _ role: SheetLayout.Role, level: Int, column: Int) {
      rows[level].cells.append(SheetLayout.Cell(column: column, value: text, role: role))
    }
    for (index, column) in columns.enumerated() {
      let label = CellValue.string(column.label)
      let isBelowWider = column.group != nil && !groupLabels.isEmpty || column.widerLabel != nil
      // A label with nothing above it takes all rows of the header.
      let top = levels == 1 || isBelowWider ? levels - 1 : 0
      put(label, .columnLabel, level: top, column: index + 1)
      merge(top...(levels - 1), (index + 1)...(index + 1))
    }
    if levels > 1 {
      for run in runs(of: columns.map(\.widerLabel)) {
        put(.string(run.value), .widerLabel, level: levels - 2, column: run.columns.lowerBound)
        merge((levels - 2)...(levels - 2), run.columns)
      }
    }
    for (level, labels) in groupLabels.enumerated() {
      // Neighbours under the same label share it; those of the last row are told apart by it.
      let isLast = level == groupLabels.count - 1
      let values = columns.map { column -> String? in
        guard let group = column.group, let label = labels[group] else { return nil }
        return isLast ? "\(group)\u{0}\(label.text)" : label.text
      }
      for run in runs(of: values) {
        let label = columns[run.columns.lowerBound - 1].group.flatMap { labels[$0] }
        put(label, .widerLabel, level: level, column: run.columns.lowerBound)
        merge(level...level, run.columns)
      }
    }
    for index in rows.indices { rows[index].cells.sort { $0.column < $1.column } }
    return (rows, merges)
  }

  /// The columns, 1-based, over which a text is the same.
  private func runs(of values: [String?]) -> [(value: String, columns: ClosedRange<Int>)] {
    var runs: [(value: String, columns: ClosedRange<Int>)] = []
    for (index, value) in values.enumerated() {
      guard let value else { continue }
      if let last = runs.last, last.value == value, last.columns.upperBound == index {
        runs[runs.count - 1].columns = last.columns.lowerBound...(index + 1)
      } else {
        runs.append((value, (index + 1)...(index + 1)))
      }
    }
    return runs
  }
}
