import FlyingFox
import FlyingSocks

/// The body of a request, as it comes from its connection; to be read once.
struct RequestBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let reader: ConnectionReader

  func makeAsyncIterator() -> Iterator { Iterator(reader: reader) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let reader: ConnectionReader

    mutating func next() async throws -> UInt8? { try await reader.body(atMost: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      try await reader.body(atMost: count)
    }
  }
}
