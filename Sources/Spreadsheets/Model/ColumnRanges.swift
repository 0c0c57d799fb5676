internal import Findings

/// Some columns of a sheet, as ranges in ascending order that neither overlap nor touch.
public struct ColumnRanges: Hashable, Sendable {
  /// The ranges, of columns from 1 on.
  public let ranges: [ClosedRange<Int>]

  /// Makes the columns that are in any of some ranges, which may come in any order.
  public init(_ ranges: [ClosedRange<Int>] = []) {
    var apart: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = apart.last, range.lowerBound <= last.upperBound + 1 {
        apart[apart.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
    self.ranges = apart
  }

  /// Whether there are none.
  public var isEmpty: Bool { ranges.isEmpty }

  /// How many columns there are.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// Whether a column, 1-based, is among them.
  public func contains(_ column: Int) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(column)
  }

  /// The ranges as Excel writes them: `C`, `F:H`.
  public var letters: [String] {
    ranges.map { range in
      let first = CellReference.letters(ofColumn: range.lowerBound)
      return range.count == 1
        ? first : first + ":" + CellReference.letters(ofColumn: range.upperBound)
    }
  }

  /// The columns for a person: `C, F:H`; of many ranges the first ones.
  public var spelled: String {
    let shown = 8
    let letters = letters
    return letters.prefix(shown).joined(separator: ", ") + (letters.count > shown ? ", …" : "")
  }
}
