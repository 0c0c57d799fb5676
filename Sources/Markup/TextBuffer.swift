/// Text that comes in pieces, in UTF-8, in memory that is used again and again.
@safe @usableFromInline package struct TextBuffer {
  // Longer than the text: only the first `count` bytes count. So to clear it costs nothing.
  @usableFromInline var bytes = [UInt8](repeating: 0, count: 256)
  /// How many bytes it holds.
  @usableFromInline package private(set) var count = 0
  /// How many bytes it need hold; more are counted only, once they don't fit.
  @usableFromInline let limit: Int
  /// How many UTF-16 code units were let go of.
  @usableFromInline package private(set) var omitted = 0

  /// Makes an empty buffer.
  ///
  /// - Parameter limit: How many bytes it must be able to hold, a guard against endless texts.
  @inlinable package init(limit: Int = .max) { self.limit = limit }

  /// Whether there is no text in it.
  @inlinable package var isEmpty: Bool { count == 0 }

  /// Forgets the text.
  @inlinable package mutating func clear() {
    count = 0
    omitted = 0
  }

  /// Adds a piece of text.
  @inlinable package mutating func append(_ text: Span<UInt8>) {
    if count + text.count > bytes.count {
      guard grow(for: text) else { return }
    }
    let count = count
    unsafe text.withUnsafeBufferPointer { piece in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        guard let from = piece.baseAddress, let to = bytes.baseAddress else { return }
        unsafe (to + count).update(from: from, count: piece.count)
      }
    }
    self.count += text.count
  }

  /// Makes room for a piece, unless that would be beyond the limit.
  @usableFromInline mutating func grow(for piece: Span<UInt8>) -> Bool {
    guard piece.count <= limit - count else {
      omitted += Self.lengthInUTF16(piece)
      return false
    }
    bytes.append(contentsOf: repeatElement(0, count: max(piece.count, bytes.count)))
    return true
  }

  /// How many UTF-16 code units the text has, with what was let go of.
  package var lengthInUTF16: Int {
    omitted + Self.lengthInUTF16(bytes.span.extracting(0..<count))
  }

  private static func lengthInUTF16(_ text: Span<UInt8>) -> Int {
    var length = 0
    for index in text.indices {
      // Of each scalar the first byte counts, twice where it takes a pair of surrogates.
      if text[index] & 0xC0 != 0x80 { length += text[index] < 0xF0 ? 1 : 2 }
    }
    return length
  }

  /// Gives the text to a function.
  @inlinable package func withText<Result>(_ body: (Span<UInt8>) -> Result) -> Result {
    body(bytes.span.extracting(0..<count))
  }

  /// The text as a string.
  @inlinable package func makeString() -> String {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe String(decoding: UnsafeBufferPointer(rebasing: bytes[..<count]), as: UTF8.self)
    }
  }
}
