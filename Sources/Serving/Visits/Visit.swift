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

  private let folder: String
  private let pipeline: Pipeline
  private let queue: ReadingQueue
  private let limits: ServerLimits
  private let stored: StoredBytes

  private var workbooks: [Int: UploadedWorkbook] = [:]
  /// The workbooks that are on their way.
  private var arriving: Set<Int> = []
  private var lastID = 0
  /// How often the workbooks have changed; what was made of all of them before is void.
  private var edition = 0
  private var makings: [Making: Task<String, any Error>] = [:]
  private var waiters: [Int: [CheckedContinuation<Void, Never>]] = [:]
  private var isOver = false
  private(set) var lastUse = ContinuousClock.now

  /// Something that is made once.
  private struct Making: Hashable {
    /// The workbook that it is made of; `nil` for all.
    var id: Int?
    var kind: Kind
    var language: Language

    enum Kind: Hashable {
      case file(VisitFile)
      case section
      case findings
    }
  }

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
    try Self.makeFolder(folder)
  }

  private static func makeFolder(_ path: String) throws(Refusal) {
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
    workbook.interruption.ask(Self.enough)
    stored.remove(workbook.content.bytes)
    forget(of: id)
    forgetShared()
    wake(id)
    Self.delete("\(folder)/\(id)")
  }

  // MARK: Reading

  /// The signal by which readings are asked to stop that nobody needs any more.
  private static let enough: Int32 = 15

  private func startCheck(of id: Int) {
    Task { await check(id) }
  }

  private func check(_ id: Int) async {
    guard let workbook = workbooks[id] else { return }
    let (edition, language) = (workbook.edition, workbook.language)
    let path = self.path(of: Making(id: id, kind: .section, language: language), edition)
    let inputs = inputs(of: workbook)
    let state: UploadedWorkbook.State
    do {
      try Self.makeFolder("\(folder)/\(id)/\(edition)")
      let check = try await queue.run(.arrived) { [self, pipeline, limits] in
        guard await begin(id, edition) else { throw CancellationError() }
        return try await Self.within(limits.readingTime, inputs.interruption) {
          try await pipeline.check(inputs, number: id, in: language, section: path)
        }
      }
      state = .checked(check)
    } catch {
      state = .failed(Self.message(of: error))
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

  /// Does something that reads, and asks it to stop where it takes too long.
  private static func within<Outcome: Sendable>(
    _ time: Duration, _ interruption: Interruption,
    _ work: @escaping @Sendable () async throws -> Outcome
  ) async throws -> Outcome {
    let alarm = Task {
      try await Task.sleep(for: time)
      interruption.ask(14)
    }
    defer { alarm.cancel() }
    return try await work()
  }

  private static func message(of error: any Error) -> Phrase {
    switch error {
    case RunError.interrupted:
      Phrase(
        indonesian:
          "Buku kerja ini terlalu lama dibaca, jadi dihentikan. Hapus lembar yang tidak perlu, lalu unggah lagi.",
        english:
          "The workbook took too long to read, so it was stopped. Take out sheets that are not needed, and send it again."
      )
    case let error as Refusal: error.message
    case let error as RunError where !"\(error)".contains("rekap-serve"): error.message
    default: Refusal.fault.message
    }
  }

  private func inputs(of workbook: UploadedWorkbook) -> Pipeline.Inputs {
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

  private func use() throws(Refusal) {
    guard !isOver else { throw .noVisit }
    lastUse = .now
  }

  // MARK: Mappings

  /// A draft of a mapping for a workbook that none fits.
  func suggestion(for id: Int) async throws -> MappingSuggester.Suggestion? {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    return try await queue.run(.asked) { [pipeline, inputs = inputs(of: workbook)] in
      try pipeline.suggestion(for: inputs)
    }
  }

  /// Has a workbook checked anew with a mapping that its visitor has made.
  func choose(_ form: ColumnsForm, for id: Int, in language: Language) async throws {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    let path = "\(folder)/\(id)/mapping-\(workbook.edition + 1).yaml"
    let own = try await queue.run(.asked) { [pipeline, inputs = inputs(of: workbook)] in
      try pipeline.ownMapping(for: inputs, by: form, in: language, to: path)
    }
    guard workbooks[id]?.edition == workbook.edition else { throw Refusal.noWorkbook }
    workbook.interruption.ask(Self.enough)
    forget(of: id)
    Self.delete("\(folder)/\(id)/\(workbook.edition)")
    workbooks[id]?.ownMapping = own
    workbooks[id]?.interruption = Interruption()
    workbooks[id]?.edition += 1
    workbooks[id]?.state = .waiting
    forgetShared()
    startCheck(of: id)
  }

  // MARK: Files

  /// The path of the section of a workbook's findings.
  func section(of id: Int, in language: Language) async throws -> String {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    guard workbook.check != nil else { throw Refusal.notRead }
    return try await make(Making(id: id, kind: .section, language: language)) {
      [pipeline, inputs = inputs(of: workbook)] path in
      _ = try await pipeline.check(inputs, number: id, in: language, section: path)
    }
  }

  /// The path of a file that is made of one workbook.
  func file(_ file: VisitFile, of id: Int, in language: Language) async throws -> String {
    try use()
    guard let workbook = workbooks[id] else { throw Refusal.noWorkbook }
    guard let check = workbook.check else { throw Refusal.notRead }
    guard Self.files(of: workbook, check).contains(file) else { throw Refusal.noFile }
    if file == .mapping, let own = workbook.ownMapping { return own.file }
    return try await make(Making(id: id, kind: .file(file), language: language)) {
      [pipeline, inputs = inputs(of: workbook)] path in
      try await pipeline.make(file, of: inputs, in: language, to: path)
    }
  }

  /// The path of a file that is made of all workbooks.
  func sharedFile(_ file: VisitFile, in language: Language) async throws -> String {
    guard try sharedFiles().contains(file) else { throw Refusal.noFile }
    let inputs = try sharedInputs()
    return try await make(Making(id: nil, kind: .file(file), language: language)) {
      [pipeline] path in
      try await pipeline.make(file, of: inputs, in: language, to: path)
    }
  }

  /// The path of the findings of all workbooks, each with the number of its own.
  func findings(in language: Language) async throws -> String {
    let (inputs, all) = (try sharedInputs(), try all())
    return try await make(Making(id: nil, kind: .findings, language: language)) {
      [pipeline] path in
      try await pipeline.listFindings(
        of: inputs, numbers: all.map(\.id), names: all.map(\.name), in: language, to: path)
    }
  }

  private func sharedInputs() throws(Refusal) -> Pipeline.Inputs {
    let all = try all()
    guard all.allSatisfy(\.state.isFinal) else { throw .notRead }
    return Pipeline.Inputs(
      files: all.map { ($0.path, $0.name.text) },
      ownMappings: all.compactMap(\.ownMapping?.mapping))
  }

  /// The files that can be made of a workbook.
  static func files(of workbook: UploadedWorkbook, _ check: CheckedWorkbook) -> [VisitFile] {
    VisitFile.allCases.filter { file in
      switch file {
      case .marked: check.summary.isMarkable
      case .mapping: workbook.ownMapping != nil
      default: file.isOfOne && (!file.holdsRecords || check.mapping != nil)
      }
    }
  }

  /// The files that can be made of all workbooks.
  func sharedFiles() throws(Refusal) -> [VisitFile] {
    let checks = try all().compactMap(\.check)
    guard !checks.isEmpty else { return [] }
    let hasRecords = checks.contains { $0.summary.records > 0 }
    return VisitFile.allCases.filter { $0.isOfAll && (!$0.holdsRecords || hasRecords) }
  }

  /// Makes something once, in its turn.
  private func make(
    _ making: Making, _ work: @escaping @Sendable (_ path: String) async throws -> Void
  ) async throws -> String {
    let edition = making.id.flatMap { workbooks[$0]?.edition } ?? edition
    let path = path(of: making, edition)
    if FileManager.default.fileExists(atPath: path), makings[making] == nil { return path }
    let task: Task<String, any Error>
    if let under = makings[making] {
      task = under
    } else {
      try Self.makeFolder(String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)))
      task = Task { [queue, limits] in
        try await queue.run(.asked) {
          try await Self.within(limits.readingTime, Interruption()) {
            // What is being made has another name, so that nobody gets half of it.
            try await work(path + ".making")
          }
          try FileManager.default.moveItem(atPath: path + ".making", toPath: path)
          return path
        }
      }
      makings[making] = task
    }
    do {
      let made = try await task.value
      if makings[making] == task { makings[making] = nil }
      return made
    } catch {
      if makings[making] == task { makings[making] = nil }
      if isOver { throw Refusal.noVisit }
      if let refusal = error as? Refusal { throw refusal }
      throw Refusal.unmakeable(Self.message(of: error))
    }
  }

  private func path(of making: Making, _ edition: Int) -> String {
    let name =
      switch making.kind {
      case .file(let file): file.rawValue
      case .section: "section.html"
      case .findings: "all-findings.json"
      }
    return "\(folder)/\(making.id.map(String.init) ?? "all")/\(edition)/"
      + "\(making.language.rawValue)-\(name)"
  }

  private func forget(of id: Int) {
    for making in makings.keys where making.id == id { makings[making] = nil }
  }

  /// Takes away what was made of all workbooks.
  private func forgetShared() {
    for making in makings.keys where making.id == nil { makings[making] = nil }
    Self.delete("\(folder)/all/\(edition)")
    edition += 1
  }

  // MARK: The end

  /// Ends the visit, and deletes all that is in it.
  func end() {
    guard !isOver else { return }
    isOver = true
    for workbook in workbooks.values {
      workbook.interruption.ask(Self.enough)
      stored.remove(workbook.content.bytes)
    }
    workbooks = [:]
    makings = [:]
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
