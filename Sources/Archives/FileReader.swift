#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is read piece by piece, from its beginning: the owner of a `FILE*`.
@safe package final class FileReader {
  private let file: UnsafeMutablePointer<FILE>
  private let path: String

  /// Opens the file at a path.
  ///
  /// - Throws: ``ArchiveError`` where that can't be done.
  package init(path: String) throws(ArchiveError) {
    guard let file = unsafe fopen(path, "rb") else {
      throw unsafe ArchiveError(.unreadable, String(cString: strerror(errno)))
    }
    unsafe self.file = file
    self.path = path
  }

  deinit { unsafe fclose(file) }

  /// The size of the file at a path, in bytes; 0 where that can't be known.
  package static func size(ofFileAt path: String) -> UInt64 {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return UInt64(max(0, status.st_size))
  }

  /// Whether there may be a file at a path; not, where there is a pipe, a device or a socket, which
  /// could let a reader wait without end.
  static func mayBeFile(at path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return true }
    return [S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  /// Reads the next bytes into a buffer and gives their number; 0 at the end.
  package func read(into buffer: inout [UInt8]) throws(ArchiveError) -> Int {
    let count = unsafe buffer.withUnsafeMutableBytes { bytes in
      unsafe fread(bytes.baseAddress, 1, bytes.count, file)
    }
    guard unsafe count > 0 || ferror(file) == 0 else {
      throw unsafe ArchiveError(.unreadable, String(cString: strerror(errno)))
    }
    return count
  }
}
