import Foundation

/// A file that holds what came by a pipe; deleted with the last reference to it.
///
/// A ZIP archive is read from its end, so it must be a file.
final class TemporaryCopy: Sendable {
  /// Where the file is.
  let path: String

  /// Copies a stream to its end, some of it at a time.
  init(of stream: FileHandle) throws(RunError) {
    path = FileManager.default.temporaryDirectory.appending(path: "rekap-\(UUID().uuidString)")
      .path(percentEncoded: false)
    let sink = try ByteSink(inPlace: path)
    do {
      while let data = try stream.read(upToCount: 1 << 18), !data.isEmpty {
        try sink.write([UInt8](data))
      }
    } catch let error as RunError {
      throw error
    } catch {
      throw .output(file: path, reason: error.localizedDescription)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
