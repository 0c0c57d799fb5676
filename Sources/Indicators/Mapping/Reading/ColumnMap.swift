/// Something about each column of a table: found at once for the columns of the sheet, which nearly all
/// are, and by looking up for those of a record's further rows.
struct ColumnMap<Value> {
  private let near: [Value]
  private let far: [Int: Value]
  private let other: Value

  /// - Parameter other: What is said of all other columns.
  init(_ values: [Int: Value], other: Value) {
    let last = values.keys.filter { $0 <= SideBySide.width }.max() ?? 0
    near = (0...last).map { values[$0] ?? other }
    far = values.filter { $0.key > SideBySide.width }
    self.other = other
  }

  subscript(column: Int) -> Value {
    if column < near.count { return near[column] }
    return far.isEmpty ? other : far[column] ?? other
  }
}
