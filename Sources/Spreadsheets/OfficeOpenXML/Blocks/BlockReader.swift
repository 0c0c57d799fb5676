internal import Findings
internal import Markup

/// Reads the rows of a large worksheet part with several threads.
///
/// The part is cut after rows. A block of whole rows between the start and the end of the part is a
/// document like the part itself, so any thread can parse it, and the blocks together hold what
/// the part holds. Where a block is no document (a comment was cut in two, the data end in it, it
/// is damaged) or doesn't tell enough (rows without numbers), one parser reads on from there to
/// the end, and gives the rows, or the error, that it would have given all along.
final class BlockReader: RowReader, @unchecked Sendable {
  private let part: String
  private let frame: BlockFrame
  private let context: WorksheetPart.Context
  private let queue: BlockQueue
  private let workers: [Worker]

  private var assembly: RowAssembly
  /// The rows that became complete last.
  private var complete = PackedRows()
  private var lastRowNumber = 0
  private(set) var mergedRanges: [CellRange] = []
  /// How many bytes and lines were read before the rest.
  private var before = (bytes: 0, lines: 0)
  private let headLines: Int
  /// The parser of the rest.
  private var rest: MarkupParser<WorksheetPart>?
  private var hasEnded = false
  private var failure: WorkbookError?

  /// Begins to read; `nil` where the part can't be cut.
  init?(
    _ part: String, of package: Package, context: WorksheetPart.Context,
    parallelism: Parallelism
  ) throws(WorkbookError) {
    var feed = try BlockFeed(part, of: package, blockSize: parallelism.blockSize)
    // The frame is sound if it is a worksheet without rows. Then what stands between it and the
    // first cut stands in the sheet's data, and so, block after block, does all the rest.
    guard let frame = feed.frame(),
      BlockRows(Block([], in: frame), context: context, isFirst: true) != nil
    else { return nil }
    self.part = part
    self.frame = frame
    headLines = frame.head.count { $0 == 0x0A }
    self.context = context
    assembly = RowAssembly(columns: context.limits[.columns])
    let queue = BlockQueue(feed, in: frame, capacity: 2 * parallelism.threads)
    self.queue = queue
    workers = (0..<parallelism.threads).compactMap { _ in
      Worker {
        while let (index, block) = queue.cut() {
          let rows = BlockRows(block, context: context, isFirst: index == 0)
          queue.finish(index, rows.map { .rows($0) } ?? .rest)
        }
      }
    }
    // Without a thread there is nobody to cut, and the rest is all.
    if workers.isEmpty { queue.stop() }
  }

  deinit {
    queue.stop()
    for worker in workers { worker.join() }
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
    switch queue.take() {
    case .rows(let block):
      complete = assembly.add(block.rows, late: block.late)
      mergedRanges += block.mergedRanges
      lastRowNumber = block.lastRowNumber
      before.bytes += block.size
      before.lines += block.lineCount - headLines
    case .rest:
      complete = PackedRows()
      let parser: MarkupParser<WorksheetPart>
      let head = frame.head
      do {
        parser = try MarkupParser(
          WorksheetPart(context, after: lastRowNumber), nesting: context.limits[.nesting])
        try parser.feed(head.span)
      } catch {
        throw WorkbookError(error, in: part)
      }
      rest = parser
    }
  }

  private func advance(_ parser: MarkupParser<WorksheetPart>) throws(WorkbookError) {
    defer {
      let (rows, late) = parser.handler.assembly.takeParts()
      complete = assembly.add(rows, late: late)
    }
    let piece = try queue.takeRest()
    do {
      if piece.isEmpty {
        try parser.finish()
      } else {
        try parser.feed(piece.span)
      }
    } catch {
      // What is wrong with a row comes before what is wrong with the XML behind it.
      try parser.handler.check(part, hasEnded: false)
      throw WorkbookError(moved(error), in: part)
    }
    try parser.handler.check(part, hasEnded: piece.isEmpty)
    guard piece.isEmpty else { return }
    hasEnded = true
    mergedRanges += parser.handler.mergedRanges
  }

  /// An error of the rest at its place in the part.
  private func moved(_ error: MarkupError) -> MarkupError {
    var error = error
    if before.lines == 0, error.line == headLines + 1 { error.column += before.bytes }
    error.line += before.lines
    return error
  }
}
