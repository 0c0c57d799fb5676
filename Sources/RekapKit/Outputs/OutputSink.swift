/// What takes an output of a run, piece by piece: a file, or a table of a database.
///
/// Used by one task at a time.
protocol OutputSink: Sendable {
  /// Takes the next bytes, in the form of the output.
  ///
  /// - Throws: ``RunError`` where they can't be written.
  func write(_ bytes: [UInt8]) throws(RunError)
}
