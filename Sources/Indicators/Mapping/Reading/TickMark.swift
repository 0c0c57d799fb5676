package import Spreadsheets

/// What stands in a box: a tick, a sign that it is not ticked, or something else.
package enum TickMark: Hashable {
  /// It is ticked.
  case tick
  /// It is not.
  case none
  /// Something else stands there.
  case other

  /// Finds out what stands in a box.
  package init(_ value: CellValue) {
    switch value {
    case .boolean(let isTicked): self = isTicked ? .tick : .none
    case .number(let number): self = number == 1 ? .tick : number == 0 ? .none : .other
    case .string(let text): self = Self.mark(of: text)
    default: self = .other
    }
  }

  private static func mark(of text: String) -> TickMark {
    let text = String(text.lowercased().filter { !$0.isWhitespace })
    // "ü" is the tick of the Wingdings font.
    let ticks: Set = [
      "v", "√", "✓", "✔", "☑", "x", "✗", "✘", "☒", "1", "ya", "ü", "true", "•", "●",
    ]
    let blanks: Set = ["", "-", "–", "0", "☐", "false", "tidak"]
    return ticks.contains(text) ? .tick : blanks.contains(text) ? .none : .other
  }
}
