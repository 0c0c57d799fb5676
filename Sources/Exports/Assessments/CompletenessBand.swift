internal import Assessments
internal import Findings

/// How complete the responses of one respondent can be, where there are too many to tell each.
enum CompletenessBand: CaseIterable {
  case all, most, half, some, none

  init(answered: Int, of whole: Int) {
    self =
      answered == 0
      ? .none
      : answered >= whole
        ? .all : answered * 4 >= whole * 3 ? .most : answered * 2 >= whole ? .half : .some
  }

  /// How many respondents of a round there are of each.
  static func counts(of facts: RoundFacts) -> [CompletenessBand: Int] {
    var counts: [CompletenessBand: Int] = [:]
    for respondent in facts.respondents {
      let own = respondent.counts
      let band = CompletenessBand(
        answered: own.answered + own.contradictory, of: own.responses + (own.withoutRecord ?? 0))
      counts[band, default: 0] += 1
    }
    return counts
  }

  var name: Phrase {
    switch self {
    case .all: Phrase(indonesian: "semua dijawab", english: "all answered")
    case .most:
      Phrase(indonesian: "75 % sampai kurang dari semua", english: "75 % to less than all")
    case .half:
      Phrase(indonesian: "50 % sampai kurang dari 75 %", english: "50 % to less than 75 %")
    case .some: Phrase(indonesian: "kurang dari 50 %", english: "less than 50 %")
    case .none: Phrase(indonesian: "tidak ada yang dijawab", english: "none answered")
    }
  }
}
