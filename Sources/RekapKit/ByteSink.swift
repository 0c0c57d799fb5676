import Foundation

/// Where a run's bytes go: standard output, or a file that appears whole or not at all.
///
/// Used by one task at a time.
public final class ByteSink {
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
    else { throw .output(file: file, reason: String(cString: strerror(errno))) }
    self.handle = handle
    self.aside = aside
    destination = file
  }

  deinit {
    if let aside { try? FileManager.default.removeItem(atPath: aside) }
  }

  func write(_ bytes: [UInt8]) throws(RunError) {
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      let code = (error as? CocoaError)?.underlying as? POSIXError
      if code?.code == .EPIPE { throw .closedPipe }
      throw .output(file: destination ?? "standard output", reason: error.localizedDescription)
    }
  }

  /// Puts what was written in its place.
  public func finish() throws(RunError) {
    guard let destination, let aside else { return }
    try? handle.close()
    guard rename(aside, destination) == 0 else {
      throw .output(file: destination, reason: String(cString: strerror(errno)))
    }
  }
}
