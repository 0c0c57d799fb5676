internal import Assessments
internal import Findings

/// Answers whose level of government is not known, by respondent, and why.
struct LevelSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.roundColumns()
    var list = ListSheet(
      .levels,
      subject + [
        ListColumn(book.says("Instansi", "Respondent"), 44),
        ListColumn(book.says("Mengapa", "Why"), 70, .wrapped),
        ListColumn(book.says("jawaban", "answers"), 10, .number),
        ListColumn(book.ofName, 10, .number),
      ], book)
    for round in rounds {
      let without = round.facts.withoutLevel
      for own in without.prefix(round.outerLimit) {
        let counts = round.facts.respondents[own.respondent].counts
        list.append(
          round.roundCells() + [
            .text(round.name(ofRespondent: own.respondent)),
            .text(own.gap.words(of: book.catalogue, in: book.language)), .number(own.answers),
            .number(counts.answered),
          ])
      }
      list.leaveOff(without.count - round.outerLimit)
    }
    return list.finished(fixed: subject.count + 1)
  }
}
