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
  init(lastRow: Row, rowAbove: Row?, merges: [CellRange]) {
    var columns: [Column] = []
    for cell in lastRow.cells {
      guard case .string(let label) = cell.value.asLabel else { continue }
      let at = CellReference(row: lastRow.number, column: cell.column)
      columns.append(Column(column: cell.column, label: label, cell: at, group: nil))
    }
    guard let rowAbove else {
      self.init(rows: lastRow.number...lastRow.number, columns: columns)
      return
    }
    let labelled = Set(columns.map(\.column))
    let groups = Self.groups(in: rowAbove, over: labelled, merges: merges)
    columns = columns.map { column in
      guard let group = groups[column.column] else { return column }
      return Column(column: column.column, label: column.label, cell: column.cell, group: group)
    }
    for (column, group) in groups where !labelled.contains(column) && group.cell.column == column {
      columns.append(Column(column: column, label: group.label, cell: group.cell, group: nil))
    }
    columns.sort { $0.column < $1.column }
    self.init(rows: rowAbove.number...lastRow.number, columns: columns)
  }

  private static func groups(
    in row: Row, over labelled: Set<Int>, merges: [CellRange]
  ) -> [Int: Group] {
    var groups: [Int: Group] = [:]
    let merges = RowMerges(row: row.number, among: merges)
    for cell in row.cells {
      guard case .string(let label) = cell.value.asLabel else { continue }
      let at = CellReference(row: row.number, column: cell.column)
      let group = Group(label: label, cell: at)
      if let merge = merges[column: cell.column], merge.first == at {
        for column in merge.columns { groups[column] = group }
        continue
      }
      groups[cell.column] = group
      var next = cell.column + 1
      while labelled.contains(next), row[column: next] == nil, merges[column: next] == nil {
        groups[next] = group
        next += 1
      }
    }
    return groups
  }
}

extension Header.Column {
  init(column: Int, label: String, cell: CellReference, group: Header.Group?) {
    let folded = FoldedLabel(label)
    let grouped = group.map { FoldedLabel($0.label + " " + label) }
    self.init(
      column: column, label: label, cell: cell, group: group, folded: folded,
      spellings: [folded] + (grouped.map { [$0] } ?? []))
  }
}

extension CellValue {
  /// The value as a label: text that says something, or a number in plain digits.
  fileprivate var asLabel: CellValue? {
    switch self {
    case .string(let text) where !FoldedLabel(text).isEmpty: self
    case .number: .string(text)
    default: nil
    }
  }
}
