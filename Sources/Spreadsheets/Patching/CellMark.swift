package import Findings

/// How a marked cell is coloured.
package enum MarkColour: Int, Sendable, CaseIterable, Comparable {
  case info
  case warning
  case error

  package static func < (left: MarkColour, right: MarkColour) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The colour, as red, green and blue, a byte each; their lowest two bits are free.
  ///
  /// Slightly off the colours of Excel's own styles, so that no agency has chosen just these.
  var rgb: UInt32 {
    switch self {
    case .info: 0xCC_E0F4
    case .warning: 0xFC_E49C
    case .error: 0xF8_C4CC
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
