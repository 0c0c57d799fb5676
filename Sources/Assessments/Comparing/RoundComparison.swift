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
  package private(set) var changes: [Change] = []
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
    let old = Self.responses(of: first.facts)
    let new = Self.responses(of: second.facts)
    compareRespondents()
    var sources: [String: String] = [:]
    for indicator in old.codes {
      guard let code = crosswalk.code(after: indicator), new.responses[code] != nil else {
        droppedIndicators.append(indicator)
        continue
      }
      sources[code] = indicator
    }
    let kept = Self.heard(first.facts).intersection(Self.heard(second.facts))
      .sorted(by: RecordRanking.precedes)
    for code in new.codes {
      guard let source = sources[code] else {
        newIndicators.append(code)
        continue
      }
      keptIndicators += 1
      if source != code { renumbered.append(Renumbering(from: source, to: code)) }
      let position = second.records.catalogue.position(ofIndicator: code)
      let domain = position.flatMap { second.records.catalogue.indicators[$0].domain }
      for respondent in kept {
        compare(
          respondent, from: source, to: code, domain,
          old.responses[source]?[respondent], new.responses[code]?[respondent])
      }
    }
  }

  private mutating func compare(
    _ respondent: String, from: String, to: String, _ domain: Int?, _ before: Int?, _ after: Int?
  ) {
    // Neither was asked, or neither has answered: there is nothing to compare.
    if before == nil, after == nil { return }
    let states = (Self.state(of: before, in: first.facts), Self.state(of: after, in: second.facts))
    total.count(states.0, states.1)
    if let domain {
      domains[domain].count(states.0, states.1)
    } else {
      others.count(states.0, states.1)
    }
    guard states.0 != states.1 else { return }
    changes.append(
      Change(
        respondent: respondent, from: from, to: to, domain: domain, states: states,
        responses: (before, after)))
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

  /// The indicators that have responses, in order, with these by respondent.
  private static func responses(
    of facts: RoundFacts
  ) -> (codes: [String], responses: [String: [String: Int]]) {
    var codes: [String] = []
    var responses: [String: [String: Int]] = [:]
    for indicator in facts.indicators + facts.strangers where !indicator.responses.isEmpty {
      codes.append(indicator.code)
      var own: [String: Int] = [:]
      for position in indicator.responses {
        own[facts.respondents[facts.responses[position].respondent].code] = position
      }
      responses[indicator.code] = own
    }
    return (codes, responses)
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
