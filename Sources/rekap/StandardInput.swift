#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where requests come from.
enum StandardInput {
  /// Standard input can't be read.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Waits for bytes, puts those that are there into a buffer and gives their number; 0 at the end.
  ///
  /// `FileHandle` would wait until the buffer is full.
  static func read(into buffer: inout [UInt8]) throws -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        #if canImport(Darwin)
          unsafe Darwin.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          unsafe Musl.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        #else
          unsafe Glibc.read(STDIN_FILENO, bytes.baseAddress, bytes.count)
        #endif
      }
      if count >= 0 { return count }
      if errno != EINTR { throw unsafe Failure(description: String(cString: strerror(errno))) }
    }
  }
}
