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
  /// Merged ranges, where the block holds any.
  let mergedRanges: [CellRange]
  /// How many line feeds are in the block and its frame.
  let lineCount: Int
  /// How many bytes it has.
  let size: Int

  /// Reads a block.
  ///
  /// `nil` where that is no document by itself, or where it takes more than the block to read it:
  /// whatever the reason is, one parser that reads on from here will find it, at its place.
  init?(_ block: Block, context: WorksheetPart.Context, isFirst: Bool) {
    let handler = WorksheetPart(context, after: isFirst ? 0 : nil)
    do {
      let parser = try MarkupParser(
        handler, nesting: context.limits[.nesting], document: block.document.span)
      try parser.finish()
      guard parser.handler.failure == nil, parser.handler.isWorksheet else { return nil }
      (rows, late) = parser.handler.assembly.takeParts()
      lastRowNumber = parser.handler.lastRowNumber
      mergedRanges = parser.handler.mergedRanges
      lineCount = parser.line - 1
    } catch {
      return nil
    }
    size = block.rows.count
  }
}
