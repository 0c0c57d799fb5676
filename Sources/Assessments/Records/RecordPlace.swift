/// Where something of a record stands, as far as the record tells.
package struct RecordPlace: Hashable, Sendable {
  /// The file's name.
  package var file: String?
  /// The sheet's name.
  package var sheet: String?
  /// The row, 1-based.
  package var row: Int?
  /// The cell or range, or what else the record names as the place.
  package var cell: String?

  /// Makes a place.
  package init(file: String?, sheet: String?, row: Int?, cell: String?) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.cell = cell
  }

  /// The place as a person reads it: `dinsos.xlsx: Domain 1!D9`.
  package var words: String {
    guard let file else { return "" }
    let within: String?
    if let cell, cell.contains("!") {
      within = cell
    } else if let sheet {
      within = [sheet, cell ?? row.map(String.init)].compactMap(\.self).joined(separator: "!")
    } else {
      within = cell ?? row.map(String.init)
    }
    return within.map { "\(file): \($0)" } ?? file
  }
}
