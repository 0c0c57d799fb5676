import ArgumentParser

/// How the program ends; the same in every command.
enum ExitStatus: Int32 {
  /// Nothing at or above the severity that fails the run.
  case success = 0
  /// Findings at or above that severity.
  case findings = 1
  /// The command, a mapping or a schema is wrong.
  case usage = 2
  /// Some input could not be read; the rest was done.
  case unreadableInput = 3
  /// The program's own fault.
  case internalFault = 4

  /// The status as an error that ends the program quietly.
  var exit: ExitCode { ExitCode(rawValue) }
}
