internal import Assessments
internal import Findings

/// Every answer to the indicators in which answers differ, with what stood in the cell, where, and what
/// supports it.
struct DisagreementSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook
  /// The rows at which indicators begin, by round and position; links lead there.
  private(set) var rows: [[Int: Int]] = []

  init(rounds: [RoundBook], book: AssessmentBook) {
    self.rounds = rounds
    self.book = book
  }

  mutating func sheet() -> BookSheet? {
    let subject = book.subjectColumns()
    let columns =
      subject + [
        ListColumn(book.says("Bunyi", "Wording"), 28, .wrapped),
        ListColumn(book.says("Kesepakatan", "Agreement"), 11),
        ListColumn(book.says("Tingkat", "Level"), 11),
        ListColumn(book.says("Instansi", "Respondent"), 24),
        ListColumn(book.says("Jawaban", "Answer"), 9),
        ListColumn(book.says("Tertulis", "Stands there"), 10, .wrapped),
        ListColumn(book.placeLabel, 36),
        ListColumn(book.says("Dukungan", "Support"), 56, .wrapped),
      ]
    var list = ListSheet(.disagreement, columns, book, groupedBy: subject.count - 1)
    rows = []
    for round in rounds {
      var starts: [Int: Int] = [:]
      for (position, indicator) in round.facts.indicators.enumerated()
      where indicator.agreement.isDifference {
        starts[position] = list.nextRow
        append(indicator, of: round, to: &list)
      }
      rows.append(starts)
    }
    let first = subject.count
    list.add(book.agreementRules, to: (first + 1)...(first + 1))
    list.add(book.answerRules, to: (first + 4)...(first + 4))
    return list.finished(fixed: first)
  }

  private func append(_ indicator: IndicatorFacts, of round: RoundBook, to list: inout ListSheet) {
    let facts = round.facts
    var wording = book.wording(of: indicator)
    let outcomes =
      book.answersDown.map { Response.Outcome.answered(UInt8($0.position)) } + [.contradictory]
    for outcome in outcomes {
      let group = indicator.responses.filter { facts.responses[$0].outcome == outcome }
      for position in group.prefix(round.innerLimit) {
        let response = facts.responses[position]
        let level = Int(round.records.records[response.record].level)
        for record in round.records(of: response) {
          list.append(
            round.subject(indicator) + [
              .text(wording), .text(book.name(of: indicator.agreement)),
              .text(level < 0 ? nil : book.catalogue.levels[level].label[book.language]),
              .text(round.name(ofRespondent: response.respondent)),
              .text(round.word(for: response)), round.raw(ofRecord: record),
              round.place(in: record), .text(round.support(ofRecord: record)),
            ])
          // Told once an indicator, so that rows stay low.
          wording = ""
        }
      }
      list.leaveOff(group.count - round.innerLimit)
    }
  }
}
