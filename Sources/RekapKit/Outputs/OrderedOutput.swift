import Findings
import Synchronization

/// Puts the outputs of workbooks that are read side by side into the order of the inputs.
///
/// What the workbook at the front gives is passed on at once. What those behind it give waits here,
/// and those that are too far ahead wait themselves, so that memory stays bounded.
actor OrderedOutput {
  /// A piece of output of one workbook.
  enum Piece: Sendable {
    /// Some of its records and findings.
    case part(OutputPart)
    /// The last of these, and what became of the workbook; nothing more comes of it.
    case end(SubmissionSummary, last: OutputPart?)
  }

  /// What is known of a workbook when those before it have ended, too.
  struct Ended: Sendable {
    /// What became of it.
    var summary: SubmissionSummary
    /// What was found of it only beside the others.
    var findings: [Finding]
  }

  private static let patience = 64
  private static let waitingParts = 16

  private var front: Int {
    didSet { knownFront.store(front, ordering: .relaxed) }
  }
  /// The position of the front, to be asked without waiting.
  private nonisolated let knownFront: Atomic<Int>
  private var waiting: [Int: [Piece]] = [:]
  private var paused: [(index: Int, continuation: CheckedContinuation<Void, Never>)] = []
  private var assembly: OutputAssembly
  private var failure: RunError?
  /// Whether jobs ask how their workbooks have ended.
  private let keepsEnds: Bool
  /// What no job has asked for yet.
  private var ends: [Int: Ended] = [:]

  /// - Parameters:
  ///   - assembly: Takes each piece, in the order of the inputs.
  ///   - front: The position of the first workbook that is read.
  ///   - keepsEnds: Whether ``end(of:)`` is asked of each workbook.
  init(_ assembly: sending OutputAssembly, from front: Int = 0, keepsEnds: Bool = false) {
    self.assembly = assembly
    self.front = front
    knownFront = Atomic(front)
    self.keepsEnds = keepsEnds
  }

  /// Takes a piece of a workbook's output, waiting while too much of it is held back.
  func put(_ piece: Piece, of index: Int) async throws(RunError) {
    if let failure { throw failure }
    if index != front {
      waiting[index, default: []].append(piece)
      if waiting[index]?.count ?? 0 > Self.waitingParts { await pause(index) }
      return
    }
    try pass(piece)
    if case .end = piece { try advance() }
  }

  /// How a workbook has ended, once those before it have; to be asked once.
  func end(of index: Int) async throws(RunError) -> Ended {
    while front <= index, failure == nil { await pause(index) }
    if let failure { throw failure }
    guard let end = ends.removeValue(forKey: index) else {
      preconditionFailure("The end of workbook \(index) was asked for twice, or is not kept.")
    }
    return end
  }

  /// Writes what closes the outputs, when all workbooks have ended.
  func finish() throws(RunError) -> RunSummary {
    try assembly.finish()
  }

  /// Waits until a workbook is near enough to the front to be worth reading.
  nonisolated func begin(_ index: Int) async throws(RunError) {
    // Mostly it is, and then there is no need to wait for those who put something out.
    if index < knownFront.load(ordering: .relaxed) + Self.patience { return }
    try await beginLater(index)
  }

  private func beginLater(_ index: Int) async throws(RunError) {
    while index >= front + Self.patience, failure == nil { await pause(index) }
    if let failure { throw failure }
  }

  /// How many workbooks have been passed on, whole.
  var done: Int { front }

  /// Takes nothing more, since a job can't go on; all that wait hear of it.
  func stop(_ error: RunError) {
    guard failure == nil else { return }
    failure = error
    resumeAll()
  }

  private func pause(_ index: Int) async {
    await withCheckedContinuation { paused.append((index, $0)) }
  }

  private func pass(_ piece: Piece) throws(RunError) {
    do throws(RunError) {
      switch piece {
      case .part(let part): try assembly.write(part)
      case .end(let summary, let last):
        if let last { try assembly.write(last) }
        let end = try assembly.end(summary)
        if keepsEnds { ends[front] = end }
      }
    } catch {
      failure = error
      resumeAll()
      throw error
    }
  }

  private func advance() throws(RunError) {
    var isEnded = true
    while isEnded {
      front += 1
      isEnded = false
      for piece in waiting.removeValue(forKey: front) ?? [] {
        try pass(piece)
        if case .end = piece { isEnded = true }
      }
    }
    resumeAll()
  }

  private func resumeAll() {
    let resumed = paused
    paused = []
    for (_, continuation) in resumed { continuation.resume() }
  }
}
