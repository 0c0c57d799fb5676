/// How much a record tells about where it comes from.
public enum Provenance: String, CaseIterable, Sendable {
  /// Nothing.
  case none
  /// The file, the sheet and the row.
  case row
  /// The cell of each value too, with what stood there and what was done to it.
  case cell
}
