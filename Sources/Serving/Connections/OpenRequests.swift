import Synchronization

/// Counts the requests that have come and are not answered, so that the end of the server can wait for
/// their answers.
final class OpenRequests: Sendable {
  private let number = Atomic(0)

  /// How many there are.
  var count: Int { number.load(ordering: .relaxed) }

  /// A request has come.
  func begin() { number.add(1, ordering: .relaxed) }

  /// It is answered, or whoever has sent it is gone.
  func end() { number.subtract(1, ordering: .relaxed) }

  /// Returns when there are none any more, or a time has passed.
  func answered(within time: Duration) async {
    let end = ContinuousClock.now + time
    while count > 0, ContinuousClock.now < end {
      guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { return }
    }
  }
}
