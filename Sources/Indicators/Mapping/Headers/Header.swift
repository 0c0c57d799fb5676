package import Findings
import Spreadsheets

/// The header of a table: its rows, and a label for each column.
package struct Header: Sendable {
  /// The rows that it takes, 1-based.
  package var rows: ClosedRange<Int>
  /// The labelled columns, from left to right.
  package var columns: [Column]

  /// One labelled column.
  package struct Column: Sendable {
    /// The column, 1-based.
    package var column: Int
    /// The label nearest to the data, as typed.
    package var label: String
    /// Where that label stands.
    package var cell: CellReference
    /// The wider labels above it, from the header's first row down; `nil` in a row that has none.
    package let above: [Group?]
    /// The label alone.
    package let folded: FoldedLabel
    /// The spellings by which a mapping may name the column, best first.
    let spellings: [FoldedLabel]
  }

  /// A label in an upper row of a header, over one or more columns.
  package struct Group: Hashable, Sendable {
    /// The label, as typed.
    package var label: String
    /// Where it stands.
    package var cell: CellReference
  }
}

extension Header {
  /// Reads the header that takes some rows.
  ///
  /// A label of an upper row stands over the columns that it is merged over. Where it is not merged,
  /// it stands over the blank cells to its right that have a label below them. A label that has none
  /// below is the column's own.
  init(of rows: ArraySlice<LabelledRow>, merges: [CellRange]) {
    if let row = rows.last, rows.count == 1 {
      // Most headers have one row, and most rows that are looked at are none.
      let columns = row.labels.map { label in
        Column(label, row.folded(label), at: row.cell(of: label), under: [])
      }
      self.init(rows: row.row.number...row.row.number, columns: columns)
      return
    }
    var columns: [Column] = []
    var labelled: Set<Int> = []
    let lines = Array(rows)
    var wider: [[Int: (group: Group, folded: FoldedLabel)]] = []
    for (level, line) in lines.enumerated().dropLast() {
      let below = lines[(level + 1)...].flatMap { line in line.labels.map { $0.column } }
      wider.append(Self.groups(in: line, over: Set(below), merges: merges))
    }
    for (level, line) in lines.enumerated().reversed() {
      for label in line.labels where !labelled.contains(label.column) {
        let above = wider[..<level].map { $0[label.column] }
        columns.append(Column(label, line.folded(label), at: line.cell(of: label), under: above))
      }
      if level > 0 { labelled.formUnion(line.labels.map { $0.column }) }
    }
    columns.sort { $0.column < $1.column }
    let first = lines.first?.row.number ?? 1
    self.init(rows: first...(lines.last?.row.number ?? first), columns: columns)
  }

  private static func groups(
    in row: LabelledRow, over labelled: Set<Int>, merges: [CellRange]
  ) -> [Int: (group: Group, folded: FoldedLabel)] {
    var groups: [Int: (group: Group, folded: FoldedLabel)] = [:]
    let merges = RowMerges(row: row.row.number, among: merges)
    for label in row.labels {
      let at = row.cell(of: label)
      let group = (Group(label: label.text, cell: at), row.folded(label))
      if let merge = merges[column: label.column], merge.first == at {
        for column in merge.columns { groups[column] = group }
        continue
      }
      groups[label.column] = group
      var next = label.column + 1
      while labelled.contains(next), row.row[column: next] == nil, merges[column: next] == nil {
        groups[next] = group
        next += 1
      }
    }
    return groups
  }
}

extension Header.Column {
  init(
    _ label: LabelledRow.Label, _ folded: FoldedLabel, at cell: CellReference,
    under above: [(group: Header.Group, folded: FoldedLabel)?]
  ) {
    var spellings = [folded]
    // The wider label right above it first.
    for wider in above.reversed() {
      guard let wider else { continue }
      spellings.append(FoldedLabel(spellings[spellings.count - 1], under: wider.folded))
    }
    self.init(
      column: label.column, label: label.text, cell: cell, above: above.map { $0?.group },
      folded: folded, spellings: spellings)
  }
}
