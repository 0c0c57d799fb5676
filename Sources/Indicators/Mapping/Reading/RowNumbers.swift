/// Numbers of rows, in ascending order; rows that follow one another take one range.
struct RowNumbers {
  /// The ranges that are complete.
  private var complete: [ClosedRange<Int>] = []
  /// The range that the last row is in, apart from the others: mostly it just grows.
  private var last: ClosedRange<Int>?
  /// How many there are.
  private(set) var count = 0

  private var ranges: [ClosedRange<Int>] { complete + (last.map { [$0] } ?? []) }

  /// The first of them.
  var first: Int? { (complete.first ?? last)?.lowerBound }

  /// Adds a row that comes after the others.
  mutating func append(_ row: Int) {
    count += 1
    guard let last else { return self.last = row...row }
    if last.upperBound + 1 == row { return self.last = last.lowerBound...row }
    complete.append(last)
    self.last = row...row
  }

  /// The first of them among some rows.
  func first(in rows: ClosedRange<Int>) -> Int? {
    var low = 0
    var high = complete.count
    while low < high {
      let middle = (low + high) / 2
      if complete[middle].upperBound < rows.lowerBound { low = middle + 1 } else { high = middle }
    }
    let range = low < complete.count ? complete[low] : last
    guard let range, range.overlaps(rows) else { return nil }
    return max(range.lowerBound, rows.lowerBound)
  }

  /// The rows for a person: `3, 7–9`; of many ranges the first ones.
  var spelled: String {
    let shown = 8
    let spelled = ranges.prefix(shown).map(\.spelled).joined(separator: ", ")
    return ranges.count > shown ? spelled + ", …" : spelled
  }
}

extension ClosedRange<Int> {
  /// The range for a person: `3`, `7–9`.
  package var spelled: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}
