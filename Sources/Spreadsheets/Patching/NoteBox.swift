internal import Findings

/// The box that a note is shown in: beside its cell, as large as its text needs.
struct NoteBox {
  /// Where its edges are: column, pixels within it, row, pixels within it, for the top left and the
  /// bottom right corner, 0-based (ECMA-376 Part 4, 19.4.2.3 `Anchor`).
  let anchor: String
  /// In points.
  let width: Int
  let height: Int

  private static let widthInPixels = 250
  /// A line of the box's width, in characters, and how high it is.
  private static let lineLength = 38
  private static let lineHeight = 16
  private static let mostLines = 30

  init(at cell: CellReference, _ text: String, on sheet: SheetMeasures) {
    let heightInPixels = Self.height(of: text) + Self.lineHeight
    // To the right of the cell, or to the left where nothing is to the right.
    let column = cell.column < SheetMeasures.lastColumn - 8 ? cell.column : max(0, cell.column - 9)
    let row = max(0, cell.row - 2)
    let right = Self.edge(from: column, Self.widthInPixels + 15, sheet.width)
    let bottom = Self.edge(from: row, heightInPixels + 8, sheet.height)
    anchor =
      "\(column), 15, \(row), 8, \(right.index), \(right.offset), \(bottom.index), \(bottom.offset)"
    width = Self.widthInPixels * 3 / 4
    height = heightInPixels * 3 / 4
  }

  /// How high a note is with the line that it begins with, in pixels.
  static func height(of text: String) -> Int {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(1) { $0 + max(1, ($1.utf16.count + lineLength - 1) / lineLength) }
    return min(lines, mostLines) * lineHeight
  }

  /// Where something ends that is so many pixels long.
  private static func edge(
    from start: Int, _ length: Int, _ size: (Int) -> Int
  ) -> (index: Int, offset: Int) {
    var index = start
    var rest = length
    // Hidden columns and rows have no length; there may be many.
    while index < start + 2_000 {
      let room = size(index)
      if room >= rest { return (index, rest) }
      rest -= room
      index += 1
    }
    return (index, 0)
  }
}

/// How wide the columns and how high the rows of a sheet are, in pixels.
struct SheetMeasures {
  let map: WorksheetMap

  /// The last column that a sheet can have.
  static let lastColumn = 16_384

  /// The width of a column, 0-based (18.3.1.13: 7 pixels a digit and 5 for the margins).
  func width(_ column: Int) -> Int {
    guard let columns = map.columns.first(where: { $0.range.contains(column + 1) }) else {
      return map.standardWidth.map(Self.pixels(ofWidth:)) ?? 64
    }
    if columns.isHidden { return 0 }
    return (columns.width ?? map.standardWidth).map(Self.pixels(ofWidth:)) ?? 64
  }

  /// The height of a row, 0-based.
  func height(_ row: Int) -> Int {
    let standard = map.standardHeight ?? 15
    guard let tag = try? map.startOfRow(row + 1) else { return Self.pixels(ofHeight: standard) }
    if map.tokens.isTrue("hidden", of: tag) { return 0 }
    let height = map.tokens.value("ht", of: tag).flatMap { Double($0) }
    return Self.pixels(ofHeight: height ?? standard)
  }

  private static func pixels(ofWidth width: Double) -> Int {
    width <= 0 ? 0 : Int(min(width, 255) * 7) + 5
  }

  private static func pixels(ofHeight height: Double) -> Int {
    height <= 0 ? 0 : max(1, Int(min(height, 409) * 4 / 3))
  }
}
