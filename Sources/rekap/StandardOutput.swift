internal import Exports

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where data goes.
enum StandardOutput {
  /// Nobody reads any more, such as after `| head`.
  struct BrokenPipe: Error {}

  /// Standard output can't be written to, such as on a full disk.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Makes a broken pipe an error that can be caught instead of a signal.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Writes bytes, all of them.
  static func write(_ bytes: Span<UInt8>) throws {
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  fileprivate static func writeAll(_ bytes: Span<UInt8>, to file: Int32) throws {
    var done = 0
    while done < bytes.count {
      let rest = bytes.extracting(done...)
      #if canImport(Darwin)
        let count = unsafe rest.withUnsafeBytes {
          unsafe Darwin.write(file, $0.baseAddress, $0.count)
        }
      #elseif canImport(Musl)
        let count = unsafe rest.withUnsafeBytes {
          unsafe Musl.write(file, $0.baseAddress, $0.count)
        }
      #else
        let count = unsafe rest.withUnsafeBytes {
          unsafe Glibc.write(file, $0.baseAddress, $0.count)
        }
      #endif
      if count < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw BrokenPipe() }
        throw unsafe Failure(description: String(cString: strerror(errno)))
      }
      done += count
    }
  }
}

/// Where what is said to a person goes.
enum StandardError {
  /// Writes a line, in which names and values can't do anything to the terminal; where nobody
  /// listens, nothing is said.
  static func write(_ line: String) {
    try? StandardOutput.writeAll((TerminalText.oneLine(line) + "\n").utf8.span, to: STDERR_FILENO)
  }
}
