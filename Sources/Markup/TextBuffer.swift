/// Text that comes in pieces, in UTF-8, in memory that is used again and again.
@safe @usableFromInline package struct TextBuffer {
  // Longer than the text: only the first `count` bytes count. So to clear it costs nothing.
  @usableFromInline var bytes = [UInt8](repeating: 0, count: 256)
  /// How many bytes it holds.
  @usableFromInline package private(set) var count = 0

  /// Makes an empty buffer.
  @inlinable package init() {}

  /// Whether there is no text in it.
  @inlinable package var isEmpty: Bool { count == 0 }

  /// Forgets the text.
  @inlinable package mutating func clear() { count = 0 }

  /// Adds a piece of text.
  @inlinable package mutating func append(_ text: Span<UInt8>) {
    if count + text.count > bytes.count { grow(by: text.count) }
    let count = count
    unsafe text.withUnsafeBufferPointer { piece in
      unsafe bytes.withUnsafeMutableBufferPointer { bytes in
        guard let from = piece.baseAddress, let to = bytes.baseAddress else { return }
        unsafe (to + count).update(from: from, count: piece.count)
      }
    }
    self.count += text.count
  }

  @usableFromInline mutating func grow(by length: Int) {
    bytes.append(contentsOf: repeatElement(0, count: max(length, bytes.count)))
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
