import Archives
import Foundation
import Synchronization

/// A file that is written beside the one that it is to become, so that this appears whole or not at
/// all.
///
/// Its name is `NAME.unfinished`, always the same, so that what a killed run leaves is taken over by the
/// next. A lock on it (`flock`) keeps two runs from writing one output; the system lets go of the lock
/// when the program ends, however it ends.
///
/// Used by one task at a time.
final class AsideFile: Sendable {
  /// What becomes of it when nobody refers to it any more.
  enum Leaving {
    /// It is taken away.
    case removed
    /// It stays, to be gone on with.
    case kept
    /// It has taken its place, or was never beside one.
    case done
  }

  /// What it is to become.
  let destination: String
  /// Where it is written.
  let path: String
  private let descriptor: Int32
  /// Whether it is a device or a pipe, which can't be cut.
  private let isDevice: Bool
  private let leaving: Mutex<Leaving>

  /// Where a file is written before it takes its place.
  static func path(for destination: String) -> String { "\(destination).unfinished" }

  /// Opens a file beside a destination; what a killed run has left in it is still there.
  ///
  /// A destination that is no file, such as a device or a pipe, is written itself.
  ///
  /// - Throws: ``RunError`` where that can't be done, or where another run writes it.
  init(for destination: String) throws(RunError) {
    self.destination = destination
    switch Self.kind(of: destination) {
    case S_IFDIR: throw .unwritable(OutputFailure(destination, code: EISDIR))
    case S_IFREG, nil:
      path = Self.path(for: destination)
      descriptor = try FileLock.open(path, O_RDWR | O_CREAT, for: destination)
      isDevice = false
      leaving = Mutex(.removed)
    default:
      path = destination
      descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
      isDevice = true
      guard descriptor >= 0 else { throw .unwritable(OutputFailure(destination)) }
      leaving = Mutex(.done)
    }
  }

  /// Makes a file that is in its place from the beginning.
  ///
  /// - Parameter isNew: Whether it begins empty; otherwise it is there already.
  /// - Throws: ``RunError`` where that can't be done.
  init(inPlace destination: String, isNew: Bool = true) throws(RunError) {
    self.destination = destination
    path = destination
    isDevice = false
    descriptor = unsafe open(path, O_RDWR | (isNew ? O_CREAT | O_TRUNC : 0) | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(OutputFailure(destination)) }
    leaving = Mutex(.done)
  }

  deinit {
    abandon()
    // With the descriptor the lock goes, so that it is the last thing.
    close(descriptor)
  }

  /// Whether it is a file beside another, and no device.
  var isAside: Bool { path != destination }

  /// How many bytes are in it.
  var length: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  // MARK: Writing

  /// Writes bytes, all of them.
  func write(_ bytes: [UInt8]) throws(RunError) {
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.writeAll(bytes.span, to: descriptor)
    } catch {
      throw .unwritable(OutputFailure(destination, code: error.code))
    }
  }

  /// Cuts it, and goes on writing at its new end.
  func cut(to length: Int) throws(RunError) {
    guard !isDevice else { return }
    guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, off_t(length), SEEK_SET) >= 0
    else { throw failure }
  }

  /// Whether a person would miss it after a loss of power: it takes the place of another, or is large.
  ///
  /// To wait for the disk takes some milliseconds for each file, as long as to read a workbook.
  var isWorthWaiting: Bool { length > 1 << 20 || FileStatus(at: destination) != nil }

  /// Has the disk take what was written, so that no loss of power can undo it.
  func synchronize() throws(RunError) {
    while fdatasync(descriptor) != 0 {
      if errno == EINTR { continue }
      // Pipes and some devices can't, and need not.
      guard errno != EINVAL, errno != EROFS else { return }
      throw failure
    }
  }

  // MARK: The end

  /// Puts it in its place.
  func takePlace() throws(RunError) {
    guard isAside, leaving.withLock({ $0 != .done }) else { return }
    // One call, so that whoever looks sees the old file or the new one, whole.
    guard unsafe rename(path, destination) == 0 else { throw failure }
    leaving.withLock { $0 = .done }
  }

  /// Takes it away, if it is there.
  func discard() {
    let isThere = leaving.withLock { leaving in
      defer { leaving = .done }
      return leaving != .done
    }
    if isThere { unsafe unlink(path) }
  }

  /// Takes it away unless it is to stay, and there is something in it.
  func abandon() {
    let leaving = leaving.withLock(\.self)
    if leaving == .removed || leaving == .kept && length == 0 { discard() }
  }

  /// Lets it stay, to be gone on with.
  func keep() {
    leaving.withLock { if $0 == .removed { $0 = .kept } }
  }

  /// That the last system call failed.
  var failure: RunError { .unwritable(OutputFailure(destination)) }

  // MARK: What is in it

  /// How many of some marks are true of what is in it, from the first on.
  ///
  /// - Parameter marks: The lengths that it had, and the check sums of all bytes so far.
  func verifiedCount(of marks: [OutputMark]) throws(RunError) -> Int {
    var (count, place, sum) = (0, 0, CheckSum())
    var piece: [UInt8] = []
    for mark in marks {
      guard mark.length >= place else { return count }
      while place < mark.length {
        let size = min(1 << 18, mark.length - place)
        if piece.count != size { piece = [UInt8](repeating: 0, count: size) }
        let read = unsafe pread(descriptor, &piece, size, off_t(place))
        if read < 0, errno == EINTR { continue }
        guard read >= 0 else { throw failure }
        guard read > 0 else { return count }
        if read < size { piece.removeLast(size - read) }
        sum.add(piece)
        place += read
      }
      guard sum.value == mark.checkSum else { return count }
      count += 1
    }
    return count
  }

  /// The kind of a file (`S_IFMT`); `nil` where there is none.
  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}

/// How far an output had come at some moment.
struct OutputMark: Hashable, Sendable {
  /// How many bytes it had.
  var length = 0
  /// The CRC-32 of all of them.
  var checkSum: UInt32 = 0
}
