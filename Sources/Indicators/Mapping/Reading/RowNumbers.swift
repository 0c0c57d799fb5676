/// Numbers of rows, in ascending order; rows that follow one another take one range.
struct RowNumbers {
  private var ranges: [ClosedRange<Int>] = []
  /// How many there are.
  private(set) var count = 0

  /// The first of them.
  var first: Int? { ranges.first?.lowerBound }

  /// Adds a row that comes after the others.
  mutating func append(_ row: Int) {
    count += 1
    if let last = ranges.last, last.upperBound + 1 == row {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else {
      ranges.append(row...row)
    }
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
