/// The body of a request, as it comes from its connection, a piece at a time; to be read once.
struct RequestBody: AsyncSequence, Sendable {
  /// How many bytes its head has announced.
  let count: Int
  let reader: ConnectionReader

  func makeAsyncIterator() -> Iterator { Iterator(reader: reader) }

  struct Iterator: AsyncIteratorProtocol {
    let reader: ConnectionReader

    mutating func next() async throws -> [UInt8]? { try await reader.body(atMost: 1 << 16) }
  }
}
