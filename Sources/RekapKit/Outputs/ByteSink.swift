import Foundation

/// Where a run's bytes go: standard output, or a file that appears whole or not at all.
///
/// Used by one task at a time.
public final class ByteSink: Sendable {
  private let handle: FileHandle
  private let destination: String?
  private let aside: String?

  /// A sink that writes to standard output.
  public init() {
    handle = .standardOutput
    destination = nil
    aside = nil
  }

  /// A sink that writes beside a file, and takes its place when it is finished.
  ///
  /// - Throws: ``RunError`` where the file can't be made.
  public init(file: String) throws(RunError) {
    let aside = "\(file).part-\(ProcessInfo.processInfo.processIdentifier)"
    guard FileManager.default.createFile(atPath: aside, contents: nil),
      let handle = FileHandle(forWritingAtPath: aside)
    else { throw .output(file: file, reason: Self.reason()) }
    self.handle = handle
    self.aside = aside
    destination = file
  }

  deinit {
    if let aside { try? FileManager.default.removeItem(atPath: aside) }
  }

  func write(_ bytes: [UInt8]) throws(RunError) {
    guard !bytes.isEmpty else { return }
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      if Self.isClosedPipe(error) { throw .closedPipe }
      throw .output(file: destination ?? "standard output", reason: error.localizedDescription)
    }
  }

  /// Puts what was written in its place.
  public func finish() throws(RunError) {
    guard let destination, let aside else { return }
    try? handle.close()
    // One call, so that whoever looks sees the old file or the new one, whole.
    guard unsafe rename(aside, destination) == 0 else {
      throw .output(file: destination, reason: Self.reason())
    }
  }

  /// Why the last system call failed, in the system's words.
  private static func reason() -> String {
    POSIXErrorCode(rawValue: errno).map { POSIXError($0).localizedDescription } ?? "errno \(errno)"
  }

  private static func isClosedPipe(_ error: any Error) -> Bool {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return [error as NSError, underlying].contains {
      $0?.domain == NSPOSIXErrorDomain && $0?.code == Int(EPIPE)
    }
  }
}
