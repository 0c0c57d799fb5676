internal import Assessments
internal import Findings

/// The findings that are fixed, still open and new.
struct FindingChangeSheet {
  let findings: FindingComparison
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    var list = ListSheet(
      .findings,
      [
        ListColumn(book.says("Keadaan", "State"), 14), ListColumn(book.says("Kode", "Code"), 8),
        ListColumn(book.says("Tingkat", "Severity"), 10),
        ListColumn(book.says("Instansi", "Respondent"), 30),
        ListColumn(book.indicatorLabel, 11),
        ListColumn(book.says("Temuan", "Finding"), 70, .wrapped),
        ListColumn(book.placeLabel, 40),
      ], book)
    let most = book.most ?? .max
    for (state, notes) in [
      (book.says("selesai", "fixed"), findings.fixed),
      (book.says("masih terbuka", "still open"), findings.open),
      (book.says("baru", "new"), findings.new),
    ] {
      for note in notes.prefix(most) {
        list.append([
          .text(state), .text(note.code), .text(note.severity),
          .text(note.respondent.map { book.catalogue.label(ofRespondent: $0) }),
          .text(note.indicator), .text(note.message[book.language]), .place(note.place),
        ])
      }
      list.leaveOff(notes.count - most)
    }
    return list.finished(fixed: 2)
  }
}
