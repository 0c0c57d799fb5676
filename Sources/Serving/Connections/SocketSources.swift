import Dispatch
package import FlyingSocks

/// Tells when sockets can be read or written, by the event sources of libdispatch.
///
/// FlyingSocks' own pool keeps a table of descriptors beside the kernel's, and mends it only after whoever
/// waited for a socket goes on. Where the socket has been closed by then, its number can stay in the table,
/// and the next socket of that number would not be watched. Here each wait has a source of its own, and
/// nobody goes on before the source has let go of the socket: so it may be closed at once. What has become
/// of a socket that failed is found by reading or writing, after what comes before it.
package struct SocketSources: AsyncSocketPool {
  private let queue = DispatchQueue(label: "rekap.sockets")

  /// Makes sources that nobody waits for yet.
  package init() {}

  /// Does nothing: libdispatch is always ready.
  package func prepare() {}

  /// Does nothing: libdispatch has a thread of its own that waits.
  package func run() {}

  /// Waits until something can be read from a socket, or written into it, or it has failed.
  ///
  /// - Throws: `CancellationError` where the task is cancelled before.
  package func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    try Task.checkCancellation()
    let wait = Wait(for: socket.file.rawValue, isWriting: events.contains(.write), on: queue)
    await withTaskCancellationHandler {
      await withCheckedContinuation { wait.begin($0) }
    } onCancel: {
      wait.end()
    }
    try Task.checkCancellation()
  }

  /// One wait, which ends once.
  private final class Wait: @unchecked Sendable {
    // libdispatch lets any thread call its objects.
    private let source: any DispatchSourceProtocol

    init(for descriptor: Int32, isWriting: Bool, on queue: DispatchQueue) {
      source =
        isWriting
        ? DispatchSource.makeWriteSource(fileDescriptor: descriptor, queue: queue)
        : DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    }

    /// Resumes a continuation when the socket is ready and the source has let go of it, or the wait has
    /// been ended, also before this.
    func begin(_ continuation: CheckedContinuation<Void, Never>) {
      source.setEventHandler { [source] in source.cancel() }
      source.setCancelHandler { continuation.resume() }
      source.activate()
    }

    /// Waits no more.
    func end() { source.cancel() }
  }
}
