import Findings

/// A text of a cell on its way to a value, with what it was before.
struct CleanedText {
  /// As it was typed.
  var raw: String
  /// Without invisible characters.
  var visible: String
  /// And without white space around it.
  var trimmed: String
  /// And with the mapping's steps done.
  var text: String
  /// What changed it, in order.
  var steps: [String] = []
  /// What was wrong with its characters.
  var problems: [Problem] = []

  /// A text that needs no cleaning, such as that of a number.
  init(plain text: String) {
    raw = text
    visible = text
    trimmed = text
    self.text = text
  }
}

/// The changes that every text of a field goes through before it is read.
///
/// Only what changed the text is recorded as a step.
struct TextCleaning: Sendable {
  /// The mapping's own steps, in order.
  var steps: [CleaningStep]

  /// Cleans a text.
  func cleaned(_ raw: String) -> CleanedText {
    var result = CleanedText(plain: raw)
    if steps.isEmpty, InvisibleCharacters.areSurelyAbsent(from: raw) { return result }
    if let visible = InvisibleCharacters.removed(from: raw) {
      result.visible = visible
      result.steps.append("strip")
      result.problems.append(Problem(.oddCharacters, value: raw))
    }
    result.trimmed = Self.trimmed(result.visible)
    if result.trimmed.utf8.count != result.visible.utf8.count { result.steps.append("trim") }
    result.text = result.trimmed
    for step in steps { apply(step, to: &result) }
    return result
  }

  private func apply(_ step: CleaningStep, to result: inout CleanedText) {
    let changed =
      switch step {
      case .trim: Self.trimmed(result.text)
      case .squash: Self.squashed(result.text)
      case .digits: Self.digits(result.text)
      case .casefold: result.text.lowercased()
      }
    // A step that would leave nothing of a text that says something is not done, so that
    // what stands there is reported and not taken for a blank.
    guard !changed.isEmpty, changed != result.text else { return }
    result.text = changed
    result.steps.append(step.rawValue)
  }

  /// A text without white space around it; the no-break space is white space too.
  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// A text with one space for every run of white space, and none around it.
  static func squashed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The digits of a text.
  static func digits(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 &- 0x30 < 10 }, as: UTF8.self)
  }
}
