internal import Assessments
internal import Findings

/// Responses of several records, a row a record.
struct RepeatSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.subjectColumns()
    var list = ListSheet(
      .repeats,
      subject + [
        ListColumn(book.says("Instansi", "Respondent"), 38),
        ListColumn(book.says("Dihitung sebagai", "Counts as"), 18),
        ListColumn(book.says("Jawaban rekaman ini", "Answer of this record"), 14),
        ListColumn(book.says("Tertulis", "Stands there"), 20, .wrapped),
        ListColumn(book.placeLabel, 40),
      ], book, groupedBy: subject.count - 1)
    for round in rounds {
      let repeated = round.facts.repeated
      for position in repeated.prefix(round.outerLimit) {
        let response = round.facts.responses[position]
        for record in round.records(of: response) {
          list.append(
            round.subject(ofRecord: record) + [
              .text(round.name(ofRespondent: response.respondent)),
              .text(round.word(for: response)), round.answer(ofRecord: record),
              round.raw(ofRecord: record), round.place(in: record),
            ])
        }
      }
      list.leaveOff(repeated.count - round.outerLimit)
    }
    let first = subject.count + 1
    list.add(book.answerRules, to: first...(first + 1))
    return list.finished(fixed: subject.count)
  }
}
