/// The names of elements or attributes that a reader of some kind of XML knows.
///
/// An enumeration of at least two cases whose raw values are the local names:
/// ```swift
/// enum Element: String, MarkupName { case sheetData, row, c, v }
/// ```
/// Prefixes don't matter; namespaces do.
package protocol MarkupName: RawRepresentable<String>, CaseIterable, Sendable {
  /// The namespaces in which the name has its meaning; none for attributes without a prefix.
  var namespaces: [String] { get }
}
