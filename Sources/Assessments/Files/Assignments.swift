/// Who is asked what.
package struct Assignments: Sendable {
  /// The codes of respondents, in the order of the table.
  package var respondents: [String] = []
  /// The codes of the indicators that each is asked.
  package var indicators: [String: Set<String>] = [:]

  /// Makes none.
  package init() {}
}
