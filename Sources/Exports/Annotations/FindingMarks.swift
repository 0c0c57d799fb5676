internal import Findings
internal import Spreadsheets

/// The marks of a workbook's findings: one a cell, in the colour of its most severe finding, with a
/// note of all of them.
struct FindingMarks {
  /// Of a range with more cells, only the first is marked.
  static let largestRange = 12

  /// What is known of a cell that is to be marked.
  private struct MarkedCell {
    var severity: Severity
    /// The findings that its note tells of, by position.
    var noted: [Int] = []
  }

  private let note: FindingNote

  /// - Parameter sheet: What the sheet is called that lists all findings.
  init(language: Language, sheet: String) {
    note = FindingNote(language: language, sheet: sheet)
  }

  /// The marks, by sheet, in the order of the cells.
  func marks(of findings: [Finding]) -> [String: [CellMark]] {
    var sheets: [String: [CellReference: MarkedCell]] = [:]
    for (position, finding) in findings.enumerated() {
      guard let sheet = finding.place.sheet, let first = finding.place.cell else { continue }
      for cell in Self.cells(of: finding.place.range, first) {
        var marked = sheets[sheet]?[cell] ?? MarkedCell(severity: finding.severity)
        marked.severity = max(marked.severity, finding.severity)
        if cell == first { marked.noted.append(position) }
        sheets[sheet, default: [:]][cell] = marked
      }
    }
    return sheets.mapValues { cells in
      cells.sorted { $0.key < $1.key }.map { cell, marked in
        CellMark(
          cell: cell, colour: marked.severity.colour,
          note: marked.noted.isEmpty ? nil : note.text(of: marked.noted.map { findings[$0] }))
      }
    }
  }

  /// The cells of a range if it is small, otherwise the first.
  private static func cells(of range: CellRange?, _ first: CellReference) -> [CellReference] {
    guard let range, range.rows.count <= largestRange, range.columns.count <= largestRange,
      range.rows.count * range.columns.count <= largestRange
    else { return [first] }
    return range.rows.flatMap { row in
      range.columns.map { CellReference(row: row, column: $0) }
    }
  }
}

extension Severity {
  /// The colour of what is marked.
  var colour: MarkColour {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
