import Findings
import Indicators

/// Which answers are not supported, and which could be highlighted.
extension RoundMaking {
  func addUnsupported(to facts: inout RoundFacts) {
    var breaches: [Int32: [AnswerRecords.Breach]] = [:]
    for breach in records.breaches { breaches[breach.record, default: []].append(breach) }
    for position in facts.order {
      let record = Int(position)
      guard case .given = records.records[record].answer else { continue }
      if let told = breaches[position], let first = told.first {
        var codes: [FindingCode] = []
        for breach in told where !codes.contains(records.supportRules[Int(breach.rule)].code) {
          codes.append(records.supportRules[Int(breach.rule)].code)
        }
        facts.unsupported.append(
          UnsupportedAnswer(
            record: record, field: Int(first.field), codes: codes, isBareLink: false))
      }
      if let field = bareLink(in: record) {
        facts.unsupported.append(
          UnsupportedAnswer(record: record, field: field, codes: [], isBareLink: true))
      }
    }
  }

  /// The first field of support, where all that is in them is links.
  private func bareLink(in record: Int) -> Int? {
    var first: Int?
    for field in catalogue.questions.support {
      let number = records.text(of: field, in: record).text
      guard number != 0 else { continue }
      guard records.mayBeLink(number), let text = records.texts[number], BareLink.isAll(of: text)
      else { return nil }
      first = first ?? field
    }
    return first
  }

  func addHighlights(to facts: inout RoundFacts) {
    for domain in 0..<max(domains, 1) {
      let own = facts.indicators.indices.filter {
        domains == 0 || facts.indicators[$0].domain == domain
      }
      let codes = Set(own.map { facts.indicators[$0].code })
      var highlights = DomainHighlights(
        candidates: own.filter { facts.indicators[$0].supportedGreatest > 0 })
      if let all = files.highlights {
        let order = Dictionary(
          own.enumerated().map { (facts.indicators[$0.element].code, $0.offset) },
          uniquingKeysWith: { one, _ in one })
        let chosen = all.filter {
          codes.contains($0.indicator) && ($0.round == nil || $0.round == round)
        }
        .sorted { order[$0.indicator] ?? 0 < order[$1.indicator] ?? 0 }
        highlights.chosen = chosen
        if let wanted = catalogue.questions.highlights {
          highlights.state =
            chosen.count < wanted.lowerBound
            ? .tooFew : chosen.count > wanted.upperBound ? .tooMany : .enough
        }
      }
      facts.highlights.append(highlights)
    }
  }
}

extension AnswerRecords {
  /// Whether a text has a point, as links have.
  fileprivate func mayBeLink(_ number: UInt32) -> Bool {
    texts.utf8(of: number).contains(UInt8(ascii: "."))
  }
}
