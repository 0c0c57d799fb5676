#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Copies a file.
package enum FileCopy {
  /// Copies the bytes of a file, and nothing else of it.
  ///
  /// - Parameter path: The file.
  /// - Parameter destination: The copy. What is there already is lost.
  package static func make(of path: String, at destination: String) throws(ArchiveError) {
    let reader = try FileReader(path: path)
    guard let file = unsafe fopen(destination, "wb") else { throw failure }
    var isClosed = false
    defer { if !isClosed { unsafe fclose(file) } }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while case let count = try reader.read(into: &buffer), count > 0 {
      guard unsafe fwrite(buffer, 1, count, file) == count else { throw failure }
    }
    isClosed = true
    guard unsafe fclose(file) == 0 else { throw failure }
  }

  private static var failure: ArchiveError {
    unsafe ArchiveError(.unreadable, String(cString: strerror(errno)))
  }
}
