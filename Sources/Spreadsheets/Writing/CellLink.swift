package import Findings

/// Where a click on a cell leads (ECMA-376 Part 1, 18.3.1.47).
package enum CellLink: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(sheet: String, CellReference)
  /// A file, as a URI reference, and a place in it as Excel names it: `'Domain 1'!E12`.
  case file(uri: String, place: String?)

  /// How many links a sheet can have, by the limits of Excel.
  package static let most = 65_530
  /// How many characters the URI of a link can have, by the limits of Excel.
  package static let longest = 2_079

  /// A place as formulas and links name it: `'Domain 1'!E12`.
  package static func place(_ cell: String, onSheet sheet: String) -> String {
    "'\(sheet.replacing("'", with: "''"))'!\(cell)"
  }

  /// The link as libxlsxwriter takes it.
  var text: String {
    switch self {
    case .cell(let sheet, let cell): "internal:" + Self.place("\(cell)", onSheet: sheet)
    case .file(let uri, let place): place.map { "\(uri)#\($0)" } ?? uri
    }
  }
}
