import Foundation

/// A file that is written beside the one that it is to become, so that this appears whole or not at
/// all.
struct AsideFile: Sendable {
  /// What it is to become.
  let destination: String
  /// Where it is written.
  let path: String

  /// Names a file beside a destination; nothing is made yet.
  init(for destination: String) {
    self.destination = destination
    path = "\(destination).part-\(ProcessInfo.processInfo.processIdentifier)"
  }

  /// Puts it in its place.
  func takePlace() throws(RunError) {
    // One call, so that whoever looks sees the old file or the new one, whole.
    guard unsafe rename(path, destination) == 0 else { throw failure }
  }

  /// Takes it away, if it is there.
  func discard() { try? FileManager.default.removeItem(atPath: path) }

  /// That the last system call failed, in the system's words.
  var failure: RunError {
    let reason = POSIXErrorCode(rawValue: errno).map { POSIXError($0).localizedDescription }
    return .output(file: destination, reason: reason ?? "errno \(errno)")
  }
}
