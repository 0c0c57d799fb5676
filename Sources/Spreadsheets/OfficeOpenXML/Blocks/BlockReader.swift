internal import Findings
internal import Markup

/// Reads the rows of a large worksheet part with several threads.
final class BlockReader: RowReader, @unchecked Sendable {
  private let part: String
  private let context: WorksheetPart.Context
  private let blocks: BlockParsing<BlockRows>

  private var assembly: RowAssembly
  private let memory: RowMemory
  /// The rows that became complete last.
  private var complete = PackedRows()
  private var lastRowNumber = 0
  private(set) var mergedRanges: [CellRange] = []
  private(set) var hiddenColumns = ColumnRanges()
  /// The parser of what can't be cut.
  private var rest: MarkupParser<WorksheetPart>?
  private var hasEnded = false
  private var failure: WorkbookError?

  /// Begins to read; `nil` where the part can't be cut.
  init?(
    _ part: String, of package: Package, context: WorksheetPart.Context,
    parallelism: Parallelism
  ) throws(WorkbookError) {
    let memory = RowMemory()
    self.memory = memory
    let blocks = try BlockParsing(part, of: package, cutting: .sheetData, parallelism) {
      block, isFirst in
      BlockRows.read(block, context: context, isFirst: isFirst, memory)
    }
    guard let blocks else { return nil }
    self.blocks = blocks
    self.part = part
    self.context = context
    assembly = RowAssembly(columns: context.limits[.columns])
  }

  func next() throws(WorkbookError) -> RowBatch? {
    while failure == nil, !hasEnded {
      do {
        try advance()
      } catch {
        failure = error
      }
      if hasEnded || failure != nil { complete.append(assembly.take(sheetHasEnded: true)) }
      let batch = RowBatch(complete, context.strings)
      if !batch.isEmpty { return batch }
    }
    if let failure { throw failure }
    return nil
  }

  private func advance() throws(WorkbookError) {
    if let rest { return try advance(rest) }
    memory.give(complete.taken())
    if let block = blocks.next() {
      complete = assembly.add(block.rows, late: block.late)
      mergedRanges += block.mergedRanges
      if !block.hiddenColumns.isEmpty { hiddenColumns = block.hiddenColumns }
      lastRowNumber = block.lastRowNumber
    } else {
      rest = try blocks.makeParser(
        WorksheetPart(context, after: lastRowNumber), nesting: context.limits[.nesting])
    }
  }

  private func advance(_ parser: MarkupParser<WorksheetPart>) throws(WorkbookError) {
    defer {
      let (rows, late) = parser.handler.assembly.takeParts()
      complete = assembly.add(rows, late: late)
    }
    let hasMore: Bool
    do {
      hasMore = try blocks.advance(parser)
    } catch {
      // What is wrong with a row comes before what is wrong with the XML behind it.
      try parser.handler.check(part, hasEnded: false)
      throw error
    }
    if hiddenColumns.isEmpty { hiddenColumns = parser.handler.hiddenColumns.columns }
    try parser.handler.check(part, hasEnded: !hasMore)
    guard !hasMore else { return }
    hasEnded = true
    mergedRanges += parser.handler.mergedRanges
  }
}
