extension OpenDocumentWorkbook {
  func appearance() -> WorkbookAppearance {
    WorkbookAppearance(
      sheets: sheets.map { _ in SheetAppearance(unseen: AppearanceAspect.allCases) })
  }
}
