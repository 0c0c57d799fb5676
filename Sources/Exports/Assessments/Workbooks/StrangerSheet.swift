internal import Assessments
internal import Findings

/// Indicators that the catalogue does not have, which are in no count.
struct StrangerSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.roundColumns() + [ListColumn(book.indicatorLabel, 30)]
    var list = ListSheet(
      .strangers,
      subject + book.answersDown.map { ListColumn($0.name, 10, .number) } + [
        ListColumn(book.contradictoryName, 13, .number), ListColumn(book.missingName, 10, .number),
        ListColumn(book.ofName, 8, .number),
        ListColumn(book.says("Tempat pertama", "First place"), 50),
      ], book)
    for round in rounds {
      let strangers = round.facts.strangers
      for indicator in strangers.prefix(round.outerLimit) {
        let first = indicator.responses.first.map { round.facts.responses[$0].record }
        list.append(
          round.roundCells() + [.text(indicator.code)]
            + book.answersDown.map { .number(indicator.counts.answers[$0.position]) } + [
              .number(indicator.counts.contradictory), .number(indicator.counts.missingInAll),
              .number(indicator.counts.responses), first.map { round.place(in: $0) } ?? .empty,
            ])
      }
      list.leaveOff(strangers.count - round.outerLimit)
    }
    return list.finished(fixed: subject.count)
  }
}
