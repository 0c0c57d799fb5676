import FlyingSocks
import Synchronization

/// Takes connections at an address, and serves each by itself as long as there are not too many.
///
/// The sockets, and the pool that wakes who waits for them, are FlyingFox's; the loop over them is not.
/// FlyingFox's own server bounds neither the head of a request nor the time that it takes, reads a body
/// that is refused to its end, and stops for good when there is no descriptor for one connection more.
/// Besides, what links it links libcurl, which doubles the time in which each command starts.
final class Listener: Sendable {
  /// Where it listens.
  let address: ServerAddress

  private let socket: Socket
  private let pool: any AsyncSocketPool
  private let limits: ServerLimits
  private let handler: PageHandler
  private let connections = Atomic(0)

  /// Binds an address; connections wait until ``run()``.
  ///
  /// - Throws: `SocketError` where the address can't be had.
  init(
    at address: ServerAddress, limits: ServerLimits, handler: (ServerAddress) -> PageHandler
  ) throws {
    let socket = try address.listeningSocket()
    self.socket = socket
    self.limits = limits
    self.address = try address.withPort(of: socket)
    pool = Self.systemPool
    self.handler = handler(self.address)
  }

  /// The pool of the system at hand.
  private static var systemPool: some AsyncSocketPool {
    #if canImport(Darwin)
      .kQueue()
    #else
      .ePoll()
    #endif
  }

  /// Serves until its task is cancelled.
  func run() async throws {
    defer { try? socket.close() }
    try await pool.prepare()
    let listening = try AsyncSocket(socket: socket, pool: pool)
    try await withThrowingDiscardingTaskGroup { group in
      group.addTask { [pool] in try await pool.run() }
      while !Task.isCancelled {
        guard let client = try await next(of: listening) else { continue }
        guard connections.add(1, ordering: .relaxed).newValue <= limits.connections else {
          connections.subtract(1, ordering: .relaxed)
          try? client.close()
          continue
        }
        group.addTask { [self] in
          await Connection(client, pool: pool, limits: limits, handler: handler).serve()
          connections.subtract(1, ordering: .relaxed)
        }
      }
    }
  }

  /// The next connection; `nil` where there is none to be had just now, such as for want of
  /// descriptors.
  private func next(of listening: AsyncSocket) async throws -> AsyncSocket? {
    do {
      return try await listening.accept()
    } catch {
      try Task.checkCancellation()
      try await Task.sleep(for: .milliseconds(50))
      return nil
    }
  }
}
