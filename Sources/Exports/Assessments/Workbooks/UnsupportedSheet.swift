internal import Assessments
internal import Findings

/// Answers whose support the schema's rules refuse, or that is but a link.
struct UnsupportedSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.subjectColumns()
    var list = ListSheet(
      .unsupported,
      subject + [
        ListColumn(book.says("Instansi", "Respondent"), 32),
        ListColumn(book.says("Jawaban", "Answer"), 11),
        ListColumn(book.says("Apa", "What"), 24),
        ListColumn(book.says("Isian", "Field"), 16),
        ListColumn(book.says("Tertulis", "Stands there"), 50, .wrapped),
        ListColumn(book.placeLabel, 40),
      ], book)
    for round in rounds {
      let unsupported = round.facts.unsupported
      for answer in unsupported.prefix(round.outerLimit) {
        let what =
          answer.isBareLink
          ? book.says("hanya tautan", "but a link")
          : answer.codes.map { "\($0.id) \($0.slug)" }.joined(separator: ", ")
        list.append(
          round.subject(ofRecord: answer.record) + [
            round.respondent(ofRecord: answer.record), round.answer(ofRecord: answer.record),
            .text(what), .text(book.field(answer.field)),
            .text(round.text(of: answer.field, in: answer.record)),
            round.place(of: answer.field, in: answer.record),
          ])
      }
      list.leaveOff(unsupported.count - round.outerLimit)
    }
    list.add(book.answerRules, to: (subject.count + 1)...(subject.count + 1))
    return list.finished(fixed: subject.count)
  }
}
