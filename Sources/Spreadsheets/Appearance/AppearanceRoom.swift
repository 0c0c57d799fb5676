/// How much of what is seen in a workbook is kept: many sheets may show one and the same part, so a
/// small file could have far more to show than it holds.
struct AppearanceRoom {
  /// How many of one kind of thing are kept of a sheet.
  static let perList = 1_000

  /// How many things of the workbook may still be kept.
  var elements = 100_000
  /// How many bytes of text, in UTF-8, may still be kept: those of a thick book.
  var text = 4 << 20
}
