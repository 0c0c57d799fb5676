package import Spreadsheets

/// A table that a draft was made from.
package struct DraftedTable: Sendable {
  /// The sheet's name.
  package var sheet: String
  /// The rows that its header takes, 1-based.
  package var headerRows: ClosedRange<Int>
  /// Its labelled columns, from left to right.
  package var columns: [DraftedColumn]
}

/// A column of such a table.
package struct DraftedColumn: Sendable {
  /// The column, 1-based.
  package var column: Int
  /// Its label.
  package var label: String
  /// Where its label stands.
  package var place: LabelPlace
  /// How a mapping names it; `nil` where no label tells it from another.
  package var source: Source?
  /// Whether cells of it are merged downwards.
  package var isMerged: Bool
  /// Whether it is one of those that repeat under wider labels.
  package var isRepeated: Bool
  /// The first of its cells that hold something.
  package var sample: [Cell]
}
