import Spreadsheets

/// How far a sheet goes, as far as it has been read.
struct GridExtent {
  /// How many fields a grid may have, unless a good part of them hold something.
  private static let mostFields = 100_000_000
  /// How many fields there may be for each cell that isn't empty.
  private static let mostFieldsOfCell = 1_000

  var width = 0
  var lastRow = 0
  var cells = 0

  /// Takes a row in.
  mutating func add(_ row: RowBatch.Extent) {
    width = max(width, row.width)
    lastRow = max(lastRow, row.number)
    cells += row.cells
  }

  /// How many fields a grid has for it.
  var fields: Int { width * lastRow }

  /// Whether a few cells far away make an endless grid of it.
  var isSparse: Bool { fields > max(Self.mostFields, cells * Self.mostFieldsOfCell) }
}
