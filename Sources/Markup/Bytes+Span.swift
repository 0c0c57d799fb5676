extension String {
  /// The text that some bytes of UTF-8 are.
  package init(_ bytes: Span<UInt8>) {
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}

extension Array<UInt8> {
  /// Adds bytes that lie one after another.
  @inlinable package mutating func append(_ bytes: Span<UInt8>) {
    // To add nothing to an empty array writes into memory that all empty arrays share.
    guard !bytes.isEmpty else { return }
    append(addingCapacity: bytes.count) { room in
      unsafe room.withUnsafeMutableBufferPointer { room, count in
        unsafe bytes.withUnsafeBufferPointer { bytes in
          guard let start = room.baseAddress, let from = bytes.baseAddress else { return }
          unsafe start.initialize(from: from, count: bytes.count)
          count = bytes.count
        }
      }
    }
  }
}
