import RekapKit

/// All visits of a server.
actor Visits {
  private let folder: String
  private let pipeline: Pipeline
  private let limits: ServerLimits
  private let stored: StoredBytes
  /// Reads their workbooks.
  nonisolated let queue: ReadingQueue

  private var visits: [String: Visit] = [:]
  private var isClosed = false

  init(in folder: String, pipeline: Pipeline, jobs: Int, limits: ServerLimits) {
    self.folder = folder
    self.pipeline = pipeline
    self.limits = limits
    queue = ReadingQueue(most: jobs)
    stored = StoredBytes(most: limits.storedBytes)
  }

  /// The account of what they have stored.
  nonisolated var storage: StoredBytes { stored }

  /// Begins a visit.
  ///
  /// - Throws: ``Refusal`` where there are too many.
  func begin() async throws(Refusal) -> Visit {
    guard !isClosed else { throw .noVisit }
    // A page that is open asks again and again, so these have been closed without a word.
    if visits.count >= limits.visits { await endIdle(for: limits.silentTime) }
    guard visits.count < limits.visits else { throw .manyVisits }
    let visit = try Visit(
      in: folder, pipeline: pipeline, queue: queue, limits: limits, stored: stored)
    visits[visit.token] = visit
    return visit
  }

  /// The visit of a token.
  func visit(_ token: String) throws(Refusal) -> Visit {
    guard let visit = visits[token] else { throw .noVisit }
    return visit
  }

  /// Ends a visit; one that has ended already is let be.
  func end(_ token: String) async {
    await visits.removeValue(forKey: token)?.end()
  }

  /// Ends the visits that nobody has asked for in a long time.
  func endIdle() async { await endIdle(for: limits.visitTime) }

  private func endIdle(for time: Duration) async {
    let now = SuspendingClock.now
    for visit in visits.values where await visit.lastUse + time <= now {
      await end(visit.token)
    }
  }

  /// Ends all visits, and begins none any more.
  func close() async {
    isClosed = true
    for token in visits.keys { await end(token) }
  }
}
