/// Why XML can't be read.
package struct MarkupError: Error, Hashable, Sendable {
  /// The kinds of trouble.
  package enum Kind: Hashable, Sendable {
    /// There is a document type declaration.
    case documentType
    /// The text ends before the document does.
    case breaksOff
    /// An element ends that isn't the one that began last.
    case mismatchedTags
    /// A character that XML doesn't allow, or bytes that are no text.
    case invalidCharacter
    /// An entity that nobody has declared.
    case unknownEntity
    /// An encoding that is unknown, or isn't what it says.
    case encoding
    /// Something else that makes it no well-formed XML.
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
  /// What is wrong, mostly in libxml2's words.
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
