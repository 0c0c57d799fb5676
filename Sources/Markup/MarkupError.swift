/// Why XML can't be read.
package struct MarkupError: Error, Hashable, Sendable {
  /// The line, 1-based.
  package var line: Int
  /// The column, 1-based; 0 where it isn't known.
  package var column: Int
  /// What is wrong, in libxml2's words.
  package var message: String

  init(line: Int, column: Int, message: String) {
    self.line = line
    self.column = column
    self.message = message
  }
}

extension MarkupError: CustomStringConvertible {
  /// The error with its place, on one line.
  package var description: String { "line \(line), column \(column): \(message)" }
}
