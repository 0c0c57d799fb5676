public import Findings

/// What a person sees on a sheet that is no value of a cell.
///
/// What could not be looked at, or what the file's format doesn't let Rekap look at, is in
/// ``unseen``: there a count of 0 says nothing.
public struct SheetAppearance: Hashable, Sendable {
  /// Cells that hold something, all of it struck through.
  public var struckCells = FirstOnes<CellReference>()
  /// Cells of whose text some runs are struck through and others are not.
  public var partlyStruckCells = FirstOnes<CellReference>()
  /// Filters: the sheet's own, and those of its tables.
  public var filters = FirstOnes<SheetFilter>()
  /// Notes at cells; until 2018 Excel called them comments.
  public var notes = FirstOnes<CellRemark>()
  /// Comments in threads, and the answers to them.
  public var comments = FirstOnes<CellRemark>()
  /// Text boxes and other shapes that hold text, labels of buttons among them.
  public var textBoxes = FirstOnes<TextBox>()
  /// How many pictures lie on the sheet.
  public var pictureCount = 0
  /// How many charts.
  public var chartCount = 0
  /// How many other graphics: diagrams, slicers, embedded documents.
  public var graphicCount = 0
  /// Whether the sheet is protected against changes.
  public var isProtected = false
  /// How many rules say what may be typed into cells.
  public var validationCount = 0
  /// What was not looked at, or not to its end.
  public var unseen: Set<AppearanceAspect> = []

  /// A sheet on which nothing is to be seen but its cells.
  ///
  /// - Parameter unseen: What is not looked at.
  package init(unseen: some Sequence<AppearanceAspect> = []) { self.unseen = Set(unseen) }
}
