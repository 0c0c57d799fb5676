import Foundation

/// Locks by which a program tells others that it is at work, other than on an output.
package enum OutputLock {
  /// Locks a file.
  ///
  /// - Parameter isNew: Whether it is made where there is none.
  /// - Returns: Its descriptor; with it the lock goes.
  /// - Throws: ``RunError`` where there is no file, or another program has the lock.
  package static func take(_ path: String, isNew: Bool) throws(RunError) -> Int32 {
    try FileLock.open(path, isNew ? O_RDWR | O_CREAT : O_RDWR, for: path)
  }
}
