internal import Assessments
internal import Findings

/// How something looks in matrices and bars: a colour and a letter, never a colour alone.
struct AnswerLook: Sendable {
  /// The class by which the style knows it.
  let className: StaticString
  /// The letter or sign.
  let letter: String
  /// Whether bars of it are hatched.
  var isHatched = false

  /// The looks of the answers of a scale, from the least on: the first letters of their names, or, where
  /// two begin alike, their numbers.
  static func looks(of catalogue: AssessmentCatalogue, in language: Language) -> [AnswerLook] {
    let initials = catalogue.answers.map { $0.label[language].prefix(1).uppercased() }
    let areApart = Set(initials).count == initials.count && !initials.contains("")
    let last = catalogue.answers.count - 1
    return initials.enumerated().map { position, initial in
      let isBetween = position > 0 && position < last
      return AnswerLook(
        className: position == last ? "hi" : isBetween ? "mid" : "lo",
        letter: areApart ? initial : "\(position + 1)", isHatched: isBetween)
    }
  }

  /// A response with two answers.
  static let contradictory = AnswerLook(className: "two", letter: "!")
  /// A response without an answer.
  static let missing = AnswerLook(className: "no", letter: "–")
  /// No record of one that was asked.
  static let withoutRecord = AnswerLook(className: "gone", letter: "×")
  /// No record of one that was not asked, or of whom that is not known.
  static let notAsked = AnswerLook(className: "na", letter: "·")
}

extension Agreement {
  /// How it looks; agreement on an answer looks like that answer.
  func look(_ looks: [AnswerLook]) -> AnswerLook {
    switch self {
    case .agreed(let answer): looks[Int(answer)]
    case .unanswered: .missing
    case .contradictory: .contradictory
    case .levelDifference: AnswerLook(className: "lv", letter: "⇅")
    case .soft: AnswerLook(className: "so", letter: "≈")
    case .hard: AnswerLook(className: "ha", letter: "≠")
    }
  }

  /// Whether answers, or levels of government, differ.
  var isDifference: Bool {
    switch self {
    case .unanswered, .agreed: false
    case .contradictory, .levelDifference, .soft, .hard: true
    }
  }
}
