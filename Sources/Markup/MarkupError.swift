/// Why XML can't be read.
package struct MarkupError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Kind: Hashable, Sendable {
    /// It is no well-formed XML, or has a document type declaration.
    case malformed
    /// Elements stand within more elements than this.
    case tooDeep(limit: Int)
  }

  /// What is wrong.
  package var kind: Kind
  /// The line, 1-based.
  package var line: Int
  /// The column, 1-based; 0 where it isn't known.
  package var column: Int
  /// What is wrong, in libxml2's words.
  package var message: String

  init(_ kind: Kind = .malformed, line: Int, column: Int, message: String) {
    self.kind = kind
    self.line = line
    self.column = column
    self.message = message
  }
}

extension MarkupError: CustomStringConvertible {
  /// The error with its place, on one line.
  package var description: String { "line \(line), column \(column): \(message)" }
}
