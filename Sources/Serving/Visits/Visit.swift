import Findings
import Foundation
import Indicators
import RekapKit

/// One page that somebody has open: the workbooks that were sent from it, and what was made of them.
///
/// All its files lie in one folder, which goes with it.
actor Visit {
  /// The word that names it, and that only its page knows.
  nonisolated let token: String

  let folder: String
  let pipeline: Pipeline
  let queue: ReadingQueue
  let files: MadeFiles
  private let limits: ServerLimits
  private let stored: StoredBytes

  private(set) var workbooks: [Int: UploadedWorkbook] = [:]
  /// The workbooks that are on their way.
  private var arriving: Set<Int> = []
  private var lastID = 0
  /// How often the workbooks have changed; what was made of all of them before is void.
  private(set) var edition = 0
  private var waiters: [Int: [CheckedContinuation<Void, Never>]] = [:]
  private var isOver = false
  /// When somebody has asked for it; the time that the machine sleeps does not count.
  private(set) var lastUse = SuspendingClock.now

  /// Begins a visit.
  ///
  /// - Throws: ``Refusal`` where its folder can't be made.
  init(
    in parent: String, pipeline: Pipeline, queue: ReadingQueue, limits: ServerLimits,
    stored: StoredBytes
  ) throws(Refusal) {
    token = Token.random()
    folder = parent + "/" + token
    self.pipeline = pipeline
    self.queue = queue
    self.limits = limits
    self.stored = stored
    files = MadeFiles(queue: queue, limits: limits)
    try Self.makeFolder(folder)
  }

  static func makeFolder(_ path: String) throws(Refusal) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unstored
    }
  }

  // MARK: Arrivals

  /// Makes ready for a workbook that comes.
  ///
  /// - Returns: Its number, and where it is to be put.
  /// - Throws: ``Refusal`` where there are too many.
  func expect() throws(Refusal) -> (id: Int, path: String) {
    try use()
    guard workbooks.count + arriving.count < limits.workbooks else {
      throw .manyWorkbooks(limit: limits.workbooks)
    }
    lastID += 1
    arriving.insert(lastID)
    try Self.makeFolder("\(folder)/\(lastID)")
    return (lastID, "\(folder)/\(lastID)/workbook")
  }

  /// Gives up a workbook that has not come.
  func giveUp(_ id: Int) {
    arriving.remove(id)
    try? FileManager.default.removeItem(atPath: "\(folder)/\(id)")
  }

  /// Takes a workbook that has come, and has it checked when its turn comes.
  ///
  /// - Parameters:
  ///   - place: Where it stands among the others; otherwise last.
  ///   - former: The workbook that it takes the place of.
  func take(
    _ content: Upload.Content, as id: Int, named name: GivenName, at place: Int?,
    replacing former: Int?, in language: Language
  ) throws(Refusal) -> UploadedWorkbook {
    arriving.remove(id)
    guard !isOver else {
      stored.remove(content.bytes)
      throw .noVisit
    }
    let formerPlace = former.flatMap { workbooks[$0]?.place }
    let workbook = UploadedWorkbook(
      id: id, name: name, place: place ?? formerPlace ?? id, path: "\(folder)/\(id)/workbook",
      content: content, language: language)
    workbooks[id] = workbook
    if let former, former != id { try? remove(former) }
    forgetShared()
    startCheck(of: id)
    return workbook
  }

  /// Removes a workbook with all that was made of it.
  func remove(_ id: Int) throws(Refusal) {
    try use()
    guard let workbook = workbooks.removeValue(forKey: id) else { throw .noWorkbook }
    workbook.interruption.ask(ReadingTime.enough)
    stored.remove(workbook.content.bytes)
    forgetShared()
    wake(id)
    Self.delete("\(folder)/\(id)")
  }

  // MARK: Reading

  private func startCheck(of id: Int) {
    Task { await check(id) }
  }

  /// Has a workbook checked anew, by a mapping that was made for it.
  func check(_ id: Int, anewBy mapping: UploadedWorkbook.OwnMapping) {
    guard let workbook = workbooks[id] else { return }
    workbook.interruption.ask(ReadingTime.enough)
    Self.delete("\(folder)/\(id)/\(workbook.edition)")
    workbooks[id]?.ownMapping = mapping
    workbooks[id]?.interruption = Interruption()
    workbooks[id]?.edition += 1
    workbooks[id]?.state = .waiting
    forgetShared()
    startCheck(of: id)
  }

  private func check(_ id: Int) async {
    guard let workbook = workbooks[id] else { return }
    let (edition, language) = (workbook.edition, workbook.language)
    let path = sectionPath(of: workbook, in: language)
    let inputs = inputs(of: workbook)
    let state: UploadedWorkbook.State
    do {
      try Self.makeFolder("\(folder)/\(id)/\(edition)")
      let check = try await queue.run(.arrived) { [self, pipeline, limits] in
        guard await begin(id, edition) else { throw CancellationError() }
        return try await ReadingTime.within(limits.readingTime, inputs.interruption) {
          try await pipeline.check(inputs, number: id, in: language, section: path)
        }
      }
      state = .checked(check)
    } catch {
      state = .failed(ReadingTime.message(of: error))
    }
    guard workbooks[id]?.edition == edition else { return }
    workbooks[id]?.state = state
    wake(id)
  }

  /// Tells that a workbook's turn has come; `false` where nobody wants it any more.
  private func begin(_ id: Int, _ edition: Int) -> Bool {
    guard workbooks[id]?.edition == edition else { return false }
    workbooks[id]?.state = .checking
    return true
  }

  func inputs(of workbook: UploadedWorkbook) -> Pipeline.Inputs {
    Pipeline.Inputs(
      files: [(workbook.path, workbook.name.text)],
      ownMappings: workbook.ownMapping.map { [$0.mapping] } ?? [],
      interruption: workbook.interruption)
  }

  // MARK: Asking

  /// A workbook, when it has been read or some time has passed.
  func workbook(_ id: Int, waiting time: Duration) async throws(Refusal) -> UploadedWorkbook {
    try use()
    let end = ContinuousClock.now + min(time, limits.longestWait)
    while let workbook = workbooks[id] {
      guard !workbook.state.isFinal, !isOver, ContinuousClock.now < end else { return workbook }
      await pause(for: id, until: end)
    }
    throw isOver ? .noVisit : .noWorkbook
  }

  /// Waits until something becomes of a workbook, or a time comes.
  private func pause(for id: Int, until end: ContinuousClock.Instant) async {
    let alarm = Task {
      try await Task.sleep(until: end, clock: .continuous)
      wake(id)
    }
    await withCheckedContinuation { waiters[id, default: []].append($0) }
    alarm.cancel()
  }

  private func wake(_ id: Int) {
    for waiter in waiters.removeValue(forKey: id) ?? [] { waiter.resume() }
  }

  /// The workbooks, in their order.
  func all() throws(Refusal) -> [UploadedWorkbook] {
    try use()
    return workbooks.values.sorted { ($0.place, $0.id) < ($1.place, $1.id) }
  }

  /// Tells that somebody asks for it.
  ///
  /// - Throws: ``Refusal`` where it is over.
  func use() throws(Refusal) {
    guard !isOver else { throw .noVisit }
    lastUse = .now
  }

  /// Voids what was made of all workbooks.
  private func forgetShared() {
    Self.delete("\(folder)/all/\(edition)")
    edition += 1
  }

  // MARK: The end

  /// Ends the visit, and deletes all that is in it.
  func end() async {
    guard !isOver else { return }
    isOver = true
    await files.end()
    for workbook in workbooks.values {
      workbook.interruption.ask(ReadingTime.enough)
      stored.remove(workbook.content.bytes)
    }
    workbooks = [:]
    for id in waiters.keys { wake(id) }
    Self.delete(folder)
  }

  /// Deletes a folder: first its name is taken from it, so that nobody writes into it any more.
  private static func delete(_ folder: String) {
    let gone = folder + ".gone"
    do {
      try FileManager.default.moveItem(atPath: folder, toPath: gone)
      try FileManager.default.removeItem(atPath: gone)
    } catch {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
