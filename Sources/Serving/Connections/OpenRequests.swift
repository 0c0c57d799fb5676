import Synchronization

/// Counts the requests that have come and are not answered, so that the end of the server can wait for
/// their answers.
final class OpenRequests: Sendable {
  private let number = Atomic(0)

  /// How many there are.
  var count: Int { number.load(ordering: .relaxed) }

  /// Counts a request for as long as it takes to answer it.
  func including<Outcome: Sendable>(
    _ answer: () async throws -> Outcome
  ) async rethrows -> Outcome {
    number.add(1, ordering: .relaxed)
    defer { number.subtract(1, ordering: .relaxed) }
    return try await answer()
  }

  /// Returns when there are none any more, or a time has passed.
  func answered(within time: Duration) async {
    let end = ContinuousClock.now + time
    while count > 0, ContinuousClock.now < end {
      guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
    }
  }
}
