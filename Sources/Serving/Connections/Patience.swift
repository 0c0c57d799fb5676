import Synchronization

/// How long a connection is waited for: until a deadline that each phase of a request sets anew.
final class Patience: Sendable {
  /// What is waited for.
  enum Phase {
    /// The first byte of the next request.
    case idle
    /// The end of a request's head.
    case head
    /// More of a body that has this long as a whole.
    case body(until: ContinuousClock.Instant)
    /// An answer, which takes the time it takes.
    case answer
    /// That more of an answer is taken.
    case sending
    /// That a client ends whose request is refused.
    case leave
  }

  private let limits: ServerLimits
  private let deadline = Mutex<ContinuousClock.Instant?>(nil)

  init(_ limits: ServerLimits) { self.limits = limits }

  /// Begins to wait for something.
  func begin(_ phase: Phase) {
    let now = ContinuousClock.now
    let next: ContinuousClock.Instant? =
      switch phase {
      case .idle: now + limits.idleTime
      case .head: now + limits.headTime
      case .body(let end): min(end, now + limits.stallTime)
      case .answer: nil
      case .sending: now + limits.stallTime
      case .leave: now + limits.leaveTime
      }
    deadline.withLock { $0 = next }
  }

  /// Returns when a deadline has passed, or the task is cancelled.
  func runOut() async {
    while !Task.isCancelled {
      let now = ContinuousClock.now
      let next = deadline.withLock { $0 }
      if let next, next <= now { return }
      // A deadline may come that is nearer than the one at hand.
      let pause = limits.watchPause
      try? await Task.sleep(until: min(next ?? now + pause, now + pause), clock: .continuous)
    }
  }
}
