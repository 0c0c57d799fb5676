internal import ArgumentParser

/// What the program tells the one that called it.
enum ExitStatus: Int32 {
  /// All is well.
  case success = 0
  /// There are findings at or above the severity that fails a run.
  case findings = 1
  /// The arguments, a mapping or a schema can't be used.
  case usage = 2
  /// Some input couldn't be read; the rest was done.
  case unreadableInput = 3
  /// A fault of the program's own.
  case fault = 4

  /// The status as an error that ends a command.
  var exit: ExitCode { ExitCode(rawValue) }
}
