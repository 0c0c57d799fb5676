import _StringProcessing

/// A regular expression of a mapping.
///
/// `Regex` can't be used by two tasks at once, so mappings keep the text, and each task compiles
/// what it needs. A pattern may move to another thread together with the task.
package struct Pattern: @unchecked Sendable {
  private let regex: Regex<AnyRegexOutput>?

  /// Compiles an expression; one that does not compile, which loading refuses, matches nothing.
  package init(_ expression: String) {
    regex = try? Regex(expression)
  }

  /// Whether a text holds a match.
  package func matches(_ text: String) -> Bool {
    guard let regex else { return false }
    return text.contains(regex)
  }

  /// What each named group matched in a text; `nil` where the text holds no match.
  package func groups(in text: String) -> [String: String]? {
    guard let regex, let match = text.firstMatch(of: regex) else { return nil }
    var groups: [String: String] = [:]
    for capture in match.output {
      guard let name = capture.name, let text = capture.substring else { continue }
      groups[name] = String(text)
    }
    return groups
  }
}
