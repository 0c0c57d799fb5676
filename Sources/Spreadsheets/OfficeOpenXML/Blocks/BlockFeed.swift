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
  /// Whether the part has been inflated to its end.
  private(set) var hasEnded = false

  init(_ part: String, of package: Package, blockSize: Int) throws(WorkbookError) {
    self.part = part
    self.blockSize = blockSize
    entry = try package.open(part)
  }

  /// What stands around the rows; `nil` where the part can't be cut.
  mutating func frame() throws(WorkbookError) -> BlockFrame? {
    while rest.count < Self.headSize, !hasEnded { try inflate() }
    guard let frame = BlockFrame(ofPartBeginning: rest) else { return nil }
    rest.removeFirst(frame.head.count)
    return frame
  }

  /// The next bytes: whole rows as long as there are any.
  mutating func next(endingWith endOfRow: [UInt8]) throws(WorkbookError) -> [UInt8] {
    while rest.count < blockSize, !hasEnded { try inflate() }
    let end = rest.lastRange(of: endOfRow)?.upperBound ?? rest.count
    let block = Array(rest[..<end])
    rest.removeFirst(end)
    return block
  }

  /// The next bytes, wherever they end; none at the end of the part.
  mutating func next() throws(WorkbookError) -> [UInt8] {
    if rest.isEmpty, !hasEnded { try inflate() }
    defer { rest = [] }
    return rest
  }

  private mutating func inflate() throws(WorkbookError) {
    let count: Int
    do {
      count = try entry.read(into: &buffer)
    } catch {
      hasEnded = true
      throw WorkbookError(error, in: part)
    }
    hasEnded = count == 0
    rest += buffer[..<count]
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
