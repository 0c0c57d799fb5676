/// Cuts what comes in into lines: one at a time is held, and none that is too long.
struct LineReader {
  /// What came in, up to a line break.
  enum Line {
    /// A line, without its line break.
    case whole([UInt8])
    /// What came after the last line break.
    case unended([UInt8])
    /// A line that is longer than lines may be; its bytes are gone.
    case tooLong
  }

  /// How many bytes a line may have, without its line break.
  let longest: Int

  private let read: (inout [UInt8]) throws -> Int
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// What of the buffer has not been looked at.
  private var waiting = 0..<0

  /// - Parameters:
  ///   - longest: How many bytes a line may have, without its line break.
  ///   - read: Waits for bytes, puts those that are there into a buffer and gives their number; 0 at
  ///     the end.
  init(longest: Int, read: @escaping (inout [UInt8]) throws -> Int) {
    self.longest = longest
    self.read = read
  }

  /// The next line; `nil` at the end.
  mutating func next() throws -> Line? {
    var line: [UInt8] = []
    var isTooLong = false
    while true {
      if waiting.isEmpty {
        waiting = 0..<(try read(&buffer))
        guard !waiting.isEmpty else {
          if isTooLong { return .tooLong }
          return line.isEmpty ? nil : .unended(line)
        }
      }
      let end = endOfLine()
      if line.count + (end - waiting.lowerBound) > longest {
        isTooLong = true
        line = []
      }
      if !isTooLong { line += buffer[waiting.lowerBound..<end] }
      guard end == waiting.upperBound else {
        waiting = (end + 1)..<waiting.upperBound
        return isTooLong ? .tooLong : .whole(line)
      }
      waiting = 0..<0
    }
  }

  /// Where the line ends within the buffer, or the buffer does.
  private func endOfLine() -> Int {
    let bytes = buffer.span
    for index in waiting where bytes[index] == UInt8(ascii: "\n") { return index }
    return waiting.upperBound
  }
}
