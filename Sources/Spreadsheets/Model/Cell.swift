/// One non-empty cell of a row.
public struct Cell: Hashable, Sendable {
  /// The column, 1-based.
  public var column: Int
  /// What it holds.
  public var value: CellValue
  /// Whether the value is the saved result of a formula.
  public var isFormula: Bool

  /// Makes a cell.
  public init(column: Int, value: CellValue, isFormula: Bool = false) {
    self.column = column
    self.value = value
    self.isFormula = isFormula
  }
}
