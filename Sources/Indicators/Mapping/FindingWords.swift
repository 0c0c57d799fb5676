import Findings

/// What a missing place is called.
enum FindingWords {
  /// A header over a column.
  static let column = Phrase(indonesian: "kolom", english: "column")
  /// A label above a table, with the value beside or below it.
  static let label = Phrase(indonesian: "keterangan", english: "label")
}
