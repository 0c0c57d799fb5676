internal import Archives

/// Inflates a worksheet part and cuts it after rows.
struct BlockFeed {
  /// How many bytes are looked at to find the frame.
  static let headSize = 64 << 10

  private let part: String
  private let blockSize: Int
  private let entry: EntryReader
  private var buffer = [UInt8](repeating: 0, count: 128 << 10)
  /// What was inflated and isn't part of a block yet.
  private var rest: [UInt8] = []
  /// Whether no more can be inflated.
  private var hasEnded = false
  /// Why; told when all that was inflated has been given.
  private var failure: WorkbookError?

  init(_ part: String, of package: Package, blockSize: Int) throws(WorkbookError) {
    self.part = part
    self.blockSize = blockSize
    entry = try package.open(part)
  }

  /// What stands around the rows; `nil` where the part can't be cut.
  mutating func frame() -> BlockFrame? {
    while rest.count < Self.headSize, !hasEnded { inflate() }
    guard let frame = BlockFrame(ofPartBeginning: rest) else { return nil }
    rest.removeFirst(frame.head.count)
    return frame
  }

  /// The next block: whole rows as long as there are any; `nil` at the end of the part.
  mutating func next(in frame: BlockFrame) throws(WorkbookError) -> Block? {
    while rest.count < blockSize, !hasEnded { inflate() }
    if rest.isEmpty, let failure { throw failure }
    guard !rest.isEmpty else { return nil }
    let end = rest.lastRange(of: frame.endOfRow)?.upperBound ?? rest.count
    let block = Block(rest[..<end], in: frame)
    rest.removeFirst(end)
    return block
  }

  /// The next bytes, wherever they end; none at the end of the part.
  mutating func next() throws(WorkbookError) -> [UInt8] {
    if rest.isEmpty, !hasEnded { inflate() }
    if rest.isEmpty, let failure { throw failure }
    defer { rest = [] }
    return rest
  }

  private mutating func inflate() {
    do {
      let count = try entry.read(into: &buffer)
      hasEnded = count == 0
      rest += buffer[..<count]
    } catch {
      hasEnded = true
      failure = WorkbookError(error, in: part)
    }
  }
}

extension Array<UInt8> {
  /// The last place where some bytes stand.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard let last = bytes.last, count >= bytes.count else { return nil }
    var end = count
    while end >= bytes.count {
      if self[end - 1] == last, self[(end - bytes.count)..<end].elementsEqual(bytes) {
        return (end - bytes.count)..<end
      }
      end -= 1
    }
    return nil
  }
}
