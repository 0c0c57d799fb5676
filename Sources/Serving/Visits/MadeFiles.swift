import Foundation
import RekapKit

/// What is made of workbooks when somebody asks for it: each file once, in its turn, and whole.
actor MadeFiles {
  private let queue: ReadingQueue
  private let limits: ServerLimits
  /// What is being made, by its path.
  private var makings: [String: Making] = [:]
  private var isOver = false

  private struct Making {
    var task: Task<Void, any Error>
    var interruption: Interruption
  }

  init(queue: ReadingQueue, limits: ServerLimits) {
    self.queue = queue
    self.limits = limits
  }

  /// Has a file made, where it is not there yet.
  ///
  /// - Parameter make: Writes it to a path, unless it is asked to stop.
  /// - Throws: What `make` throws; ``Refusal`` where nothing is made any more.
  func make(
    _ path: String,
    _ make: @escaping @Sendable (_ path: String, _ interruption: Interruption) async throws -> Void
  ) async throws {
    guard !isOver else { throw Refusal.noVisit }
    if let making = makings[path] { return try await making.task.value }
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let interruption = Interruption()
    let task = Task { [queue, limits] in
      try await queue.run(.asked) {
        // Until it is whole it has another name.
        let half = path + ".half"
        try await ReadingTime.within(limits.readingTime, interruption) {
          try await make(half, interruption)
        }
        try FileManager.default.moveItem(atPath: half, toPath: path)
      }
    }
    makings[path] = Making(task: task, interruption: interruption)
    defer { makings[path] = nil }
    try await task.value
  }

  /// Makes nothing any more.
  func end() {
    isOver = true
    for making in makings.values { making.interruption.ask(ReadingTime.enough) }
  }
}
