import Foundation

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

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

  /// Whether standard output is a terminal.
  static var standardOutputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether standard error is a terminal on which a line can be drawn anew.
  static var standardErrorRedraws: Bool {
    let kind = ProcessInfo.processInfo.environment["TERM", default: ""]
    return isatty(STDERR_FILENO) == 1 && !kind.isEmpty && kind != "dumb"
  }

  /// How many columns a line of standard error has; 80 where that is no terminal.
  static var standardErrorWidth: Int {
    var size = winsize()
    let status = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// How many characters a line of standard output takes: of a terminal its own width, within reason,
  /// otherwise 80.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1 else { return 80 }
    let status = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
    return status == 0 && size.ws_col > 0 ? min(max(Int(size.ws_col), 40), 100) : 80
  }
}
