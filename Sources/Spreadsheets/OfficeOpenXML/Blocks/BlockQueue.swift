/// The blocks of a part on their way: cut in order, parsed by any thread, taken in order.
///
/// A few blocks wait at most, so that memory doesn't grow with the part.
final class BlockQueue<Product: Sendable>: @unchecked Sendable {
  /// What became of a block.
  enum Outcome {
    /// What the block holds, in a form of which any thread can make use.
    case product(Product)
    /// The block can't be read by itself, or there are no more: the rest is for one parser.
    case rest
  }

  private let monitor = Monitor()
  private let frame: BlockFrame
  /// How many blocks may be on their way.
  private let capacity: Int
  /// How many blocks are cut ahead, so that no thread waits for another one to inflate.
  private let lead: Int

  // Used by whoever set `isFeeding`, in or out of the monitor; all else only within.
  private var feed: BlockFeed
  private var isFeeding = false
  private var failure: WorkbookError?
  private var cutCount = 0
  private var begunCount = 0
  private var takenCount = 0
  /// Whether no block is cut any more.
  private var isCut = false
  /// Whether nothing more is wanted of the threads that parse.
  private var isStopped = false
  private var blocks: [Int: Block] = [:]
  private var outcomes: [Int: Outcome] = [:]
  /// Blocks that are needed no more.
  private var spare: [Block] = []

  init(_ feed: BlockFeed, in frame: BlockFrame, threads: Int) {
    self.feed = feed
    self.frame = frame
    lead = threads
    capacity = 4 * threads
  }

  // MARK: For the threads that parse

  private enum Work {
    case cut(Block)
    case parse(Int, Block)
  }

  /// The next block to parse; `nil` when there is nothing more to do.
  ///
  /// Whoever asks cuts blocks first, if nobody else does and few are ready.
  func next() -> (index: Int, block: Block)? {
    while let work = monitor.enter({ nextWork() }) {
      switch work {
      case .parse(let index, let block): return (index, block)
      case .cut(let block): cut(block)
      }
    }
    return nil
  }

  private func nextWork() -> Work? {
    while !isStopped {
      let ready = cutCount - begunCount
      if !isCut, !isFeeding, ready < lead, cutCount - takenCount < capacity {
        isFeeding = true
        return .cut(spare.popLast() ?? Block())
      }
      if ready > 0, let block = blocks[begunCount] {
        begunCount += 1
        return .parse(begunCount - 1, block)
      }
      if isCut { return nil }
      monitor.wait(for: .work)
    }
    return nil
  }

  private func cut(_ block: Block) {
    let result = Result { () throws(WorkbookError) in try feed.fill(block, in: frame) }
    monitor.enter {
      isFeeding = false
      switch result {
      case .success(true):
        blocks[cutCount] = block
        cutCount += 1
      case .success(false): isCut = true
      case .failure(let error):
        failure = error
        isCut = true
      }
      monitor.tell(.work)
      if isCut || isStopped { monitor.tell(.outcome) }
    }
  }

  /// Says what became of a block.
  func finish(_ index: Int, _ outcome: Outcome) {
    monitor.enter {
      outcomes[index] = outcome
      if index == takenCount { monitor.tell(.outcome) }
    }
  }

  // MARK: For the thread that takes

  /// What became of the next block, when that is known.
  func take() -> Outcome {
    monitor.enter {
      let index = takenCount
      while outcomes[index] == nil, !isStopped, !(isCut && index >= cutCount) {
        monitor.wait(for: .outcome)
      }
      guard case .product(let product)? = outcomes.removeValue(forKey: index) else {
        return .rest
      }
      if let block = blocks.removeValue(forKey: index) { spare.append(block) }
      takenCount += 1
      monitor.tell(.work)
      return .product(product)
    }
  }

  /// The next bytes of the part that nobody has taken; none at its end.
  ///
  /// No block is cut or parsed any more.
  func takeRest() throws(WorkbookError) -> [UInt8] {
    let block: Block? = monitor.enter {
      isStopped = true
      monitor.tellAll()
      while isFeeding { monitor.wait(for: .outcome) }
      guard takenCount < cutCount else { return nil }
      takenCount += 1
      return blocks.removeValue(forKey: takenCount - 1)
    }
    if let block { return block.bytes }
    if let failure { throw failure }
    return try feed.next()
  }

  /// Says that no more is wanted.
  func stop() {
    monitor.enter {
      isStopped = true
      monitor.tellAll()
    }
  }
}
