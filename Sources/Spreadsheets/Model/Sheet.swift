/// A worksheet as the workbook lists it (ECMA-376 Part 1, 18.2.19).
public struct Sheet: Hashable, Sendable {
  /// The name on its tab.
  public var name: String
  /// Its place among the workbook's sheets, 0-based.
  public var index: Int
  /// Whether Excel shows it.
  public var visibility: Visibility

  /// Whether Excel shows a sheet (ECMA-376 Part 1, 18.18.68 `ST_SheetState`).
  public enum Visibility: String, Sendable {
    /// Shown.
    case visible
    /// Hidden; a user can show it again.
    case hidden
    /// Hidden; only a program can show it again.
    case veryHidden
  }

  /// Makes a sheet.
  public init(name: String, index: Int, visibility: Visibility = .visible) {
    self.name = name
    self.index = index
    self.visibility = visibility
  }
}
