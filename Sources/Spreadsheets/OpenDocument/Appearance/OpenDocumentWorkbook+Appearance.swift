extension OpenDocumentWorkbook {
  /// Looks at each table in a pass of its own: to read cells needs none of this.
  func appearance() -> WorkbookAppearance {
    var look = AppearanceLook(package)
    var isStruckTextSeen = true
    var shared = DeclarationsPart()
    let styles = "styles.xml"
    if package.contains(styles) {
      shared = look.look(at: styles, with: shared) { isStruckTextSeen = false }
    }
    let own = look.look(at: Package.contentPart, with: DeclarationsPart()) {}
    var isSeen = true
    let content = ContentAppearancePart(
      struck: StruckStyles(own.styles, shared: shared.styles) ?? StruckStyles(),
      limits: look.limits, room: look.room)
    let seen = look.look(at: Package.contentPart, with: content) { isSeen = false }
    let sheets = tables.map { table in
      guard seen.tables.indices.contains(table) else {
        return SheetAppearance(unseen: AppearanceAspect.allCases)
      }
      var appearance = seen.tables[table]
      if !isSeen {
        // What stands behind the tables tells of all of them; the last one breaks off.
        appearance.unseen =
          table < seen.tables.count - 1
          ? [.filters, .restrictions] : Set(AppearanceAspect.allCases)
      }
      if !isStruckTextSeen { appearance.unseen.insert(.struckText) }
      return appearance
    }
    return WorkbookAppearance(sheets: sheets, troubles: look.troubles)
  }
}
