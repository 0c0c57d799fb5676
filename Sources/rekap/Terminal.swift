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
}
