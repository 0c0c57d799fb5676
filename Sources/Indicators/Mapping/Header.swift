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
    /// The wider label above it, where there is one.
    package let group: Group?
    /// The label alone.
    package let folded: FoldedLabel
    /// The spellings by which a mapping may name the column, best first.
    let spellings: [FoldedLabel]
  }

  /// A label in the first of two header rows, over one or more columns.
  package struct Group: Hashable, Sendable {
    /// The label, as typed.
    package var label: String
    /// Where it stands.
    package var cell: CellReference
  }
}

extension Header {
  /// Reads the header whose last row is given.
  ///
  /// A label of the first row stands over the columns that it is merged over. Where it is not
  /// merged, it stands over the blank cells to its right that have a label below them.
  init(lastRow: LabelledRow, rowAbove: LabelledRow?, merges: [CellRange]) {
    let groups =
      rowAbove.map { row in
        Self.groups(in: row, over: Set(lastRow.labels.map(\.column)), merges: merges)
      } ?? [:]
    var columns = lastRow.labels.map { label in
      let above = groups[label.column]
      return Column(
        label, at: lastRow.cell(of: label), group: above?.group, foldedGroup: above?.folded)
    }
    guard let rowAbove else {
      self.init(rows: lastRow.row.number...lastRow.row.number, columns: columns)
      return
    }
    let labelled = Set(columns.map(\.column))
    for label in rowAbove.labels where !labelled.contains(label.column) {
      columns.append(Column(label, at: rowAbove.cell(of: label)))
    }
    columns.sort { $0.column < $1.column }
    self.init(rows: rowAbove.row.number...lastRow.row.number, columns: columns)
  }

  private static func groups(
    in row: LabelledRow, over labelled: Set<Int>, merges: [CellRange]
  ) -> [Int: (group: Group, folded: FoldedLabel)] {
    var groups: [Int: (group: Group, folded: FoldedLabel)] = [:]
    let merges = RowMerges(row: row.row.number, among: merges)
    for label in row.labels {
      let at = row.cell(of: label)
      let group = (Group(label: label.text, cell: at), label.folded)
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
    _ label: LabelledRow.Label, at cell: CellReference, group: Header.Group? = nil,
    foldedGroup: FoldedLabel? = nil
  ) {
    let folded = label.folded
    let grouped = foldedGroup.map { FoldedLabel(folded, under: $0) }
    self.init(
      column: label.column, label: label.text, cell: cell, group: group, folded: folded,
      spellings: [folded] + (grouped.map { [$0] } ?? []))
  }
}
