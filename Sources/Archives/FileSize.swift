#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// How large files are.
package enum FileSize {
  /// The size of the file at a path, in bytes; 0 where that can't be known.
  package static func ofFile(at path: String) -> UInt64 {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return 0 }
    return UInt64(max(0, status.st_size))
  }
}
