/// Cuts what comes in into lines: one at a time is held, and none that is too long.
struct LineReader<Failure: Error> {
  /// What came in, up to a line break, by its place in ``bytes``.
  enum Line {
    /// A line, without its line break.
    case whole(Range<Int>)
    /// What came after the last line break.
    case unended(Range<Int>)
    /// A line that is longer than lines may be; its bytes are gone.
    case tooLong
  }

  /// How many bytes a line may have, without its line break.
  let longest: Int
  /// What came in and has not been read over; a line's bytes stay until the next one is asked for.
  private(set) var bytes: [UInt8] = []

  private let read: (inout [UInt8]) throws(Failure) -> Int
  private var piece: [UInt8]
  /// Where the next line begins.
  private var start = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - longest: How many bytes a line may have, without its line break.
  ///   - pieces: How many bytes are asked for at once.
  ///   - read: Waits for bytes, puts those that are there into a buffer and gives their number; 0 at
  ///     the end.
  init(
    longest: Int = .max, pieces: Int = 1 << 16,
    read: @escaping (inout [UInt8]) throws(Failure) -> Int
  ) {
    self.longest = longest
    self.read = read
    piece = [UInt8](repeating: 0, count: pieces)
  }

  /// The next line; `nil` at the end.
  mutating func next() throws(Failure) -> Line? {
    var searched = start
    var isTooLong = false
    while true {
      let end = lineBreak(from: searched)
      isTooLong = isTooLong || end - start > longest
      if end < bytes.count {
        defer { start = end + 1 }
        return isTooLong ? .tooLong : .whole(start..<end)
      }
      if isTooLong { start = end }
      if isAtEnd {
        defer { start = end }
        return isTooLong ? .tooLong : start < end ? .unended(start..<end) : nil
      }
      searched = try fill(keepingFrom: start) + end
    }
  }

  /// Where the next line break is; the end of what came in where there is none.
  private func lineBreak(from position: Int) -> Int {
    let bytes = bytes.span
    var position = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    return position
  }

  /// Takes more in, and takes away what has been read over.
  ///
  /// - Returns: By how many places what is kept has moved.
  private mutating func fill(keepingFrom position: Int) throws(Failure) -> Int {
    bytes.removeSubrange(..<position)
    start = 0
    let count = try read(&piece)
    isAtEnd = count == 0
    bytes.append(contentsOf: piece[..<count])
    return -position
  }
}
