import Exports
import Findings

extension JSONValue {
  /// A phrase in both languages.
  static func phrase(_ phrase: Phrase) -> JSONValue {
    .object(Language.allCases.map { ($0.rawValue, .text(phrase[$0])) })
  }
}
