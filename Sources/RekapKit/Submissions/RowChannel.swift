import Spreadsheets
import Synchronization

/// Hands batches of rows from the task that parses a sheet to the task that maps them.
///
/// It holds a few batches at most: the parsing task waits while the mapping task is behind, so
/// memory does not grow with the sheet.
final class RowChannel: Sendable {
  private struct State {
    var batches: [[Row]] = []
    var end: Result<Void, WorkbookError>?
    var receiver: CheckedContinuation<Void, Never>?
    var sender: CheckedContinuation<Void, Never>?
    var isCancelled = false
  }

  private static let capacity = 8
  private let state = Mutex(State())

  /// Sends a batch, waiting while the channel is full.
  ///
  /// - Returns: Whether anyone still wants rows.
  func send(_ batch: [Row]) async -> Bool {
    let isFull = state.withLock { state in
      state.batches.append(batch)
      state.receiver.take()?.resume()
      return state.batches.count >= Self.capacity && !state.isCancelled
    }
    if isFull {
      await withCheckedContinuation { continuation in
        state.withLock { state in
          if state.batches.count < Self.capacity || state.isCancelled {
            continuation.resume()
          } else {
            state.sender = continuation
          }
        }
      }
    }
    return state.withLock { !$0.isCancelled }
  }

  /// Says that no more rows come, and why.
  func finish(_ end: Result<Void, WorkbookError>) {
    state.withLock { state in
      state.end = end
      state.receiver.take()?.resume()
    }
  }

  /// Says that no more rows are wanted.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.sender.take()?.resume()
    }
  }

  /// The next batch; `nil` at the end.
  func next() async throws(WorkbookError) -> [Row]? {
    while true {
      let (batch, end) = state.withLock { state -> ([Row]?, Result<Void, WorkbookError>?) in
        guard !state.batches.isEmpty else { return (nil, state.end) }
        let batch = state.batches.removeFirst()
        if state.batches.count < Self.capacity / 2 { state.sender.take()?.resume() }
        return (batch, nil)
      }
      if let batch { return batch }
      if let end {
        try end.get()
        return nil
      }
      await withCheckedContinuation { continuation in
        state.withLock { state in
          if state.batches.isEmpty, state.end == nil {
            state.receiver = continuation
          } else {
            continuation.resume()
          }
        }
      }
    }
  }
}
