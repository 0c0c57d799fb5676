internal import ArgumentParser
internal import Foundation

/// The option that says when a line tells how far a run is.
enum ProgressOption: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal on which nothing else is written.
  case auto
  /// Always, wherever standard error goes.
  case always
  /// Never.
  case never

  /// Whether to draw the line.
  ///
  /// - Parameters:
  ///   - isQuiet: Whether the person wants to hear of errors only.
  ///   - writesToStandardOutput: Whether data go there; on a terminal they would mix with the line.
  func isWanted(isQuiet: Bool, writesToStandardOutput: Bool) -> Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      return !isQuiet && Terminal.standardErrorRedraws
        && !(writesToStandardOutput && Terminal.standardOutputIsTerminal)
    }
  }
}
