package import Findings

/// What became of marks.
package struct AnnotationOutcome: Sendable {
  /// How many cells are marked.
  package var marked = 0
  /// The cells that can't be marked, since there is no such worksheet, or no such cell.
  package var unmarkable: [(sheet: String, cell: CellReference)] = []
  /// The cells that have a thread of comments, which leaves no room for a note: they have their
  /// colour and their row in the summary.
  package var notesWithheld: [(sheet: String, cell: CellReference)] = []
  /// The name of the sheet that lists the marks.
  package var sheetName = ""
}

/// How marks were taken off.
package enum ClearingOutcome: Hashable, Sendable {
  /// Every part is as it was before the marks, byte for byte.
  case exact
  /// A program has saved the workbook since, so the marks were found by their colours, the notes by
  /// their first line.
  ///
  /// - fills: So many fills of marks were replaced by those that the cells had before.
  /// - lostFills: So many were replaced by no fill, since what the cells had can't be known.
  /// - notes: So many notes were taken out, or shortened to what they were.
  case byTraces(fills: Int, lostFills: Int, notes: Int)
  /// There were no marks.
  case nothingToClear
}
