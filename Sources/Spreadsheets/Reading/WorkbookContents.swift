/// A workbook of one file format, opened for reading.
protocol WorkbookContents: AnyObject {
  /// The worksheets in the workbook's order, hidden ones included.
  var sheets: [Sheet] { get }
  /// Where the workbook begins to count days.
  var dateSystem: DateSystem { get }
  /// What a person should know of how the workbook was read.
  var notes: [WorkbookNote] { get }

  /// Begins to read the rows of a sheet of this workbook, with several threads where that is
  /// wanted and pays.
  func rows(of sheet: Sheet, inParallel: Bool) throws(WorkbookError) -> any RowReader

  /// Looks at what a person sees on the sheets beside the values of their cells.
  func appearance() -> WorkbookAppearance

  /// What lies on a sheet whose rows have been read: notes, comments, text boxes, pictures and other
  /// graphics, and no more of its appearance; `nil` where there is nothing.
  func objects(on sheet: Sheet) -> SheetAppearance?
}

extension WorkbookContents {
  var notes: [WorkbookNote] { [] }

  func objects(on sheet: Sheet) -> SheetAppearance? { nil }
}
