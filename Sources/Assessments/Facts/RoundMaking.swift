import Findings
import Indicators

/// Finds the facts of one round.
struct RoundMaking {
  let round: String
  let records: AnswerRecords
  let catalogue: AssessmentCatalogue
  private let ranking: RecordRanking
  let files: Assessment.GivenFiles
  private let answers: Int
  let domains: Int
  private let greatest: UInt8

  init(
    round: String, of records: AnswerRecords, ranking: RecordRanking, files: Assessment.GivenFiles
  ) {
    self.round = round
    self.records = records
    self.ranking = ranking
    self.files = files
    catalogue = records.catalogue
    answers = catalogue.answers.count
    domains = catalogue.domains.count
    greatest = UInt8(catalogue.answers.count - 1)
  }

  private var noCounts: ResponseCounts {
    ResponseCounts(answers: answers, knowsAssignments: files.assignments != nil)
  }

  /// The facts of the round's records.
  mutating func facts(of positions: [Int32]) -> RoundFacts {
    let (codes, order) = sorted(positions)
    var facts = RoundFacts(
      round: round, order: order, respondents: respondents(of: positions), responses: [],
      indicators: [], strangers: [],
      domains: Array(
        repeating: DomainFacts(responses: noCounts, indicators: IndicatorCounts(answers: answers)),
        count: domains),
      total: DomainFacts(responses: noCounts, indicators: IndicatorCounts(answers: answers)),
      withoutLevel: [], unsupported: [], highlights: [], register: RegulationRegister())
    addResponses(to: &facts, codes)
    for position in facts.indicators.indices { finish(&facts, indicatorAt: position) }
    for position in facts.respondents.indices {
      for domain in facts.respondents[position].domains.indices {
        facts.respondents[position].counts += facts.respondents[position].domains[domain]
      }
    }
    addWithoutLevel(to: &facts)
    addUnsupported(to: &facts)
    addHighlights(to: &facts)
    facts.register = RegisterMaking(of: records, order: order).register()
    return facts
  }

  // MARK: Order

  /// The codes of indicators in order, those of the catalogue first, and the records in the order of
  /// indicators, respondents and places.
  private func sorted(_ positions: [Int32]) -> (codes: [String], order: [Int32]) {
    var codes = catalogue.indicators.map(\.code)
    var places: [UInt32: Int] = [:]
    var strangers: [(UInt32, String)] = []
    for position in positions {
      let indicator = records.records[Int(position)].indicator
      guard places[indicator] == nil else { continue }
      let code = records.texts[indicator] ?? ""
      places[indicator] = catalogue.position(ofIndicator: code) ?? -1
      if places[indicator] == -1 { strangers.append((indicator, code)) }
    }
    for (indicator, code) in strangers.sorted(by: { RecordRanking.precedes($0.1, $1.1) }) {
      places[indicator] = codes.count
      codes.append(code)
    }
    var keyed = positions.map { position in
      let record = records.records[Int(position)]
      let place = UInt64(places[record.indicator] ?? 0)
      return (key: place << 32 | UInt64(ranking.rank(of: record.respondent)), position: position)
    }
    keyed.sort { one, other in
      one.key != other.key ? one.key < other.key : ranking.precedes(one.position, other.position)
    }
    return (codes, keyed.map(\.position))
  }

  private func respondents(of positions: [Int32]) -> [RespondentFacts] {
    var heard: Set<UInt32> = []
    for position in positions { heard.insert(records.records[Int(position)].respondent) }
    let heardCodes = Set(heard.map { records.texts[$0] ?? "" })
    let asked = files.assignments?.respondents ?? []
    return heardCodes.union(asked).sorted(by: RecordRanking.precedes).map { code in
      RespondentFacts(
        code: code, isHeard: heardCodes.contains(code), counts: noCounts,
        // Without domains all are one.
        domains: Array(repeating: noCounts, count: max(domains, 1)))
    }
  }

  // MARK: Responses

  private func addResponses(to facts: inout RoundFacts, _ codes: [String]) {
    var places: [UInt32: Int] = [:]
    let known = Dictionary(
      facts.respondents.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    var start = 0
    for (position, code) in codes.enumerated() {
      let listed = position < catalogue.indicators.count ? catalogue.indicators[position] : nil
      let first = facts.responses.count
      while start < facts.order.count {
        let record = records.records[Int(facts.order[start])]
        guard records.texts[record.indicator] == code else { break }
        var end = start + 1
        while end < facts.order.count {
          let next = records.records[Int(facts.order[end])]
          guard next.indicator == record.indicator, next.respondent == record.respondent else {
            break
          }
          end += 1
        }
        if places[record.respondent] == nil {
          places[record.respondent] = known[records.texts[record.respondent] ?? ""] ?? 0
        }
        facts.responses.append(
          response(facts.order, start..<end, respondent: places[record.respondent] ?? 0))
        start = end
      }
      let indicator = self.indicator(
        code, listed, at: listed == nil ? nil : position, first..<facts.responses.count, facts)
      if listed == nil {
        facts.strangers.append(indicator)
      } else {
        facts.indicators.append(indicator)
      }
    }
  }

  private func response(_ order: [Int32], _ range: Range<Int>, respondent: Int) -> Response {
    var given: UInt8?
    var isContradictory = false
    var missing: (rank: Int, record: Int)?
    var first: Int?
    for place in range {
      let position = Int(order[place])
      switch records.records[position].answer {
      case .given(let answer):
        if let given, given != answer { isContradictory = true }
        if given == nil { (given, first) = (answer, position) }
      case .missing(let kind):
        let rank = MissingKind.allCases.firstIndex(of: kind) ?? 0
        if missing.map({ rank < $0.rank }) ?? true { missing = (rank, position) }
      }
    }
    let outcome: Response.Outcome =
      if let given { isContradictory ? .contradictory : .answered(given) } else {
        .missing(MissingKind.allCases[missing?.rank ?? 0])
      }
    let isJustified =
      given != nil
      && range.contains { place in
        let position = Int(order[place])
        guard case .given = records.records[position].answer else { return false }
        return records.hasSupport(position)
      }
    return Response(
      records: range, outcome: outcome,
      record: first ?? missing?.record ?? Int(order[range.lowerBound]),
      isJustified: isJustified, respondent: respondent)
  }

  /// The records of a response that give an answer.
  private func givingRecords(_ response: Response, _ order: [Int32]) -> [Int] {
    response.records.map { Int(order[$0]) }.filter { position in
      if case .given = records.records[position].answer { true } else { false }
    }
  }

  private func indicator(
    _ code: String, _ listed: AssessmentCatalogue.Indicator?, at position: Int?,
    _ responses: Range<Int>, _ facts: RoundFacts
  ) -> IndicatorFacts {
    let support = catalogue.questions.support
    var indicator = IndicatorFacts(
      code: code, position: position, domain: listed?.domain, responses: responses,
      counts: noCounts,
      levels: Array(
        repeating: Array(repeating: 0, count: answers), count: catalogue.levels.count),
      others: Array(repeating: 0, count: answers), agreement: .unanswered,
      support: Array(repeating: 0, count: support.count))
    for place in responses {
      let response = facts.responses[place]
      indicator.counts.count(response)
      if case .answered(let answer) = response.outcome {
        let level = Int(records.records[response.record].level)
        if level >= 0 {
          indicator.levels[level][Int(answer)] += 1
        } else {
          indicator.others[Int(answer)] += 1
        }
        if answer == greatest, response.isJustified { indicator.supportedGreatest += 1 }
      }
      let giving = givingRecords(response, facts.order)
      for (index, field) in support.enumerated()
      where giving.contains(where: { records.text(of: field, in: $0).text != 0 }) {
        indicator.support[index] += 1
      }
      if let field = catalogue.questions.evidence,
        giving.contains(where: { records.text(of: field, in: $0).text != 0 })
      {
        indicator.evidence += 1
      }
    }
    indicator.agreement = Agreement(
      levels: indicator.levels, others: indicator.others,
      hasContradiction: indicator.counts.contradictory > 0)
    indicator.decision = files.decisions?.first { $0.indicator == code && $0.round == round }
    return indicator
  }

  // MARK: Counts

  /// Adds an indicator's counts to those of respondents and domains, with what was asked.
  private func finish(_ facts: inout RoundFacts, indicatorAt position: Int) {
    var indicator = facts.indicators[position]
    let domain = indicator.domain
    let column = domain ?? 0
    var heard: [Int: Bool] = [:]
    for place in indicator.responses {
      let response = facts.responses[place]
      facts.respondents[response.respondent].domains[column].count(response)
      heard[response.respondent] = true
    }
    if let assignments = files.assignments {
      var counts = (assigned: 0, withoutRecord: 0, unasked: 0)
      for respondent in facts.respondents.indices {
        let code = facts.respondents[respondent].code
        let isAsked = assignments.indicators[code]?.contains(indicator.code) ?? false
        let isHeard = heard[respondent] ?? false
        func add(_ count: WritableKeyPath<ResponseCounts, Int?>) {
          facts.respondents[respondent].domains[column][keyPath: count]? += 1
        }
        if isAsked {
          counts.assigned += 1
          add(\.assigned)
          if !isHeard {
            counts.withoutRecord += 1
            add(\.withoutRecord)
          }
        } else if isHeard {
          counts.unasked += 1
          add(\.unasked)
        }
      }
      indicator.counts.assigned = counts.assigned
      indicator.counts.withoutRecord = counts.withoutRecord
      indicator.counts.unasked = counts.unasked
      facts.indicators[position] = indicator
    }
    facts.total.responses += indicator.counts
    facts.total.indicators.count(indicator.agreement)
    if let domain {
      facts.domains[domain].responses += indicator.counts
      facts.domains[domain].indicators.count(indicator.agreement)
    }
  }
}
