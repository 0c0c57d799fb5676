import Findings
import Foundation
package import Indicators
package import RekapKit

/// The page by which people check workbooks without a terminal, served from this machine.
///
/// What is sent to it goes through the same run as on the command line, stays in a folder that only
/// this user can read, and is deleted when the page is left or the server ends. Nothing leaves the
/// machine.
package final class Server: Sendable {
  /// What a server is told at its start.
  package struct Options: Sendable {
    /// Other names by which it may be asked for.
    package var names: [String] = []
    /// What visitors may ask for at most.
    package var limits = ServerLimits()
    /// What is told to every run.
    package var run = Run.Options()
    /// The folder in which it makes its own; otherwise where the system has temporary files.
    package var folder: String?

    /// Makes the usual ones.
    package init() {}
  }

  private let listener: Listener
  private let visits: Visits
  private let folder: PrivateFolder
  private let limits: ServerLimits

  /// Binds the address, and makes the folder; nobody is answered yet.
  ///
  /// - Throws: `SocketError` where the address can't be had, ``RunError`` where the folder can't be made.
  package init(at address: ServerAddress, mappings: [Mapping], options: Options) throws {
    let pipeline = Pipeline(mappings: mappings, options: options.run)
    let folder = try PrivateFolder(in: options.folder)
    let visits = Visits(
      in: folder.path, pipeline: pipeline, jobs: options.run.jobs, limits: options.limits)
    do {
      listener = try Listener(at: address, limits: options.limits) { address in
        PageHandler(
          policy: RequestPolicy(at: address, names: options.names), visits: visits,
          pipeline: pipeline, limits: options.limits)
      }
    } catch {
      folder.remove()
      throw error
    }
    self.folder = folder
    self.visits = visits
    limits = options.limits
  }

  /// Where it listens, with the port that it was given.
  package var address: ServerAddress { listener.address }

  /// The address of the page, for whoever sits before this machine.
  package var url: String { "http://\(address.openHost):\(address.port)/" }

  /// How many requests have come and are not answered.
  package var openRequests: Int { listener.openRequests.count }

  /// How many workbooks were read at once at most.
  package var mostReadings: Int {
    get async { await visits.queue.mostReading }
  }

  /// Answers until somebody asks for the end; then all that was sent is deleted.
  package func run(until interruption: Interruption) async throws {
    defer { folder.remove() }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { [listener] in try await listener.run() }
        group.addTask { [listener, visits, limits] in
          var count = 0
          while interruption.signal == nil {
            try await Task.sleep(for: .milliseconds(100))
            count += 1
            if count.isMultiple(of: 600) { await visits.endIdle() }
          }
          // Readings stop, and who waits for something hears of the end.
          await visits.close()
          await listener.openRequests.answered(within: limits.farewellTime)
        }
        try await group.next()
        group.cancelAll()
      }
    } catch  where interruption.signal != nil {
      // Whoever waited for a connection hears of the end as an error.
    }
    await visits.close()
  }
}
