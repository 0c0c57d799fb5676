import Foundation
import RekapKit

/// The folder in which a server keeps what its visitors send, for nobody else to read; gone when it
/// ends.
///
/// Where a server is killed its folder stays, and is taken away by the next that starts: it finds that
/// nobody holds the lock any more.
final class PrivateFolder: Sendable {
  /// What the names of such folders begin with.
  private static let prefix = "rekap-serve-"

  /// Where it is.
  let path: String
  private let lock: Int32

  /// Makes a new one.
  ///
  /// - Parameter parent: Where it is made; otherwise where the system has temporary files.
  /// - Throws: ``RunError`` where it can't be made.
  init(in parent: String? = nil) throws(RunError) {
    let parent =
      parent ?? FileManager.default.temporaryDirectory.path(percentEncoded: false)
    Self.removeStale(in: parent)
    let name = Self.prefix + Token.random()
    path = URL(filePath: parent).appending(path: name).path(percentEncoded: false)
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .output(file: path, reason: error.localizedDescription)
    }
    lock = try OutputLock.take(path + "/lock", isNew: true)
  }

  /// Takes it away, with all that is in it.
  func remove() {
    try? FileManager.default.removeItem(atPath: path)
    close(lock)
  }

  /// Takes away the folders of servers that did not end by themselves.
  private static func removeStale(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let path = URL(filePath: parent).appending(path: name).path(percentEncoded: false)
      // What is not ours can't be opened, and one that is held is at work.
      guard let lock = try? OutputLock.take(path + "/lock", isNew: false) else { continue }
      try? FileManager.default.removeItem(atPath: path)
      close(lock)
    }
  }
}
