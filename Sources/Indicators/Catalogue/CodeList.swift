/// The entries that a field's values come from, with their spellings.
package struct CodeList: Sendable {
  /// The list's name in the schema.
  package var name: String
  /// The entries, in order.
  package var entries: [Entry]
  /// How many digits follow the point in every code, where the codes look like numbers.
  package var digitsAfterPoint: Int?
  /// The file that the entries were read from, where they have one of their own.
  package var file: String?

  /// One entry of a list.
  package struct Entry: Hashable, Sendable {
    /// The code that records carry.
    package var code: String
    /// The spelling that forms use; it is accepted without a word, as the code is.
    package var label: String
    /// Further spellings that are accepted without a word, such as official short names.
    package var names: [String] = []
    /// Other words for the same; they are accepted and reported.
    package var synonyms: [String] = []
    /// Further columns of the list's file, by name.
    package var properties: [String: String] = [:]
  }
}
