internal import Exports
internal import Findings
internal import Indicators
internal import RekapKit
internal import Synchronization

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

  /// Makes a broken pipe, and a file that becomes larger than is allowed, errors that can be caught
  /// instead of signals.
  static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes bytes, all of them.
  static func write(_ bytes: Span<UInt8>) throws {
    try writeAll(bytes, to: STDOUT_FILENO)
  }

  /// Where a grid is written to: a file can start over where it is now.
  static var grid: GridOutput {
    var status = stat()
    let start = lseek(STDOUT_FILENO, 0, SEEK_CUR)
    let isFile = unsafe fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    // A file that is added to tells no place, and may hold what others have written.
    let isAddedTo = fcntl(STDOUT_FILENO, F_GETFL) & O_APPEND != 0
    guard isFile, !isAddedTo, start >= 0 else { return GridOutput(write: write, startOver: nil) }
    return GridOutput(write: write) {
      guard ftruncate(STDOUT_FILENO, start) == 0, lseek(STDOUT_FILENO, start, SEEK_SET) == start
      else { throw unsafe Failure(description: String(cString: strerror(errno))) }
    }
  }

  fileprivate static func writeAll(_ bytes: Span<UInt8>, to file: Int32) throws {
    do throws(DescriptorWriting.Failure) {
      try DescriptorWriting.writeAll(bytes, to: file)
    } catch {
      if error.code == EPIPE { throw BrokenPipe() }
      throw unsafe Failure(description: String(cString: strerror(error.code)))
    }
  }
}

/// Where what is said to a person goes.
enum StandardError {
  /// Tells what is wrong with a workbook.
  static func tell(_ finding: Finding, in language: Language) {
    write("rekap: \(finding.code.id) \(finding.message(in: language))")
  }

  /// Tells what is wrong with a mapping or a schema.
  static func tell(_ error: ConfigurationError, in language: Language) {
    write("rekap: \(error.finding.message(in: language)) [\(error.finding.code.id)]")
  }

  /// Tells why a run can't go on.
  static func tell(_ error: RunError, in language: Language) {
    write("rekap: \(error.message[language])")
  }

  /// Writes a line, in which names and values can't do anything to the terminal; where nobody
  /// listens, nothing is said.
  static func write(_ line: String) {
    status.withLock { status in
      if !status.isEmpty { put(eraseLine) }
      status = ""
      put(TerminalText.oneLine(line) + "\n")
    }
  }

  /// Shows a line that the next one takes the place of; nothing takes it away.
  static func show(status text: String) {
    status.withLock { status in
      guard text != status else { return }
      put(text.isEmpty ? eraseLine : "\r" + text + eraseToEnd)
      status = text
    }
  }

  /// The line that stands there until another comes.
  private static let status = Mutex("")
  /// Erases to the end of the line (ECMA-48, 8.3.41).
  private static let eraseToEnd = "\u{1B}[K"
  private static let eraseLine = "\r\u{1B}[K"

  private static func put(_ text: String) {
    try? StandardOutput.writeAll(text.utf8.span, to: STDERR_FILENO)
  }
}
