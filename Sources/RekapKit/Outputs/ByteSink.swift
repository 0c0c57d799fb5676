import Foundation

/// Where a run's bytes go: standard output, a file that appears whole or not at all, or whoever takes
/// them.
///
/// Used by one task at a time.
final class ByteSink: Sendable {
  private let handle: FileHandle
  private let file: AsideFile?
  /// Takes the bytes, where they go to neither.
  private let taker: (@Sendable ([UInt8]) throws(RunError) -> Void)?

  /// A sink that writes to standard output.
  init() {
    handle = .standardOutput
    file = nil
    taker = nil
  }

  /// A sink that hands its bytes on, each time whole records or findings.
  init(handingTo taker: @escaping @Sendable ([UInt8]) throws(RunError) -> Void) {
    handle = .nullDevice
    file = nil
    self.taker = taker
  }

  /// A sink that writes beside a file, and takes its place when it is finished.
  ///
  /// - Throws: ``RunError`` where the file can't be made.
  init(file: String) throws(RunError) {
    let file = AsideFile(for: file)
    guard FileManager.default.createFile(atPath: file.path, contents: nil),
      let handle = FileHandle(forWritingAtPath: file.path)
    else { throw file.failure }
    self.handle = handle
    self.file = file
    taker = nil
  }

  deinit {
    file?.discard()
  }

  func write(_ bytes: [UInt8]) throws(RunError) {
    guard !bytes.isEmpty else { return }
    if let taker { return try taker(bytes) }
    do {
      try handle.write(contentsOf: bytes)
    } catch {
      if Self.isClosedPipe(error) { throw .closedPipe }
      throw .output(
        file: file?.destination ?? "standard output", reason: error.localizedDescription)
    }
  }

  /// Puts what was written in its place.
  func finish() throws(RunError) {
    guard let file else { return }
    try? handle.close()
    try file.takePlace()
  }

  private static func isClosedPipe(_ error: any Error) -> Bool {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return [error as NSError, underlying].contains {
      $0?.domain == NSPOSIXErrorDomain && $0?.code == Int(EPIPE)
    }
  }
}
