/// A piece of an HTML page, in UTF-8.
///
/// Only a literal of the program can become markup; what comes from anywhere else goes through
/// ``text(_:upTo:)``, which leaves nothing in it that a browser would take for markup.
struct HTMLFragment: Sendable {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// Appends markup.
  mutating func markup(_ literal: StaticString) {
    bytes.append(contentsOf: literal.description.utf8)
  }

  /// Appends text, between tags or within the quotes of an attribute.
  ///
  /// - Parameter limit: How many Unicode scalars of it are shown; `…` stands for the rest.
  mutating func text(_ text: String, upTo limit: Int = .max) {
    HTMLText.append(text, upTo: limit, to: &bytes)
  }

  /// Appends a whole number for programs.
  mutating func number(_ number: Int) { PlainText.append(number, to: &bytes) }

  /// Appends another piece.
  mutating func append(_ other: HTMLFragment) { bytes.append(contentsOf: other.bytes) }
}
