internal import Assessments
internal import Findings
internal import Indicators

/// The regulations that answers cite, each once.
struct RegulationSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.roundColumns()
    var list = ListSheet(
      .regulations,
      subject + [
        ListColumn(book.says("Regulasi", "Regulation"), 34),
        ListColumn(book.says("Tahun", "Year"), 8, .centred),
        ListColumn(book.says("Tentang", "About"), 50, .wrapped),
        ListColumn(
          book.says("Indikator yang bersandar padanya", "Indicators that rely on it"), 40, .wrapped),
        ListColumn(book.says("indikator", "indicators"), 10, .number),
        ListColumn(book.says("instansi", "respondents"), 12, .number),
        ListColumn(book.says("kutipan", "citations"), 10, .number),
      ], book)
    for round in rounds {
      let regulations = round.facts.register.regulations
      for regulation in regulations.prefix(round.outerLimit) {
        list.append(
          round.roundCells() + [
            .text(regulation.key), .number(regulation.cited.year),
            .text(regulation.titles.joined(separator: "\n")),
            .text(regulation.indicators.joined(separator: ", ")),
            .number(regulation.indicators.count), .number(regulation.respondents.count),
            .number(regulation.citations.count),
          ])
      }
      list.leaveOff(regulations.count - round.outerLimit)
    }
    return list.finished(fixed: subject.count + 1)
  }
}
