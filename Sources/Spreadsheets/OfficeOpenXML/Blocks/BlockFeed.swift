internal import Archives

/// Inflates a part and cuts it after rows, or after strings.
struct BlockFeed {
  /// How many bytes are looked at to find the frame.
  static let headSize = 64 << 10

  private let part: String
  private let blockSize: Int
  private let entry: EntryReader
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

  /// What stands around the pieces of an element; `nil` where the part can't be cut.
  mutating func frame(_ element: BlockFrame.Element) -> BlockFrame? {
    while rest.count < Self.headSize, !hasEnded { inflate() }
    guard let frame = BlockFrame(element, ofPartBeginning: rest) else { return nil }
    rest.removeFirst(frame.head.count)
    return frame
  }

  /// Makes the next block: whole pieces as long as there are any; tells whether there is one.
  mutating func fill(_ block: Block, in frame: BlockFrame) throws(WorkbookError) -> Bool {
    block.begin(in: frame, with: rest, size: blockSize)
    while !block.isFull, !hasEnded {
      do {
        let count = try block.fill { document, room throws(WorkbookError) in
          try inflate(into: &document, to: room)
        }
        hasEnded = count == 0
      } catch {
        hasEnded = true
        failure = error
      }
    }
    if block.pieces.isEmpty, let failure { throw failure }
    block.end(in: frame, rest: &rest)
    return !block.pieces.isEmpty
  }

  /// The next bytes, wherever they end; none at the end of the part.
  mutating func next() throws(WorkbookError) -> [UInt8] {
    if rest.isEmpty, !hasEnded { inflate() }
    if rest.isEmpty, let failure { throw failure }
    defer { rest = [] }
    return rest
  }

  private mutating func inflate() {
    var buffer = [UInt8](repeating: 0, count: Self.headSize)
    do {
      let count = try inflate(into: &buffer, to: buffer.indices)
      hasEnded = count == 0
      rest += buffer[..<count]
    } catch {
      hasEnded = true
      failure = error
    }
  }

  private func inflate(
    into buffer: inout [UInt8], to room: Range<Int>
  ) throws(WorkbookError) -> Int {
    do {
      return try entry.read(into: &buffer, to: room)
    } catch {
      throw WorkbookError(error, in: part)
    }
  }
}
