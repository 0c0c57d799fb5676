internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// All answers of a round at a glance: a row an indicator, a column a respondent, a letter a response;
/// none where there are too many respondents for a column each.
struct MatrixSheet {
  let round: RoundBook
  /// The name on its tab.
  let name: String
  /// The rows of the sheet of disagreement at which indicators begin, by their positions.
  let disagreements: [Int: Int]

  private var book: AssessmentBook { round.book }
  private var facts: RoundFacts { round.facts }

  func sheet() -> BookSheet? {
    guard !round.isAggregated else { return nil }
    let columns =
      [
        ListColumn("Domain", 8, .centred), ListColumn(book.indicatorLabel, 11),
        ListColumn(book.says("Kesepakatan", "Agreement"), 13),
        ListColumn(book.says("Bunyi", "Wording"), 78, .wrapped),
      ]
      + facts.respondents.indices.map {
        ListColumn(round.name(ofRespondent: $0), 3.4, .mark)
      }
    var list = ListSheet(.matrix, columns, book, groupedBy: 0, name: name)
    for (position, indicator) in facts.indicators.enumerated() {
      list.append(head(of: indicator, position) + letters(of: indicator))
    }
    if !facts.respondents.isEmpty { list.add(book.letterRules, to: 4...(columns.count - 1)) }
    list.add(book.agreementRules, to: 2...2)
    return list.finished(fixed: 3, filtered: 4, head: "\(facts.round) · \(book.legend)")
  }

  private func head(of indicator: IndicatorFacts, _ position: Int) -> [ListCell] {
    let code =
      disagreements[position].map {
        ListCell.text(indicator.code, to: BookPart.disagreement.name[book.language], row: $0)
      } ?? .text(indicator.code)
    return [
      book.domainCode(indicator.domain), code, .text(book.name(of: indicator.agreement)),
      .text(book.wording(of: indicator)),
    ]
  }

  private func letters(of indicator: IndicatorFacts) -> [ListCell] {
    var responses: [Int: Response] = [:]
    for place in indicator.responses {
      responses[facts.responses[place].respondent] = facts.responses[place]
    }
    return facts.respondents.indices.map { position in
      if let response = responses[position] { return letter(of: response) }
      let asked = round.assignments?.indicators[facts.respondents[position].code]
      return .text(
        asked?.contains(indicator.code) == true
          ? AnswerLook.withoutRecord.letter : AnswerLook.notAsked.letter)
    }
  }

  private func letter(of response: Response) -> ListCell {
    var cell = ListCell.text(round.look(of: response).letter)
    cell.link = round.records.place(of: nil, in: response.record).link
    let lines = round.records(of: response).map { record in
      let kinds = book.catalogue.questions.support.filter {
        round.text(of: $0, in: record) != nil
      }.map(book.field)
      return [
        round.raw(ofRecord: record).value.map { "“\($0.text)”" },
        round.records.place(of: nil, in: record).words,
        kinds.isEmpty ? nil : kinds.joined(separator: ", "),
      ].compactMap(\.self).joined(separator: " · ")
    }
    cell.tip = "\(round.word(for: response)) · \(lines.joined(separator: "; "))"
    return cell
  }
}
