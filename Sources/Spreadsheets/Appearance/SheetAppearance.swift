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

/// A kind of thing that a person sees on a sheet, as far as it can be looked at by itself.
public enum AppearanceAspect: String, CaseIterable, Sendable {
  /// Text that is struck through.
  case struckText
  /// Filters.
  case filters
  /// Notes and comments.
  case remarks
  /// Text boxes, pictures, charts and other graphics.
  case drawings
  /// Protection of the sheet, and rules for what may be typed.
  case restrictions
}

/// A filter that hides rows, or is ready to (ECMA-376 Part 1, 18.3.2).
public struct SheetFilter: Hashable, Sendable {
  /// The cells that it filters, its header among them.
  public var range: CellRange
  /// The table that it belongs to; `nil` for the sheet's own.
  public var table: String?
  /// Whether it filters by any column now.
  public var isActive: Bool

  init(range: CellRange, table: String? = nil, isActive: Bool = false) {
    self.range = range
    self.table = table
    self.isActive = isActive
  }
}

/// What somebody wrote about a cell.
public struct CellRemark: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// The text.
  public var text: String
  /// Whether it answers another one.
  public var isReply: Bool

  init(cell: CellReference, text: String, isReply: Bool = false) {
    self.cell = cell
    self.text = text
    self.isReply = isReply
  }
}

/// A shape that holds text.
public struct TextBox: Hashable, Sendable {
  /// The cell that its top left corner lies in, where it lies in one.
  public var cell: CellReference?
  /// The text, a line for each paragraph.
  public var text: String

  init(cell: CellReference? = nil, text: String) {
    self.cell = cell
    self.text = text
  }
}
