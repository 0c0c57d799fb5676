import Findings

/// The merged ranges that cover one row, none over another.
///
/// Excel lets no two ranges overlap. Where a file has some that do, the first from the left
/// counts, so that a row never has more of them than columns.
struct RowMerges {
  private var merges: [CellRange] = []

  /// Picks the ranges that cover a row.
  init(row: Int, among all: [CellRange]) {
    let candidates = all.filter { $0.rows.contains(row) }
    for merge in candidates.sorted(by: { $0.first.column < $1.first.column }) {
      guard let last = merges.last else {
        merges.append(merge)
        continue
      }
      if merge.first.column > last.last.column { merges.append(merge) }
    }
  }

  /// The range that covers a column.
  subscript(column column: Int) -> CellRange? {
    var low = 0
    var high = merges.count
    while low < high {
      let middle = (low + high) / 2
      if merges[middle].last.column < column { low = middle + 1 } else { high = middle }
    }
    guard low < merges.count, merges[low].columns.contains(column) else { return nil }
    return merges[low]
  }
}
