package import Findings

/// An answer whose support the schema's rules refuse, or that is but a link.
package struct UnsupportedAnswer: Sendable {
  /// The record, by its position.
  package var record: Int
  /// The field that is meant, by its position.
  package var field: Int
  /// The rules that refuse it; empty where it is but a link.
  package var codes: [FindingCode]
  /// Whether all that is in the fields of support is links.
  package var isBareLink: Bool
}
