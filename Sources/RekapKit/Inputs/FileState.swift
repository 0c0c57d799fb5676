import Foundation

/// What tells that a file has changed while it was read: which file it is, how long, and when it was
/// last written.
struct FileState: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let status: FileStatus

  /// Asks for the state of the file at a path; `nil` where there is none.
  init?(at path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(status.st_ino)
    self.status = FileStatus(status)
  }

  /// Whether the file at a path is still this one, but was written to.
  ///
  /// Where another file has taken its place, or none is there any more, what was opened before goes on
  /// being read as it was, whole.
  func isOverwritten(at path: String) -> Bool {
    guard let now = FileState(at: path), now.device == device, now.number == number else {
      return false
    }
    return now != self
  }
}
