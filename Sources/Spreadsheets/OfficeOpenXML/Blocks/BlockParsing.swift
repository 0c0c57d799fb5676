internal import Markup

/// Parses a part with several threads, block after block, and what can't be cut with one parser.
///
/// The part is cut after rows, or strings. A block of whole ones between the start and the end of
/// the part is a document like the part itself, so any thread can parse it, and the blocks together
/// hold what the part holds. Where a block is no document (a comment was cut in two, the element
/// ends in it, it is damaged) or doesn't tell enough (rows without numbers), one parser reads on
/// from there to the end, and gives what, or the error that, it would have given all along.
final class BlockParsing<Product: Sendable> {
  /// What is read of a block by itself.
  struct Reading: Sendable {
    let product: Product
    /// The number of the last line of the block's document.
    let lastLine: Int
    /// How many bytes the block has.
    let size: Int
  }

  private let part: String
  private let frame: BlockFrame
  private let queue: BlockQueue<Reading>
  private let workers: [Worker]
  /// How many bytes and lines were read before the rest.
  private var before = (bytes: 0, lines: 0)
  private let headLines: Int

  /// Begins to parse; `nil` where the part can't be cut.
  ///
  /// - Parameter parse: Reads a block by itself, as far as that can be done.
  init?(
    _ part: String, of package: Package, cutting element: BlockFrame.Element,
    _ parallelism: Parallelism,
    _ parse: @escaping @Sendable (_ block: Block, _ isFirst: Bool) -> Reading?
  ) throws(WorkbookError) {
    var feed = try BlockFeed(part, of: package, blockSize: parallelism.blockSize)
    guard let frame = feed.frame(element) else { return nil }
    // The frame is sound if it makes a document without pieces. Then what stands between it and
    // the first cut stands in the element, and so, block after block, does all the rest.
    let empty = Block()
    empty.begin(in: frame, with: [], size: 0)
    var rest: [UInt8] = []
    empty.end(in: frame, rest: &rest)
    guard parse(empty, true) != nil else { return nil }
    self.part = part
    self.frame = frame
    headLines = frame.head.count { $0 == 0x0A }
    let queue = BlockQueue<Reading>(feed, in: frame, threads: parallelism.threads)
    self.queue = queue
    workers = (0..<parallelism.threads).compactMap { _ in
      Worker {
        while let (index, block) = queue.next() {
          let reading = parse(block, index == 0)
          queue.finish(index, reading.map { .product($0) } ?? .rest)
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

  /// What the next block holds; `nil` where the rest begins.
  func next() -> Product? {
    guard case .product(let reading) = queue.take() else { return nil }
    before.bytes += reading.size
    before.lines += reading.lastLine - 1 - headLines
    return reading.product
  }

  /// Makes the parser of the rest.
  func makeParser<Handler: MarkupHandler>(
    _ handler: Handler, nesting: Int
  ) throws(WorkbookError) -> MarkupParser<Handler> {
    do {
      let parser = try MarkupParser(handler, nesting: nesting)
      let head = frame.head
      try parser.feed(head.span)
      return parser
    } catch {
      throw WorkbookError(error, in: part)
    }
  }

  /// Parses the next bytes of the rest; tells whether there are more.
  func advance<Handler: MarkupHandler>(
    _ parser: MarkupParser<Handler>
  ) throws(WorkbookError) -> Bool {
    let piece = try queue.takeRest()
    do {
      if piece.isEmpty {
        try parser.finish()
      } else {
        try parser.feed(piece.span)
      }
    } catch {
      throw WorkbookError(moved(error), in: part)
    }
    return !piece.isEmpty
  }

  /// An error of the rest at its place in the part.
  private func moved(_ error: MarkupError) -> MarkupError {
    var error = error
    if before.lines == 0, error.line == headLines + 1 { error.column += before.bytes }
    error.line += before.lines
    return error
  }
}
