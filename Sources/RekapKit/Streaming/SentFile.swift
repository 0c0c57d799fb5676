import Foundation

/// A workbook that came with a request, as a file, since an archive is read from its end.
///
/// Where the system can open a file that has no name any more, it has none: whatever ends the program,
/// no agency's answers are left behind.
final class SentFile {
  /// Where it can be opened, as long as this is there.
  let path: String

  private let handle: FileHandle
  private let file: String?

  /// Writes the file.
  ///
  /// - Throws: ``RunError`` where that can't be done.
  init(_ bytes: [UInt8]) throws(RunError) {
    let file = FileManager.default.temporaryDirectory.appending(path: "rekap-\(UUID().uuidString)")
      .path(percentEncoded: false)
    do {
      try Data().write(to: URL(filePath: file))
      handle = try FileHandle(forUpdating: URL(filePath: file))
      #if os(Linux)
        try FileManager.default.removeItem(atPath: file)
        self.file = nil
        path = "/proc/self/fd/\(handle.fileDescriptor)"
      #else
        self.file = file
        path = file
      #endif
      try handle.write(contentsOf: bytes)
    } catch {
      throw .output(file: file, reason: error.localizedDescription)
    }
  }

  deinit {
    try? handle.close()
    if let file { try? FileManager.default.removeItem(atPath: file) }
  }
}
