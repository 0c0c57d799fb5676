internal import Assessments
internal import Findings
internal import Indicators

/// Every citation with its cell: of regulations, of other evidence, and what could not be read as one.
struct CitationSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.subjectColumns()
    var list = ListSheet(
      .citations,
      subject + [
        ListColumn(book.says("Instansi", "Respondent"), 30),
        ListColumn(book.says("Apa", "What"), 18),
        ListColumn(book.says("Regulasi", "Regulation"), 30),
        ListColumn(book.says("Tertulis", "Stands there"), 52, .wrapped),
        ListColumn(book.says("Isian", "Field"), 14),
        ListColumn(book.placeLabel, 38),
      ], book)
    for round in rounds {
      let register = round.facts.register
      for regulation in register.regulations {
        append(
          regulation.citations, of: round, most: round.innerLimit,
          book.says("regulasi", "regulation"), regulation.key, to: &list)
      }
      append(
        register.otherEvidence, of: round, most: round.outerLimit,
        book.says("bukti lain", "other evidence"), to: &list)
      append(
        register.incomplete, of: round, most: round.outerLimit,
        book.says("tanpa nomor atau tahun", "without number or year"), to: &list)
      append(
        register.unread, of: round, most: round.outerLimit,
        book.says("tidak terbaca", "not read"), to: &list)
    }
    return list.finished(fixed: subject.count)
  }

  private func append(
    _ citations: [Int], of round: RoundBook, most: Int, _ what: String, _ key: String? = nil,
    to list: inout ListSheet
  ) {
    for position in citations.prefix(most) {
      let citation = round.records.citations[position]
      let record = Int(citation.record)
      list.append(
        round.subject(ofRecord: record) + [
          round.respondent(ofRecord: record), .text(what), .text(key),
          .text(round.records.cited[Int(citation.cited)].raw),
          .text(book.field(Int(citation.field))),
          round.place(of: Int(citation.field), in: record),
        ])
    }
    list.leaveOff(citations.count - most)
  }
}
