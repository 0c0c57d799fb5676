/// The blocks of a worksheet part on their way: cut in order, parsed by any thread, taken in order.
///
/// A few blocks wait at most, so that memory doesn't grow with the sheet.
final class BlockQueue: @unchecked Sendable {
  /// What became of a block.
  enum Outcome {
    /// Rows, in the form of which any thread can make them.
    case rows(BlockRows)
    /// The block can't be read by itself, or there are no more: the rest is for one parser.
    case rest
  }

  private let monitor = Monitor()
  private let frame: BlockFrame
  /// How many blocks may wait.
  private let capacity: Int

  // Used by whoever set `isFeeding`, in or out of the monitor; all else only within.
  private var feed: BlockFeed
  private var isFeeding = false
  private var failure: WorkbookError?
  private var cutCount = 0
  private var takenCount = 0
  private var isStopped = false
  private var blocks: [Int: Block] = [:]
  private var outcomes: [Int: Outcome] = [:]

  init(_ feed: BlockFeed, in frame: BlockFrame, capacity: Int) {
    self.feed = feed
    self.frame = frame
    self.capacity = capacity
  }

  // MARK: For the threads that parse

  /// Cuts the next block; `nil` when there is nothing more to do.
  func cut() -> (index: Int, block: Block)? {
    let mayFeed = monitor.enter {
      while !isStopped, isFeeding || cutCount - takenCount >= capacity { monitor.wait() }
      if !isStopped { isFeeding = true }
      return !isStopped
    }
    guard mayFeed else { return nil }
    let result = Result { () throws(WorkbookError) in try feed.next(in: frame) }
    return monitor.enter {
      isFeeding = false
      defer { monitor.wakeAll() }
      guard case .success(let block?) = result else {
        if case .failure(let error) = result { failure = error }
        isStopped = true
        return nil
      }
      let index = cutCount
      cutCount += 1
      blocks[index] = block
      return (index, block)
    }
  }

  /// Says what became of a block.
  func finish(_ index: Int, _ outcome: Outcome) {
    monitor.enter {
      outcomes[index] = outcome
      monitor.wakeAll()
    }
  }

  // MARK: For the thread that takes

  /// What became of the next block, when that is known.
  func take() -> Outcome {
    monitor.enter {
      let index = takenCount
      while outcomes[index] == nil, !(isStopped && index >= cutCount) { monitor.wait() }
      guard case .rows(let rows)? = outcomes[index] else { return .rest }
      outcomes[index] = nil
      blocks[index] = nil
      takenCount += 1
      monitor.wakeAll()
      return .rows(rows)
    }
  }

  /// The next bytes of the part that nobody has taken; none at its end.
  ///
  /// No block is cut any more.
  func takeRest() throws(WorkbookError) -> [UInt8] {
    let block: Block? = monitor.enter {
      isStopped = true
      monitor.wakeAll()
      while isFeeding { monitor.wait() }
      guard takenCount < cutCount else { return nil }
      takenCount += 1
      return blocks.removeValue(forKey: takenCount - 1)
    }
    if let block { return Array(block.document[block.rows]) }
    if let failure { throw failure }
    return try feed.next()
  }

  /// Says that no more is wanted.
  func stop() {
    monitor.enter {
      isStopped = true
      monitor.wakeAll()
    }
  }
}
