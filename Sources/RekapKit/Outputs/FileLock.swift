import Foundation

/// Locks by which two runs don't write one output (`flock`); the system lets go of them when a program
/// ends, however it ends.
enum FileLock {
  /// Opens a file or a folder, and locks it.
  ///
  /// - Parameters:
  ///   - flags: How it is opened (`open(2)`).
  ///   - destination: The output, to be named where something goes wrong.
  /// - Returns: Its descriptor; with it the lock goes.
  /// - Throws: ``RunError`` where it can't be opened, or another run has the lock.
  static func open(
    _ path: String, _ flags: Int32, for destination: String
  ) throws(RunError) -> Int32 {
    while true {
      let descriptor = unsafe Foundation.open(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o666)
      guard descriptor >= 0 else { throw .unwritable(OutputFailure(destination)) }
      // Where a drive knows no locks, the run goes on without.
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
        close(descriptor)
        throw .beingWritten(destination)
      }
      // Where the run that had the lock has just put it in its place, this is no more what is beside it,
      // and must not be touched.
      var (own, current) = (stat(), stat())
      guard unsafe fstat(descriptor, &own) == 0, unsafe stat(path, &current) == 0,
        own.st_ino == current.st_ino, own.st_dev == current.st_dev
      else {
        close(descriptor)
        continue
      }
      return descriptor
    }
  }
}
