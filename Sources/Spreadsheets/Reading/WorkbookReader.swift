internal import Archives

/// A workbook opened for reading, of any format that Rekap reads.
///
/// Only what all sheets share stays in memory: the list of sheets, the shared strings, what
/// the styles make of numbers. The sheets themselves are read row by row.
///
/// One task at a time may use a reader and what it opened; it may be handed from one task to
/// another. Nothing in it is shared with other readers.
package final class WorkbookReader: @unchecked Sendable {
  private let contents: any WorkbookContents

  /// Opens a workbook and reads the list of its sheets.
  ///
  /// What it is the bytes tell, not the name of the file.
  ///
  /// - Parameter name: What people call the file, where its path isn't that: delimited text has
  ///   no other name for its sheet.
  /// - Parameter parallelism: How many threads may parse a large sheet.
  package init(
    path: String, name: String? = nil, limits: WorkbookLimits = WorkbookLimits(),
    parallelism: Parallelism = .none
  ) throws(WorkbookError) {
    let archive: Archive
    do {
      archive = try Archive(path: path, limits: limits.archive)
    } catch {
      guard FileSignature(ofFileAt: path) == .text else { throw WorkbookError(error, at: path) }
      let name = (name ?? path).split(separator: "/").last.map(String.init) ?? path
      contents = try DelimitedTextWorkbook(path: path, name: name, limits: limits)
      return
    }
    let package = Package(archive, limits: limits)
    contents =
      try package.isOpenDocumentSpreadsheet()
      ? OpenDocumentWorkbook(package) : OfficeOpenXMLWorkbook(package, parallelism: parallelism)
  }

  /// Whether it is of the kind that marks can be written into, Office Open XML.
  package var isMarkable: Bool { contents is OfficeOpenXMLWorkbook }

  /// The worksheets in the workbook's order, hidden ones included.
  ///
  /// Chart, dialog and macro sheets are left out. A sheet's index is its place in this list.
  package var sheets: [Sheet] { contents.sheets }

  /// The sheets that an agency has written: all but the one that lists the findings of an annotation.
  package var ownSheets: [Sheet] {
    let summary = contents.summarySheet
    return sheets.filter { $0 != summary }
  }

  /// Where the workbook begins to count days.
  package var dateSystem: DateSystem { contents.dateSystem }

  /// What a person should know of how the workbook was read.
  package var notes: [WorkbookNote] { contents.notes }

  /// Looks at what a person sees on the sheets beside the values of their cells.
  ///
  /// This walks through the whole workbook. What can't be looked at is told in the result.
  package func appearance() -> WorkbookAppearance { contents.appearance() }

  /// What lies on a sheet whose rows have been read, and was not read with them: notes, comments, text
  /// boxes, pictures and other graphics; `nil` where there is nothing.
  ///
  /// For sheets without such things this costs next to nothing.
  package func objects(on sheet: Sheet) -> SheetAppearance? { contents.objects(on: sheet) }

  /// Begins to read the rows of a sheet of this workbook.
  package func rows(of sheet: Sheet) throws(WorkbookError) -> any RowReader {
    try contents.rows(of: sheet, inParallel: true)
  }

  /// Begins to read the rows of a sheet of which only the first are wanted: no other thread begins
  /// with those behind them.
  package func firstRows(of sheet: Sheet) throws(WorkbookError) -> any RowReader {
    try contents.rows(of: sheet, inParallel: false)
  }
}
