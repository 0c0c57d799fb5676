package import Findings

/// A problem with one value: a finding that does not know its place yet.
package struct Problem: Hashable, Sendable {
  /// What kind of problem it is.
  package var code: FindingCode
  /// How much it matters here.
  package var severity: Severity
  /// What stands in the cell, as it was typed.
  package var value: String?
  /// What could stand there instead.
  package var expected: [String]
  /// What would cure it.
  package var fix: Fix?
  /// What fills the placeholders of the code's text, by name.
  package var arguments: [String: Phrase]

  /// Makes a problem, with the severity of its code unless another is given.
  package init(
    _ code: FindingCode, severity: Severity? = nil, value: String? = nil, expected: [String] = [],
    fix: Fix? = nil, arguments: [String: Phrase] = [:]
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.value = value
    self.expected = expected
    self.fix = fix
    self.arguments = arguments
  }

  /// The finding that this problem is, at its place.
  package func finding(at place: Place) -> Finding {
    var finding = Finding(code, at: place, value: value, arguments)
    finding.severity = severity
    finding.expected = expected
    finding.fix = fix
    return finding
  }
}
