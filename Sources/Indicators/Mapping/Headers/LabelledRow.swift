import Findings
import Spreadsheets

/// A row near the top of a sheet with what may be labels in it, folded once for all the mappings
/// that look for their headers there.
struct LabelledRow {
  /// The row.
  let row: Row
  /// Its cells that may be labels, from left to right.
  let labels: [Label]
  /// The outline of each of them: to compare these alone, no label need be folded.
  let outlines: [LabelOutline]
  /// Which lengths they have, as bits: of most rows these alone tell that they are no header.
  let lengthBits: UInt64
  private let memory: LabelMemory

  /// A cell that may be a label.
  struct Label: Sendable {
    /// The column, 1-based.
    let column: Int
    /// The label, as typed.
    let text: String
  }

  init(_ row: Row, foldedBy memory: LabelMemory) {
    self.row = row
    self.memory = memory
    var labels: [Label] = []
    var outlines: [LabelOutline] = []
    var lengthBits: UInt64 = 0
    labels.reserveCapacity(row.cells.count)
    outlines.reserveCapacity(row.cells.count)
    for index in row.cells.indices {
      guard let text = row.cells[index].value.labelText else { continue }
      let isShort = text.utf8.count <= memory.longest
      let outline = isShort ? LabelOutline(ofUnfolded: text) : .endless
      guard isShort ? outline.length > 0 : !FoldedLabel.isEmpty(text) else { continue }
      labels.append(Label(column: row.cells[index].column, text: text))
      outlines.append(outline)
      if isShort { lengthBits |= outline.lengthBit }
    }
    self.labels = labels
    self.outlines = outlines
    self.lengthBits = lengthBits
  }

  /// What is compared of a label of the row.
  func folded(_ label: Label) -> FoldedLabel { memory.folded(label.text) }

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
