internal import Assessments
internal import Findings

/// What one respondent says on one indicator, in the matrix of all answers.
struct MatrixCell {
  /// The response, where there is one.
  let response: Response?
  /// Whether the respondent was asked; `nil` where that is not known.
  let isAsked: Bool?

  /// How it looks.
  func look(on round: RoundPage) -> AnswerLook {
    if let response { return round.look(of: response) }
    return isAsked == true ? .withoutRecord : .notAsked
  }

  /// What is told of it.
  func words(on round: RoundPage) -> String {
    guard let response else {
      return switch isAsked {
      case true?: round.says("ditugaskan, tanpa rekaman", "assigned, no record")
      case false?: round.says("tidak ditanya", "not asked")
      case nil: round.says("tanpa rekaman", "no record")
      }
    }
    let line = round.line(for: response)
    return isAsked == false ? line + " · " + round.says("tidak ditugaskan", "not assigned") : line
  }
}

extension RoundPage {
  /// The cells of an indicator, one a respondent.
  func cells(of indicator: IndicatorFacts) -> [MatrixCell] {
    var responses: [Int: Response] = [:]
    for place in indicator.responses {
      responses[facts.responses[place].respondent] = facts.responses[place]
    }
    let assignments = assessment.givenFiles.assignments
    return facts.respondents.enumerated().map { number, respondent in
      MatrixCell(
        response: responses[number],
        isAsked: assignments.map {
          $0.indicators[respondent.code]?.contains(indicator.code) ?? false
        })
    }
  }

  /// The indicators by domain, in the order of the catalogue, by position.
  var indicatorsByDomain: [(domain: Int?, indicators: [Int])] {
    var groups: [(domain: Int?, indicators: [Int])] = []
    for (position, indicator) in facts.indicators.enumerated() {
      if groups.isEmpty || groups[groups.count - 1].domain != indicator.domain {
        groups.append((indicator.domain, []))
      }
      groups[groups.count - 1].indicators.append(position)
    }
    return groups
  }
}
