import Findings
import Spreadsheets

/// A row near the top of a sheet with what may be labels in it, folded once for all the mappings
/// that look for their headers there.
struct LabelledRow: Sendable {
  /// The row.
  let row: Row
  /// Its cells that may be labels, from left to right.
  let labels: [Label]
  /// The outline of each of them: to compare these alone, no label need be touched.
  let outlines: [LabelOutline]

  /// A cell that may be a label.
  struct Label: Sendable {
    /// The column, 1-based.
    let column: Int
    /// The label, as typed.
    let text: String
    /// What is compared; nothing where the text is too long for any label that is looked for.
    fileprivate let known: FoldedLabel?

    /// What is compared.
    var folded: FoldedLabel { known ?? FoldedLabel(text) }
  }

  init(_ row: Row, foldedBy memory: LabelMemory) {
    self.row = row
    var labels: [Label] = []
    labels.reserveCapacity(row.cells.count)
    for index in row.cells.indices {
      guard let text = row.cells[index].value.labelText, !FoldedLabel.isEmpty(text) else {
        continue
      }
      let folded = text.utf8.count <= memory.longest ? memory.folded(text) : nil
      labels.append(Label(column: row.cells[index].column, text: text, known: folded))
    }
    self.labels = labels
    outlines = labels.map { $0.known?.outline ?? .endless }
  }

  /// Where a label of the row stands.
  func cell(of label: Label) -> CellReference {
    CellReference(row: row.number, column: label.column)
  }
}

extension CellValue {
  /// The value as a label: text, or a number in plain digits.
  fileprivate var labelText: String? {
    switch self {
    case .string(let text): text
    case .number: text
    default: nil
    }
  }
}
