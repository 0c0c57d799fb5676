import Foundation

/// What is made of workbooks when somebody asks for it: each file once, in its turn, and whole.
actor MadeFiles {
  private let queue: ReadingQueue
  private let limits: ServerLimits
  /// What is being made, by its path.
  private var makings: [String: Task<Void, any Error>] = [:]

  init(queue: ReadingQueue, limits: ServerLimits) {
    self.queue = queue
    self.limits = limits
  }

  /// Has a file made, where it is not there yet.
  ///
  /// - Parameter make: Writes it to a path.
  /// - Throws: What `make` throws.
  func make(
    _ path: String, _ make: @escaping @Sendable (_ path: String) async throws -> Void
  ) async throws {
    if let making = makings[path] { return try await making.value }
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let making = Task { [queue, limits] in
      try await queue.run(.asked) {
        // Until it is whole it has another name.
        let half = path + ".half"
        try await ReadingTime.within(limits.readingTime) { try await make(half) }
        try FileManager.default.moveItem(atPath: half, toPath: path)
      }
    }
    makings[path] = making
    defer { makings[path] = nil }
    try await making.value
  }
}
