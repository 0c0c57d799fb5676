package import Findings

/// Whole numbers for people: `4.408` in Indonesian, `4,408` in English.
package enum GroupedNumber {
  package static func text(of number: Int, in language: Language) -> String {
    let separator: Character =
      switch language {
      case .indonesian: "."
      case .english: ","
      }
    var text = ""
    let digits = String(number.magnitude)
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(separator) }
      text.append(digit)
    }
    return number < 0 ? "-" + text : text
  }
}
