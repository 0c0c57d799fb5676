/// How a reading differs from the expected one.
struct Comparison {
  /// Sheet, cell, expected and got, a line each, in the order of sheets and addresses.
  let differences: [String]

  init(expected: CanonicalReading, got: CanonicalReading) {
    var differences: [(sheet: String, cell: String, line: String)] = []
    for sheet in Set(expected.sheets.keys).union(got.sheets.keys) {
      let wanted = expected.sheets[sheet] ?? [:]
      let found = got.sheets[sheet] ?? [:]
      for cell in Set(wanted.keys).union(found.keys) where wanted[cell] != found[cell] {
        let line =
          "sheet '\(sheet)', \(cell): expected \(Self.words(wanted[cell])), "
          + "got \(Self.words(found[cell]))"
        differences.append((sheet, cell, line))
      }
    }
    // By sheet, row and column.
    self.differences = differences.sorted { left, right in
      if left.sheet != right.sheet { return left.sheet < right.sheet }
      let (leftRow, rightRow) = (Self.row(left.cell), Self.row(right.cell))
      if leftRow != rightRow { return leftRow < rightRow }
      return (left.cell.count, left.cell) < (right.cell.count, right.cell)
    }.map(\.line)
  }

  private static func row(_ cell: String) -> Int { Int(cell.drop { $0.isLetter }) ?? 0 }

  private static func words(_ value: CanonicalValue?) -> String {
    value.map(String.init(describing:)) ?? "nothing"
  }
}
