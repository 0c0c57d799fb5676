import Foundation
import Synchronization

/// The account of a run that goes on after an interruption: it is only ever added to, a workbook at a
/// time.
///
/// A line that says what the file is, a frame with the identity of the run, then for each workbook in the
/// order of the inputs frames with what its parts have beside their bytes, and one with its
/// ``JournalEntry``; at last one that says that all is written. An entry counts only where the outputs
/// hold the bytes that it tells of, by their check sums; so nothing has to wait for the disk, and what a
/// loss of power takes from an output is read again.
///
/// Used by one task at a time.
final class Journal: Sendable {
  /// What a frame is.
  enum Kind: UInt8 {
    case identity = 1
    case part
    case entry
    /// All is written, and takes its place now.
    case closed
  }

  /// The first line.
  static let title = Array("rekap journal 1\n".utf8)

  /// Where the journal of an output is.
  static func path(for output: String) -> String { "\(output).journal" }

  /// Where it is.
  let path: String
  private let file: AsideFile
  private let state = Mutex(State())

  private struct State {
    /// What waits for the end of its workbook.
    var pending: [UInt8] = []
    /// How many workbooks are in the file.
    var count = 0
  }

  /// From how many bytes on the parts of a workbook don't wait for its end.
  private static let most = 1 << 16

  /// Begins a journal.
  ///
  /// - Throws: ``RunError`` where it can't be written.
  init(at path: String, _ identity: RunIdentity) throws(RunError) {
    self.path = path
    file = try AsideFile(inPlace: path)
    var encoder = ByteEncoder()
    encoder.encode(identity)
    var bytes = Self.title
    Frame(kind: Kind.identity.rawValue, bytes: encoder.bytes).append(to: &bytes)
    try file.write(bytes)
  }

  /// Goes on with a journal.
  ///
  /// - Parameters:
  ///   - offset: Where it is cut; what is behind that does not count.
  ///   - count: How many workbooks are before that.
  init(at path: String, from offset: Int, count: Int) throws(RunError) {
    self.path = path
    file = try AsideFile(inPlace: path, isNew: false)
    try file.cut(to: offset)
    state.withLock { $0.count = count }
  }

  /// How many workbooks are kept.
  var count: Int { state.withLock(\.count) }

  /// Adds a part of the workbook at the front, which has been written.
  func add(_ part: OutputPart) throws(RunError) {
    var encoder = ByteEncoder()
    part.keepOutline(in: &encoder)
    let bytes = encoder.bytes
    let full = state.withLock { state -> [UInt8]? in
      Frame(kind: Kind.part.rawValue, bytes: bytes).append(to: &state.pending)
      guard state.pending.count >= Self.most else { return nil }
      defer { state.pending.removeAll(keepingCapacity: true) }
      return state.pending
    }
    if let full { try file.write(full) }
  }

  /// Adds the end of the workbook at the front, when all of it has been written.
  func add(_ entry: JournalEntry) throws(RunError) {
    var encoder = ByteEncoder()
    encoder.encode(entry)
    try add(Frame(kind: Kind.entry.rawValue, bytes: encoder.bytes))
    state.withLock { $0.count += 1 }
  }

  /// Says that all is written, and on the disk.
  func close(_ marks: OutputMarks) throws(RunError) {
    var encoder = ByteEncoder()
    encoder.encode(marks)
    try add(Frame(kind: Kind.closed.rawValue, bytes: encoder.bytes))
    try file.synchronize()
  }

  private func add(_ frame: Frame) throws(RunError) {
    let bytes = state.withLock { state in
      frame.append(to: &state.pending)
      defer { state.pending.removeAll(keepingCapacity: true) }
      return state.pending
    }
    try file.write(bytes)
  }

  /// Takes it away, since the outputs are in their places.
  func remove() { unsafe unlink(path) }

  /// Takes the journal of an output away, if what is there is one.
  static func remove(for output: String) {
    let path = path(for: output)
    if case .journal = JournalReader.look(at: path) { unsafe unlink(path) }
  }
}
