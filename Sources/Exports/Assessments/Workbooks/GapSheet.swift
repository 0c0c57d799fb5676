internal import Assessments
internal import Findings

/// Indicators in which there is something left to do, with the reasons that are given.
struct GapSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.subjectColumns()
    var list = ListSheet(
      .gaps,
      subject + [
        ListColumn(book.says("Bunyi", "Wording"), 30, .wrapped),
        ListColumn(book.says("Jumlah", "Counts"), 13, .wrapped),
        ListColumn(book.says("Tanpa alasan", "Without a reason"), 9, .number),
        ListColumn(book.says("Instansi", "Respondent"), 24),
        ListColumn(book.says("Jawaban", "Answer"), 9),
        ListColumn(book.says("Isian", "Field"), 14),
        ListColumn(book.says("Alasan", "Reason"), 46, .wrapped),
        ListColumn(book.placeLabel, 36),
      ], book, groupedBy: subject.count - 1)
    for round in rounds {
      for gap in GapCandidate.candidates(of: round.facts, round.records) {
        append(gap, of: round, to: &list)
      }
    }
    list.add(book.answerRules, to: (subject.count + 4)...(subject.count + 4))
    return list.finished(fixed: subject.count)
  }

  private func append(_ gap: GapCandidate, of round: RoundBook, to list: inout ListSheet) {
    let indicator = round.facts.indicators[gap.indicator]
    var counts = indicator.counts.answers
    counts[counts.count - 1] = 0
    // What is of the indicator stands in its first row.
    var about: [ListCell] = [
      .text(book.wording(of: indicator)), .text(book.counted(counts)), .number(gap.withoutReason),
    ]
    if gap.reasons.isEmpty {
      list.append(
        round.subject(indicator) + about + Array(repeating: .empty, count: 5))
    }
    for reason in gap.reasons.prefix(round.innerLimit) {
      list.append(
        round.subject(indicator) + about + [
          round.respondent(ofRecord: reason.record), round.answer(ofRecord: reason.record),
          .text(book.field(reason.field)), .text(round.text(of: reason.field, in: reason.record)),
          round.place(of: reason.field, in: reason.record),
        ])
      about = Array(repeating: .empty, count: about.count)
    }
    list.leaveOff(gap.reasons.count - round.innerLimit)
  }
}
