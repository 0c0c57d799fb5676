package import Archives

/// A workbook opened for reading.
///
/// Only what all sheets share stays in memory: the list of sheets, the shared strings, what
/// the styles make of numbers. The sheets themselves are read row by row.
///
/// One task at a time may use a reader and what it opened; it may be handed from one task to
/// another. Nothing in it is shared with other readers.
package final class WorkbookReader: @unchecked Sendable {
  /// The worksheets in the workbook's order, hidden ones included.
  ///
  /// Chart, dialog and macro sheets are left out. A sheet's index is its place in this list.
  package let sheets: [Sheet]
  /// Where the workbook begins to count days.
  package let dateSystem: DateSystem

  private let contents: OfficePackage
  /// The part of each worksheet; none where the workbook lists a sheet that isn't there.
  private let parts: [String?]
  private let stringsPart: String?
  private let stylesPart: String?
  private var context: WorksheetPart.Context?

  /// Opens a workbook and reads the list of its sheets.
  package init(path: String, limits: ArchiveLimits = .standard) throws(WorkbookError) {
    let archive: Archive
    do {
      archive = try Archive(path: path, limits: limits)
    } catch {
      throw WorkbookError(error, at: path)
    }
    contents = OfficePackage(archive)
    let part = try contents.workbookPart()
    let workbook = try contents.read(part, with: WorkbookPart())
    guard workbook.isWorkbook else {
      throw WorkbookError(.damaged(part: part), "its root element is not a workbook's")
    }
    let relationships = try contents.relationships(of: part)
    dateSystem = workbook.dateSystem
    stringsPart = relationships.first { $0.kind == "sharedStrings" }?.target
    stylesPart = relationships.first { $0.kind == "styles" }?.target

    var sheets: [Sheet] = []
    var parts: [String?] = []
    for listed in workbook.sheets {
      let relationship = relationships.first { $0.id == listed.relationship }
      // A sheet without a relationship is kept, so that it can be reported when it is read.
      guard relationship == nil || relationship?.kind == "worksheet" else { continue }
      sheets.append(Sheet(name: listed.name, index: sheets.count, visibility: listed.visibility))
      parts.append(relationship?.target)
    }
    self.sheets = sheets
    self.parts = parts
  }

  /// Begins to read the rows of a sheet of this workbook.
  package func rows(of sheet: Sheet) throws(WorkbookError) -> WorksheetReader {
    guard parts.indices.contains(sheet.index), let part = parts[sheet.index] else {
      throw WorkbookError(
        .damaged(part: sheet.name), "the workbook lists this sheet but has no part for it")
    }
    return try WorksheetReader(
      part: part, entry: contents.open(part), context: try sharedContext())
  }

  /// What all sheets share; read when the first sheet is.
  private func sharedContext() throws(WorkbookError) -> WorksheetPart.Context {
    if let context { return context }
    var context = WorksheetPart.Context(dateSystem: dateSystem)
    // Workbooks of few features leave these parts out, some with the relationship left behind.
    if let stringsPart, contents.contains(stringsPart) {
      context.strings = try contents.read(stringsPart, with: SharedStringsPart()).strings
    }
    if let stylesPart, contents.contains(stylesPart) {
      context.formats = try contents.read(stylesPart, with: StylesPart()).formats
    }
    self.context = context
    return context
  }
}
