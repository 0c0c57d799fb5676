/// Which columns strike through the text of cells that have no style of their own.
struct StruckColumns {
  private var runs: [(last: Int, isStruck: Bool)] = []

  /// Adds the next columns; those beyond the limit don't count.
  mutating func append(_ count: Int, isStruck: Bool, limit: Int) {
    let last = runs.last?.last ?? 0
    guard last < limit else { return }
    if let same = runs.last, same.isStruck == isStruck { runs.removeLast() }
    runs.append((min(last + count, limit), isStruck))
  }

  subscript(column: Int) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].last < column { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].isStruck
  }
}
