internal import Findings

/// The colours of a terminal (ECMA-48, 8.3.117), or none.
///
/// A colour never says anything that a word does not say too.
struct Paint: Sendable {
  /// Whether there are colours.
  let isOn: Bool

  func heading(_ text: String) -> String { painted(text, "1") }

  func severity(_ severity: Severity, _ text: String) -> String {
    switch severity {
    case .error: painted(text, "31")
    case .warning: painted(text, "33")
    case .info: painted(text, "36")
    }
  }

  private func painted(_ text: String, _ attribute: String) -> String {
    isOn ? "\u{1B}[\(attribute)m\(text)\u{1B}[0m" : text
  }
}
