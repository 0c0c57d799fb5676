import Spreadsheets

/// The first rows of a sheet, as far down as any of some mappings looks for a header.
struct LabelledHead {
  /// The sheet's first rows.
  let head: SheetHead
  /// The rows with their labels.
  let rows: [LabelledRow]

  init(_ head: SheetHead, through lastRow: Int, foldedBy memory: LabelMemory) {
    self.head = head
    rows = head.rows.filter { $0.number <= lastRow }.map { LabelledRow($0, foldedBy: memory) }
  }
}
