internal import Archives
internal import Findings

/// A file of delimited text, such as CSV, as a workbook with one sheet.
///
/// The sheet has the file's name without its extension, and a row for each record: as Excel shows
/// the file when it opens it.
final class DelimitedTextWorkbook: WorkbookContents {
  let sheets: [Sheet]
  /// Dates are written as dates, so no day is counted from.
  let dateSystem = DateSystem.from1900
  let notes: [WorkbookNote]

  private let path: String
  private let limits: WorkbookLimits
  private let survey: TextSurvey
  private let separator: Separator

  /// Finds out how the file is encoded and what separates its fields.
  ///
  /// - Throws: ``WorkbookError`` where the file is too large, or where it has the name of a
  ///   workbook and holds no table.
  init(path: String, name: String, limits: WorkbookLimits) throws(WorkbookError) {
    let size = FileReader.size(ofFileAt: path)
    guard size <= limits[.partSize] else {
      throw WorkbookError(
        .overLimit(.partSize, found: Int(clamping: size), limit: limits[.partSize]))
    }
    self.path = path
    self.limits = limits
    survey = try TextSurvey(path: path)
    notes = survey.notes
    let stream = try TextStream(path: path, survey: survey)
    var text: [UInt8] = []
    try stream.read(into: &text)
    separator = Separator(
      ofTextBeginning: text.span, isWhole: size < TextStream.chunkSize)
    let (stem, `extension`) = Self.split(name)
    guard separator.dividesTable || !Self.extensionsOfWorkbooks.contains(`extension`) else {
      throw WorkbookError(.notWorkbook(.text))
    }
    sheets = [Sheet(name: stem, index: 0)]
  }

  func rows(of sheet: Sheet, inParallel: Bool) throws(WorkbookError) -> any RowReader {
    let stream = try TextStream(path: path, survey: survey)
    return DelimitedTextReader(stream, separator: separator, limits: limits)
  }

  /// A table that somebody gave the name of a workbook is read; other text is no workbook.
  private static let extensionsOfWorkbooks: Set = ["xlsx", "xlsm", "xltx", "xltm", "xls", "xlsb"]

  private static func split(_ name: String) -> (stem: String, `extension`: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }

  /// Delimited text has nothing but its values.
  func appearance() -> WorkbookAppearance { WorkbookAppearance(sheets: [SheetAppearance()]) }
}
