internal import Findings

/// A workbook of Office Open XML (ECMA-376): .xlsx, .xlsm, .xltx, .xltm.
final class OfficeOpenXMLWorkbook: WorkbookContents {
  let sheets: [Sheet]
  let dateSystem: DateSystem

  var notes: [WorkbookNote] { package.notes }

  let package: Package
  /// The part of each worksheet; none where the workbook lists a sheet that isn't there.
  let parts: [String?]
  let stringsPart: String?
  let stylesPart: String?
  private var context: WorksheetPart.Context?

  private let parallelism: Parallelism

  /// Reads the list of the sheets.
  init(_ package: Package, parallelism: Parallelism) throws(WorkbookError) {
    self.package = package
    self.parallelism = parallelism
    let part = try package.workbookPart()
    let workbook = try package.read(part, with: WorkbookPart())
    guard workbook.isWorkbook else {
      guard try package.isOtherDocument(part) == false else {
        throw WorkbookError(.notWorkbook(.otherOffice), Phrase(part))
      }
      throw WorkbookError(.damaged(part: part), Self.otherRoot)
    }
    let relationships = try package.relationships(of: part)
    dateSystem = workbook.dateSystem
    let folder = Package.split(part).folder
    // Workbooks of few features leave these parts out, some with the relationship left behind;
    // others leave out the relationship alone.
    stringsPart = [
      relationships.first { $0.kind == "sharedStrings" }?.target, folder + "sharedStrings.xml",
    ].compactMap(\.self).first { package.contains($0) }
    stylesPart = [
      relationships.first { $0.kind == "styles" }?.target, folder + "styles.xml",
    ].compactMap(\.self).first { package.contains($0) }

    var sheets: [Sheet] = []
    var parts: [String?] = []
    for listed in workbook.sheets {
      let relationship = relationships.first { $0.id == listed.relationship }
      // A sheet without a relationship, or with an unknown one, is kept, so that it can be
      // reported when it is read.
      if let kind = relationship?.kind, Self.otherSheets.contains(kind) { continue }
      sheets.append(Sheet(name: listed.name, index: sheets.count, visibility: listed.visibility))
      parts.append(relationship?.target)
    }
    self.sheets = sheets
    self.parts = parts
  }

  func rows(of sheet: Sheet, inParallel: Bool) throws(WorkbookError) -> any RowReader {
    guard parts.indices.contains(sheet.index), let part = parts[sheet.index] else {
      throw WorkbookError(
        .damaged(part: sheet.name),
        Phrase(
          indonesian: "buku kerja mendaftar lembar ini tetapi isinya tidak ada",
          english: "the workbook lists this sheet but has no part for it"))
    }
    let context = try sharedContext()
    if inParallel, isLarge(part),
      let reader = try BlockReader(part, of: package, context: context, parallelism: parallelism)
    {
      return reader
    }
    return try WorksheetReader(part, of: package, context: context)
  }

  /// The kinds of sheets that hold no cells of interest.
  private static let otherSheets: Set = [
    "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet",
  ]

  private static let otherRoot = Phrase(
    indonesian: "unsur pokoknya bukan milik buku kerja",
    english: "its root element is not a workbook's")

  /// What all sheets share; read when the first sheet is.
  private func sharedContext() throws(WorkbookError) -> WorksheetPart.Context {
    if let context { return context }
    var context = WorksheetPart.Context(dateSystem: dateSystem, limits: package.limits)
    if let stylesPart {
      let styles = try package.read(stylesPart, with: StylesPart())
      context.formats = styles.formats
      context.struckStyles = styles.struckStyles
    }
    if let stringsPart {
      let part = try read(strings: stringsPart, keepsFonts: !context.struckStyles.isEmpty)
      if part.isOverLimit {
        let limit = package.limits[.sharedStrings]
        throw WorkbookError(
          .overLimit(.sharedStrings, found: limit + 1, limit: limit), Phrase(stringsPart))
      }
      context.strings = part.strings
    }
    self.context = context
    return context
  }

  private func read(
    strings part: String, keepsFonts: Bool
  ) throws(WorkbookError) -> SharedStringsPart {
    if isLarge(part),
      let strings = try SharedStringsPart.read(
        part, of: package, keepsFonts: keepsFonts, parallelism: parallelism)
    {
      return strings
    }
    return try package.read(
      part, with: SharedStringsPart(limits: package.limits, keepsFonts: keepsFonts))
  }

  /// Whether a part is so large that more than one thread parse it.
  private func isLarge(_ part: String) -> Bool {
    parallelism.threads > 1 && package.size(of: part) >= parallelism.smallestSheet
  }
}
