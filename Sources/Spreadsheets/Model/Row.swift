/// The non-empty cells of one row of a sheet.
public struct Row: Hashable, Sendable {
  /// The row's number, 1-based.
  public var number: Int
  /// The non-empty cells, by column, each column once.
  public var cells: [Cell]
  /// Whether the row is hidden or filtered out.
  public var isHidden: Bool
  /// What is struck through in its cells, by column; mostly nothing.
  public var struck: [StruckText] = []

  /// Makes a row of cells that are in order of their columns.
  public init(number: Int, cells: [Cell], isHidden: Bool = false) {
    self.number = number
    self.cells = cells
    self.isHidden = isHidden
  }

  /// The cell in a column, 1-based, if it is not empty.
  public subscript(column column: Int) -> Cell? { position(ofColumn: column).map { cells[$0] } }

  /// What is struck through in the cell in a column, 1-based, if anything is.
  package func struckText(inColumn column: Int) -> StruckText? {
    struck.first { $0.column == column }
  }

  /// Where the cell in a column, 1-based, is among ``cells``, if it is not empty.
  package func position(ofColumn column: Int) -> Int? {
    // In a row without gaps a cell is where its column says, and in no row is it further on.
    let place = column - 1
    guard place >= 0 else { return nil }
    if place < cells.count, cells[place].column == column { return place }
    var low = 0
    var high = min(place, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? low : nil
  }
}
