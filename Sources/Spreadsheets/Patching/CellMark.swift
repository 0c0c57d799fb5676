package import Findings

/// How a marked cell is coloured.
package enum MarkColour: Int, Sendable, CaseIterable, Comparable {
  case info
  case warning
  case error

  package static func < (left: MarkColour, right: MarkColour) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The colour, opaque, in hexadecimal digits as `rgb` has it (ECMA-376 Part 1, 18.8.19).
  ///
  /// Slightly off the colours of Excel's own styles, so that no agency has chosen just these.
  var digits: String {
    switch self {
    case .info: "FFCFE3F6"
    case .warning: "FFFFE79E"
    case .error: "FFF9C5CB"
    }
  }
}

/// A mark on a cell of a workbook.
package struct CellMark: Hashable, Sendable {
  /// The cell.
  package var cell: CellReference
  /// The colour that it gets.
  package var colour: MarkColour
  /// What a note at the cell says; `nil` for no note.
  package var note: String?

  /// Makes a mark.
  package init(cell: CellReference, colour: MarkColour, note: String? = nil) {
    self.cell = cell
    self.colour = colour
    self.note = note
  }
}
