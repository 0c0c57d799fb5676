import Indicators

/// Makes the register of the regulations that the records of a round cite.
struct RegisterMaking {
  private let records: AnswerRecords
  private let order: [Int32]

  init(of records: AnswerRecords, order: [Int32]) {
    self.records = records
    self.order = order
  }

  func register() -> RegulationRegister {
    var register = RegulationRegister()
    var places: [String: Int] = [:]
    for position in citations() {
      let citation = records.citations[position]
      let cited = records.cited[Int(citation.cited)]
      guard cited.relation != nil else {
        register.unread.append(position)
        continue
      }
      guard let key = cited.key else {
        if cited.rank == .evidence {
          register.otherEvidence.append(position)
        } else {
          register.incomplete.append(position)
        }
        continue
      }
      let place = places[key] ?? register.regulations.count
      if place == register.regulations.count {
        places[key] = place
        register.regulations.append(
          RegulationRegister.Regulation(
            key: key, cited: cited, titles: [], indicators: [], respondents: [], citations: []))
      }
      register.regulations[place].citations.append(position)
    }
    for place in register.regulations.indices { complete(&register.regulations[place]) }
    register.regulations.sort { RecordRanking.precedes($0.key, $1.key) }
    return register
  }

  /// The positions of the citations of the round's records, in the order of the records.
  private func citations() -> [Int] {
    var ranks = [Int32](repeating: -1, count: records.records.count)
    for (rank, position) in order.enumerated() { ranks[Int(position)] = Int32(rank) }
    let own = records.citations.indices.filter { ranks[Int(records.citations[$0].record)] >= 0 }
    return own.sorted { one, other in
      let (left, right) = (records.citations[one], records.citations[other])
      if left.record == right.record { return one < other }
      return ranks[Int(left.record)] < ranks[Int(right.record)]
    }
  }

  private func complete(_ regulation: inout RegulationRegister.Regulation) {
    var titles: Set<String> = []
    var indicators: Set<UInt32> = []
    var respondents: Set<UInt32> = []
    for position in regulation.citations {
      let citation = records.citations[position]
      if let title = records.cited[Int(citation.cited)].title, titles.insert(title).inserted {
        regulation.titles.append(title)
      }
      let record = records.records[Int(citation.record)]
      // Citations come in the order of indicators.
      if indicators.insert(record.indicator).inserted {
        regulation.indicators.append(records.texts[record.indicator] ?? "")
      }
      respondents.insert(record.respondent)
    }
    regulation.titles.sort(by: RecordRanking.precedes)
    regulation.respondents = respondents.map { records.texts[$0] ?? "" }
      .sorted(by: RecordRanking.precedes)
  }
}
