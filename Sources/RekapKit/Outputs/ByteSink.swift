import Archives
import Foundation
import Synchronization

/// Where a run's bytes go: standard output, or a file that appears whole or not at all.
///
/// Used by one task at a time.
final class ByteSink: OutputSink {
  /// The file beside its place; `nil` for standard output.
  let file: AsideFile?
  private let progress = Mutex(Progress())

  private struct Progress {
    var mark = OutputMark()
    /// Whether bytes are there already, since a run is gone through again that was interrupted.
    var isRepeating = false
    /// Whether the check sum is counted.
    var isMarked = false
  }

  /// A sink that writes to standard output.
  init() { file = nil }

  /// A sink that writes beside a file, and takes its place when it is finished.
  ///
  /// - Parameter isResumed: Whether what is in the file beside is kept, to be gone on with.
  /// - Throws: ``RunError`` where the file can't be made.
  init(file destination: String, isResumed: Bool = false) throws(RunError) {
    let file = try AsideFile(for: destination)
    self.file = file
    if isResumed {
      progress.withLock { $0.isMarked = true }
    } else {
      try file.cut(to: 0)
    }
  }

  /// A sink that writes to a file in a place that nobody sees yet.
  ///
  /// - Throws: ``RunError`` where the file can't be made.
  init(inPlace path: String) throws(RunError) { file = try AsideFile(inPlace: path) }

  func write(_ bytes: [UInt8]) throws(RunError) {
    guard !bytes.isEmpty, !progress.withLock(\.isRepeating) else { return }
    guard let file else { return try Self.writeToStandardOutput(bytes) }
    try file.write(bytes)
    progress.withLock { progress in
      progress.mark.length += bytes.count
      guard progress.isMarked else { return }
      var sum = CheckSum(progress.mark.checkSum)
      sum.add(bytes)
      progress.mark.checkSum = sum.value
    }
  }

  private static func writeToStandardOutput(_ bytes: [UInt8]) throws(RunError) {
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.writeAll(bytes.span, to: STDOUT_FILENO)
    } catch {
      if error.code == EPIPE { throw .closedPipe }
      throw .unwritable(OutputFailure("standard output", code: error.code))
    }
  }

  // MARK: Going on

  /// How far it has come.
  var mark: OutputMark { progress.withLock(\.mark) }

  /// Lets bytes be, since they are in the file already.
  func beginRepeating() { progress.withLock { $0.isRepeating = true } }

  /// Goes on at a mark; what is behind it is cut off.
  func goOn(at mark: OutputMark) throws(RunError) {
    try file?.cut(to: mark.length)
    progress.withLock {
      $0.mark = mark
      $0.isRepeating = false
    }
  }

  // MARK: The end

  /// Lets go of it, whole or not.
  func abandon() {
    // What is kept stays.
    file?.abandon()
  }

  /// Has the disk take all that was written.
  func synchronize() throws(RunError) { try file?.synchronize() }

  /// Puts what was written in its place.
  func takePlace() throws(RunError) { try file?.takePlace() }

  /// Has the disk take what was written, and puts it in its place.
  func finish() throws(RunError) {
    try synchronize()
    try takePlace()
  }
}
