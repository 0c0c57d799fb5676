/// Why a cell's content can't be had, though its sheet can be read.
public enum CellDefect: Hashable, Sendable {
  /// The text is longer than the limit; how long, in UTF-16 code units.
  case tooLong(characters: Int, limit: Int)
  /// The cell refers to a shared string that the workbook doesn't have; the reference, and how
  /// many strings there are.
  case noSharedString(String, count: Int)
}
