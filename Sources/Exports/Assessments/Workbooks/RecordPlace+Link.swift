internal import Assessments
internal import Findings
internal import Spreadsheets

extension RecordPlace {
  /// A link to the file, and in it to the cell; `nil` where no file is known, or its name is too long.
  ///
  /// The file is looked for beside the workbook that holds the link, as the record knows no more of it
  /// than its name.
  var link: CellLink? {
    guard let file else { return nil }
    let uri = RelativeURI.text(ofPath: file)
    guard uri.utf8.count <= CellLink.longest else { return nil }
    return .file(uri: uri, place: cellInFile)
  }

  /// The cell, as Excel names it in a link; `nil` where the record names none, or the file has no sheets.
  private var cellInFile: String? {
    guard let sheet, let file, Self.hasSheets(file) else { return nil }
    let own = cell.flatMap { CellRange($0) }.map(\.description)
    guard let cell = own ?? row.map({ "A\($0)" }) else { return nil }
    let place = CellLink.place(cell, onSheet: sheet)
    return place.utf16.count <= 255 ? place : nil
  }

  private static func hasSheets(_ file: String) -> Bool {
    let name = file.lowercased()
    return ![".csv", ".tsv", ".txt"].contains { name.hasSuffix($0) }
  }
}
