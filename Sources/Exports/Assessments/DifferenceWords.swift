internal import Assessments
internal import Findings
internal import Indicators

/// What the states of responses are called.
enum DifferenceWords {
  /// The code of a state, for programs.
  static func code(of state: TransitionTable.State, _ catalogue: AssessmentCatalogue) -> String {
    switch state {
    case .answer(let answer): catalogue.answers[Int(answer)].code
    case .missing: "missing"
    case .contradictory: "contradictory"
    case .absent: "absent"
    }
  }

  /// The name of a state, for people.
  static func name(of state: TransitionTable.State, _ catalogue: AssessmentCatalogue) -> Phrase {
    switch state {
    case .answer(let answer): catalogue.answers[Int(answer)].label
    case .missing: Phrase(indonesian: "kosong", english: "missing")
    case .contradictory: Phrase(indonesian: "ganda", english: "contradictory")
    case .absent: Phrase(indonesian: "tak ada", english: "absent")
    }
  }
}
