/// What is different between two rounds of an assessment.
package struct RoundComparison: Sendable {
  /// One of the two rounds, with its records.
  package struct Side: Sendable {
    /// The records.
    package let records: AnswerRecords
    /// The round's facts.
    package let facts: RoundFacts

    /// Makes one.
    package init(records: AnswerRecords, facts: RoundFacts) {
      self.records = records
      self.facts = facts
    }
  }

  /// An indicator that has another code.
  package struct Renumbering: Hashable, Sendable {
    /// The code in the first round.
    package var from: String
    /// The code in the second round.
    package var to: String
  }

  /// A response that is not what it was.
  package struct Change: Sendable {
    /// The respondent.
    package var respondent: String
    /// The indicator's code in the first round.
    package var from: String
    /// The indicator's code in the second round.
    package var to: String
    /// Its domain, by its position in the second round's catalogue.
    package var domain: Int?
    /// What the response was, and is.
    package var states: (before: TransitionTable.State, after: TransitionTable.State)
    /// The response in either round, by position; `nil` where there is none.
    package var responses: (before: Int?, after: Int?)
  }

  /// The first round and the second one.
  package let first: Side
  package let second: Side
  /// The responses of respondents and indicators that both rounds have.
  package private(set) var total: TransitionTable
  /// The same by domain, in the order of the second round's catalogue.
  package private(set) var domains: [TransitionTable]
  /// The same for indicators of no known domain.
  package private(set) var others: TransitionTable
  /// Responses that are not what they were, in the order of indicators and respondents.
  package private(set) var changes: RoundChanges
  /// How many indicators both rounds have.
  package private(set) var keptIndicators = 0
  /// Of these, those that have another code.
  package private(set) var renumbered: [Renumbering] = []
  /// Indicators of the second round alone.
  package private(set) var newIndicators: [String] = []
  /// Indicators of the first round alone.
  package private(set) var droppedIndicators: [String] = []
  /// How many respondents both rounds have.
  package private(set) var keptRespondents = 0
  /// Respondents of the second round alone.
  package private(set) var newRespondents: [String] = []
  /// Respondents of the first round alone.
  package private(set) var goneRespondents: [String] = []

  /// Compares two rounds; both have the same scale of answers.
  package init(_ first: Side, _ second: Side, crosswalk: Crosswalk = Crosswalk()) {
    self.first = first
    self.second = second
    let answers = second.records.catalogue.answers.count
    total = TransitionTable(answers: answers)
    others = total
    domains = Array(repeating: total, count: second.records.catalogue.domains.count)
    let kept = Self.heard(first.facts).intersection(Self.heard(second.facts))
      .sorted(by: RecordRanking.precedes)
    changes = RoundChanges(respondents: kept)
    compareRespondents()
    let old = Self.answered(first.facts)
    let new = Self.answered(second.facts)
    let codes = Set(new.map(\.code))
    var sources: [String: IndicatorFacts] = [:]
    for indicator in old {
      guard let code = crosswalk.code(after: indicator.code), codes.contains(code) else {
        droppedIndicators.append(indicator.code)
        continue
      }
      sources[code] = indicator
    }
    let numbers = [first, second].map { Self.numbers(of: $0.facts, among: kept) }
    for indicator in new {
      guard let source = sources[indicator.code] else {
        newIndicators.append(indicator.code)
        continue
      }
      keptIndicators += 1
      if source.code != indicator.code {
        renumbered.append(Renumbering(from: source.code, to: indicator.code))
      }
      changes.begin(
        RoundChanges.Indicator(
          from: source.code, to: indicator.code, domain: indicator.domain))
      compare(source, with: indicator, numbers)
    }
  }

  /// Compares the responses to an indicator, which both rounds have in the order of respondents.
  private mutating func compare(
    _ source: IndicatorFacts, with indicator: IndicatorFacts, _ numbers: [[Int32]]
  ) {
    func number(_ place: Int, _ end: Int, _ facts: RoundFacts, _ numbers: [Int32]) -> Int32 {
      place < end ? numbers[facts.responses[place].respondent] : .max
    }
    var (left, right) = (source.responses.lowerBound, indicator.responses.lowerBound)
    while true {
      let before = number(left, source.responses.upperBound, first.facts, numbers[0])
      let after = number(right, indicator.responses.upperBound, second.facts, numbers[1])
      let respondent = min(before, after)
      // Neither was asked, or neither has answered: there is nothing to compare.
      guard respondent != .max else { return }
      // A respondent that but one round has is no change.
      if respondent >= 0 {
        compare(
          respondent, indicator.domain, before == respondent ? left : nil,
          after == respondent ? right : nil)
      }
      if before == respondent { left += 1 }
      if after == respondent { right += 1 }
    }
  }

  private mutating func compare(
    _ respondent: Int32, _ domain: Int?, _ before: Int?, _ after: Int?
  ) {
    let states = (Self.state(of: before, in: first.facts), Self.state(of: after, in: second.facts))
    total.count(states.0, states.1)
    if let domain {
      domains[domain].count(states.0, states.1)
    } else {
      others.count(states.0, states.1)
    }
    guard states.0 != states.1 else { return }
    changes.add(respondent: respondent, states, before, after)
  }

  private mutating func compareRespondents() {
    let (old, new) = (Self.heard(first.facts), Self.heard(second.facts))
    keptRespondents = old.intersection(new).count
    newRespondents = new.subtracting(old).sorted(by: RecordRanking.precedes)
    goneRespondents = old.subtracting(new).sorted(by: RecordRanking.precedes)
  }

  private static func heard(_ facts: RoundFacts) -> Set<String> {
    Set(facts.respondents.filter(\.isHeard).map(\.code))
  }

  /// The indicators that have responses, in order.
  private static func answered(_ facts: RoundFacts) -> [IndicatorFacts] {
    (facts.indicators + facts.strangers).filter { !$0.responses.isEmpty }
  }

  /// For each respondent of a round, its number among those that both rounds have; −1 where it is none.
  private static func numbers(of facts: RoundFacts, among kept: [String]) -> [Int32] {
    let numbers = Dictionary(
      kept.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { one, _ in one })
    return facts.respondents.map { numbers[$0.code] ?? -1 }
  }

  private static func state(of position: Int?, in facts: RoundFacts) -> TransitionTable.State {
    guard let position else { return .absent }
    return switch facts.responses[position].outcome {
    case .answered(let answer): .answer(answer)
    case .contradictory: .contradictory
    case .missing: .missing
    }
  }
}
