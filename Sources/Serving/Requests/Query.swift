import Findings
import Foundation

/// What stands behind the question mark of an address.
struct Query {
  private let values: [String: String]

  init(_ text: String) {
    var values: [String: String] = [:]
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let value = sides.count > 1 ? sides[1].replacing("+", with: "%20") : ""
      guard let name = sides[0].removingPercentEncoding, let text = value.removingPercentEncoding
      else { continue }
      values[name] = values[name] ?? text
    }
    self.values = values
  }

  /// The value of a name.
  subscript(name: String) -> String? { values[name] }

  /// The value of a name, where it is a whole number that is not negative.
  func number(_ name: String) -> Int? {
    values[name].flatMap { $0.count < 10 ? Int($0) : nil }.flatMap { $0 >= 0 ? $0 : nil }
  }

  /// The language that is asked for; otherwise the page's own.
  func language(otherwise own: Language) -> Language {
    values["lang"].flatMap(Language.init(rawValue:)) ?? own
  }
}
