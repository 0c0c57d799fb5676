internal import Findings

/// A spreadsheet of OpenDocument (ISO/IEC 26300, ODF 1.0 to 1.4): .ods, .ots.
///
/// One part holds all tables. To read the sheets in their order takes one pass over it, after
/// one that tells which sheets there are; to go back to a sheet takes one more.
final class OpenDocumentWorkbook: WorkbookContents {
  let sheets: [Sheet]
  /// Dates are written as dates, so no day is counted from.
  let dateSystem = DateSystem.from1900

  var notes: [WorkbookNote] { package.notes }

  let package: Package
  private let context: ContentPart.Context
  /// The place of each sheet among the tables of the content part.
  let tables: [Int]
  private var stream: ContentStream?
  /// The tables on which streams before this one met with more than cells.
  private var tablesWithObjects: Set<Int> = []
  /// What lies on the tables, once anybody has asked for that of one that has something.
  private var seen: WorkbookAppearance?

  /// Reads the list of the sheets.
  init(_ package: Package) throws(WorkbookError) {
    self.package = package
    let content = try Self.declarations(of: package)
    let styles = "styles.xml"
    let shared =
      package.contains(styles)
      ? try package.read(styles, with: DeclarationsPart()).styles : OpenDocumentStyles()
    context = ContentPart.Context(
      limits: package.limits,
      elapsedTimeStyles: content.styles.elapsedTimeStyles(with: shared),
      struck: StruckStyles(content.styles, shared: shared))

    var sheets: [Sheet] = []
    var tables: [Int] = []
    for (index, table) in content.tables.enumerated() where !table.isRemembered {
      let isHidden = table.style.map { content.styles.hiddenTables.contains($0) } ?? false
      sheets.append(
        Sheet(
          name: table.name, index: sheets.count, visibility: isHidden ? .hidden : .visible))
      tables.append(index)
    }
    self.sheets = sheets
    self.tables = tables
  }

  func objects(on sheet: Sheet) -> SheetAppearance? {
    guard tables.indices.contains(sheet.index),
      tablesWithObjects.union(stream?.tablesWithObjects ?? []).contains(tables[sheet.index])
    else { return nil }
    let seen = self.seen ?? appearance()
    self.seen = seen
    return seen.sheets[sheet.index]
  }

  /// What the content part declares; where it breaks off, what it declares before.
  private static func declarations(of package: Package) throws(WorkbookError) -> DeclarationsPart {
    let part = Package.contentPart
    let stream = try PartStream(part, of: package, handler: DeclarationsPart())
    do {
      while !stream.hasEnded { try stream.advance() }
    } catch {
      // The sheets before the damage can be read; it is told when the last of them is.
      guard !stream.handler.tables.isEmpty else { throw error }
    }
    let content = stream.handler
    if content.isSpreadsheet { return content }
    if content.isDocument { throw WorkbookError(.notWorkbook(.openDocument), Phrase(part)) }
    // Any archive may have a file of that name.
    guard package.contains("mimetype") else {
      throw WorkbookError(.notWorkbook(.zip), Phrase(part))
    }
    throw WorkbookError(
      .damaged(part: part),
      Phrase(
        indonesian: "unsur pokoknya bukan milik dokumen OpenDocument",
        english: "its root element is not an OpenDocument document's"))
  }

  func rows(of sheet: Sheet, inParallel: Bool) throws(WorkbookError) -> any RowReader {
    guard tables.indices.contains(sheet.index) else {
      throw WorkbookError(
        .damaged(part: Package.contentPart),
        Phrase(indonesian: "lembar itu tidak ada", english: "there is no such sheet"))
    }
    let table = tables[sheet.index]
    let stream: ContentStream
    if let current = self.stream, current.canRead(table) {
      stream = current
    } else {
      stream = try ContentStream(package, context: context)
      tablesWithObjects.formUnion(self.stream?.tablesWithObjects ?? [])
      self.stream = stream
    }
    return ContentTableReader(table, isLast: sheet.index == tables.count - 1, from: stream)
  }
}
