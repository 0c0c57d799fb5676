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
  /// How many line feeds are in the block.
  let lineCount: Int
  /// How many bytes it has.
  let size: Int

  /// Reads a block between the frame's tags.
  ///
  /// `nil` where that is no document by itself, or where it takes more than the block to read it:
  /// whatever the reason is, one parser that reads on from here will find it, at its place.
  init?(
    _ block: [UInt8], in frame: BlockFrame, context: WorksheetPart.Context, isFirst: Bool
  ) {
    let handler = WorksheetPart(context, after: isFirst ? 0 : nil)
    do {
      let parser = try MarkupParser(handler, nesting: context.limits[.nesting])
      try parser.feed(frame.head.span)
      try parser.feed(block.span)
      try parser.feed(frame.tail.span)
      try parser.finish()
      guard parser.handler.failure == nil, parser.handler.isWorksheet else { return nil }
      (rows, late) = parser.handler.assembly.takeParts()
      lastRowNumber = parser.handler.lastRowNumber
      mergedRanges = parser.handler.mergedRanges
    } catch {
      return nil
    }
    lineCount = block.count { $0 == 0x0A }
    size = block.count
  }
}
