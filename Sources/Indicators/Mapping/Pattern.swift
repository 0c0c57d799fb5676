import _StringProcessing

/// A regular expression of a mapping.
///
/// It remembers texts, since tables and workbooks repeat themselves and a look-up costs far less
/// than a match. `Regex` can't be used by two tasks at once, so mappings keep the text, and each
/// task compiles its own.
package final class Pattern {
  private let regex: Regex<AnyRegexOutput>?
  private var known: [String: Bool] = [:]
  private var lastText: String?
  private var lastIsMatch = false
  private var knownGroups: [String: [String: String]?] = [:]

  /// How many texts are remembered before all are forgotten.
  private static let capacity = 4_000

  /// Compiles an expression; one that does not compile, which loading refuses, matches nothing.
  package init(_ expression: String) {
    regex = try? Regex(expression)
  }

  /// Whether a text holds a match.
  package func matches(_ text: String) -> Bool {
    if lastText == text { return lastIsMatch }
    guard let regex else { return false }
    let isMatch = known[text] ?? text.contains(regex)
    if known.count >= Self.capacity { known.removeAll(keepingCapacity: true) }
    known[text] = isMatch
    lastText = text
    lastIsMatch = isMatch
    return isMatch
  }

  /// What each named group matched in a text; `nil` where the text holds no match.
  package func groups(in text: String) -> [String: String]? {
    if let groups = knownGroups[text] { return groups }
    if knownGroups.count >= Self.capacity { knownGroups.removeAll(keepingCapacity: true) }
    let groups = matchedGroups(in: text)
    knownGroups[text] = .some(groups)
    return groups
  }

  private func matchedGroups(in text: String) -> [String: String]? {
    guard let regex, let match = text.firstMatch(of: regex) else { return nil }
    var groups: [String: String] = [:]
    for capture in match.output {
      guard let name = capture.name, let text = capture.substring else { continue }
      groups[name] = String(text)
    }
    return groups
  }
}
