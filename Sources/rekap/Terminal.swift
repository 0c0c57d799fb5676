import Foundation

/// What the streams of the program are connected to.
enum Terminal {
  /// Whether standard output is a terminal that may be coloured.
  ///
  /// `NO_COLOR` (any text), and `TERM=dumb`, switch colours off.
  static var standardOutputHasColours: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
      && environment["TERM"] != "dumb"
  }

  /// Whether standard error is a terminal, where a line of progress can be drawn.
  static var standardErrorIsTerminal: Bool {
    isatty(STDERR_FILENO) == 1
  }

  /// Says something to the person, on standard error.
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
