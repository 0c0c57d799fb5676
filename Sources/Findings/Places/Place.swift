/// Where a finding points: the finest place there is.
public struct Place: Hashable, Sendable {
  /// The name of the file, as given.
  public var file: String
  /// The name of the sheet, where the finding is about one.
  public var sheet: String?
  /// The row in the sheet, 1-based.
  public var row: Int?
  /// The cell, where the finding is about one.
  public var cell: CellReference?
  /// The cells, where it is about several; ``cell`` is then the first of them.
  public var range: CellRange?
  /// The line in a mapping or schema file, 1-based.
  public var line: Int?

  /// Makes a place in a file.
  public init(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
  }

  /// This place, narrowed to a row.
  public func atRow(_ row: Int) -> Place {
    var place = self
    place.row = row
    return place
  }

  /// This place, narrowed to a cell.
  public func at(_ cell: CellReference) -> Place {
    var place = atRow(cell.row)
    place.cell = cell
    return place
  }

  /// This place, narrowed to a range of cells.
  public func at(_ range: CellRange) -> Place {
    var place = at(range.first)
    place.range = range
    return place
  }

  /// This place, narrowed to a line of a text file.
  public func atLine(_ line: Int) -> Place {
    var place = self
    place.line = line
    return place
  }

  /// The place within the file as a person names it: `Domain 1!D9`, `Domain 1!12`, `Domain 1`.
  public var within: String? {
    if let line { return "\(line)" }
    guard let sheet else { return nil }
    // Joined, not interpolated: that takes a third of the time.
    if let range { return sheet + "!" + range.description }
    if let cell { return sheet + "!" + cell.description }
    if let row { return sheet + "!" + String(row) }
    return sheet
  }
}
