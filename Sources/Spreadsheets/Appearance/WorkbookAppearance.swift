/// What a person sees in a workbook that is no value of a cell.
package struct WorkbookAppearance: Sendable {
  /// The appearance of each sheet, in the order of the workbook's sheets.
  package var sheets: [SheetAppearance]
  /// What could not be looked at.
  package var troubles: [Trouble] = []

  /// A part that can't be read.
  package struct Trouble: Hashable, Sendable {
    /// The place of the sheet that it belongs to among the workbook's sheets; `nil` where it belongs to
    /// all.
    package var sheet: Int?
    /// What is wrong with it.
    package var error: WorkbookError
  }
}
