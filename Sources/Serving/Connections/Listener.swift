import FlyingSocks
import Synchronization

/// Takes connections at an address, and serves each by itself as long as there are not too many.
///
/// The sockets are FlyingFox's; the loop over them is not. FlyingFox's own server bounds neither the head
/// of a request nor the time that it takes, reads a body that is refused to its end, and stops for good
/// when there is no descriptor for one connection more. Besides, what links it links libcurl, which
/// doubles the time in which each command starts.
final class Listener: Sendable {
  /// Where it listens.
  let address: ServerAddress

  /// What has come and is not answered.
  let openRequests = OpenRequests()

  private let socket: AsyncSocket
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
    do {
      self.socket = try AsyncSocket(socket: socket, pool: SocketSources())
      self.address = try address.withPort(of: socket)
    } catch {
      try? socket.close()
      throw error
    }
    self.limits = limits
    self.handler = handler(self.address)
  }

  /// Serves until its task is cancelled.
  func run() async throws {
    defer { try? socket.close() }
    try await withThrowingDiscardingTaskGroup { group in
      while !Task.isCancelled {
        guard let client = try await next() else { continue }
        guard connections.add(1, ordering: .relaxed).newValue <= limits.connections else {
          connections.subtract(1, ordering: .relaxed)
          try? client.close()
          continue
        }
        group.addTask { [self] in
          await Connection(
            client, limits: limits, handler: handler, openRequests: openRequests
          ).serve()
          connections.subtract(1, ordering: .relaxed)
        }
      }
    }
  }

  /// The next connection; `nil` where there is none to be had just now, such as for want of
  /// descriptors.
  private func next() async throws -> AsyncSocket? {
    do {
      return try await socket.accept()
    } catch {
      try Task.checkCancellation()
      try await Task.sleep(for: .milliseconds(50))
      return nil
    }
  }
}
