import Dispatch

/// Lets so many workbooks be read at once, and no more; those that wait are taken in turn.
///
/// They are read on threads of their own, so that the server answers however long one takes.
actor ReadingQueue {
  /// Who goes first.
  enum Urgency {
    /// Somebody waits for just this.
    case asked
    /// A workbook that has come, to be read when its turn comes.
    case arrived
  }

  private let most: Int
  private let threads = ReadingThreads()
  private var asked: [CheckedContinuation<Void, Never>] = []
  private var arrived: [CheckedContinuation<Void, Never>] = []
  /// How many are read just now.
  private var reading = 0
  /// How many were read at once at most, so far.
  private(set) var mostReading = 0

  init(most: Int) { self.most = max(1, most) }

  /// Does something that reads workbooks, when its turn comes.
  func run<Outcome: Sendable>(
    _ urgency: Urgency, _ work: @escaping @Sendable () async throws -> Outcome
  ) async throws -> Outcome {
    if reading < most {
      reading += 1
      mostReading = max(mostReading, reading)
    } else {
      await withCheckedContinuation { continuation in
        switch urgency {
        case .asked: asked.append(continuation)
        case .arrived: arrived.append(continuation)
        }
      }
    }
    defer { passOn() }
    return try await Task(executorPreference: threads) { try await work() }.value
  }

  /// Gives a place to the next, or leaves it free.
  private func passOn() {
    if !asked.isEmpty {
      asked.removeFirst().resume()
    } else if !arrived.isEmpty {
      arrived.removeFirst().resume()
    } else {
      reading -= 1
    }
  }
}

/// Threads that read workbooks, and do nothing else.
private final class ReadingThreads: TaskExecutor {
  // Of another quality of service than that of tasks, for each has threads of its own: with theirs, a
  // large workbook for each core would leave nobody to answer.
  private let queue = DispatchQueue(
    label: "rekap.reading", qos: .utility, attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = unsafe asUnownedTaskExecutor()
    queue.async { unsafe job.runSynchronously(on: executor) }
  }
}
