import Glibc

/// A file in memory that each input is written to.
///
/// One task at a time.
final class MemoryFile: @unchecked Sendable {
  /// The one that all inputs use.
  static let shared = MemoryFile()

  private let descriptor: CInt

  private init() {
    var path = Array("/dev/shm/rekap-fuzz-XXXXXX".utf8CString)
    descriptor = unsafe mkstemp(&path)
    mustHold(descriptor >= 0, "There is no memory for a file.")
    // It stays for as long as it is open, and no crash leaves it behind.
    unsafe unlink(path)
  }

  /// The path by which this process can open it.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// Makes these bytes its whole content.
  func replace(with bytes: [UInt8]) {
    mustHold(ftruncate(descriptor, 0) == 0, "The file can't be emptied.")
    let written = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0)
    }
    mustHold(written == bytes.count, "The file can't be written.")
  }
}
