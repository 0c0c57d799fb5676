/// How far those who answer an indicator agree.
///
/// Answers disagree where their respondents are of one level of government, or where the level of one
/// of them is not known. Where each level agrees within itself, a difference between levels is no
/// disagreement, and told as what it is.
package enum Agreement: Hashable, Sendable {
  /// Nobody answers.
  case unanswered
  /// All who answer give this answer of the scale.
  case agreed(UInt8)
  /// All who give one answer agree, and somebody gives two.
  case contradictory
  /// The levels of government differ, and each agrees within itself.
  case levelDifference
  /// Answers lie next to each other on the scale.
  case soft
  /// Answers lie farther apart.
  case hard

  /// What outputs call it.
  package var word: String {
    switch self {
    case .unanswered: "unanswered"
    case .agreed: "agreed"
    case .contradictory: "contradictory"
    case .levelDifference: "level_difference"
    case .soft: "soft"
    case .hard: "hard"
    }
  }

  /// Makes it of who has given which answers.
  ///
  /// - Parameters:
  ///   - levels: For each level, how many give each answer.
  ///   - others: How many of those whose level is not known give each answer.
  ///   - hasContradiction: Whether somebody gives two answers.
  package init(levels: [[Int]], others: [Int], hasContradiction: Bool) {
    let known = levels.map(Self.given)
    let unknown = Self.given(others)
    let all = (known + [unknown]).reduce(into: Set<Int>()) { $0.formUnion($1) }
    guard let first = all.min() else {
      self = hasContradiction ? .contradictory : .unanswered
      return
    }
    guard all.count > 1 else {
      self = hasContradiction ? .contradictory : .agreed(UInt8(first))
      return
    }
    var distance = known.map(Self.spread).max() ?? 0
    for answer in unknown {
      distance = max(distance, all.map { abs($0 - answer) }.max() ?? 0)
    }
    switch distance {
    case 0: self = .levelDifference
    case 1: self = .soft
    default: self = .hard
    }
  }

  private static func given(_ counts: [Int]) -> Set<Int> {
    Set(counts.indices.filter { counts[$0] > 0 })
  }

  private static func spread(_ answers: Set<Int>) -> Int {
    guard let least = answers.min(), let most = answers.max() else { return 0 }
    return most - least
  }
}
