internal import Findings
internal import Markup

/// What a block of a worksheet part holds, read by itself.
struct BlockRows: Sendable {
  /// The rows, in order.
  let rows: PackedRows
  /// Rows, or parts of rows, that come after a later one.
  let late: PackedRows
  /// The number of the row that the block ends with.
  let lastRowNumber: Int
  /// The columns that are hidden, in the first block: the start of the part says so.
  let hiddenColumns: ColumnRanges
  /// Merged ranges, where the block holds any.
  let mergedRanges: [CellRange]

  /// Reads a block.
  ///
  /// `nil` where that is no document by itself, or where it takes more than the block to read it:
  /// whatever the reason is, one parser that reads on from here will find it, at its place.
  static func read(
    _ block: Block, context: WorksheetPart.Context, isFirst: Bool, _ memory: RowMemory
  ) -> BlockParsing<BlockRows>.Reading? {
    let handler = WorksheetPart(context, after: isFirst ? 0 : nil, rows: memory.take())
    do {
      var (part, lastLine) = try block.withText { text throws(MarkupError) in
        try MarkupParser.read(text, with: handler, nesting: context.limits[.nesting])
      }
      guard part.failure == nil, part.isWorksheet else { return nil }
      let (rows, late) = part.assembly.takeParts()
      let product = BlockRows(
        rows: rows, late: late, lastRowNumber: part.lastRowNumber,
        hiddenColumns: isFirst ? part.hiddenColumns.columns : ColumnRanges(),
        mergedRanges: part.mergedRanges)
      return BlockParsing.Reading(
        product: product, lastLine: lastLine, size: block.pieces.count)
    } catch {
      return nil
    }
  }
}
