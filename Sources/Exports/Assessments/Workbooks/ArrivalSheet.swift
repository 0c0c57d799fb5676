internal import Assessments
internal import Findings

/// Indicators and respondents that only one of two rounds has, and indicators with another code.
struct ArrivalSheet {
  let comparison: RoundComparison
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let rounds = [comparison.first, comparison.second].map(\.facts.round)
    var list = ListSheet(
      .arrivals,
      [
        ListColumn(book.says("Apa", "What"), 14), ListColumn(book.says("Keadaan", "State"), 18),
        ListColumn(rounds[0], 34), ListColumn(rounds[1], 34),
        ListColumn(book.says("Bunyi atau nama", "Wording or name"), 64, .wrapped),
      ], book)
    let indicator = book.says("indikator", "indicator")
    let new = book.says("baru", "new")
    let gone = book.says("tidak ada lagi", "gone")
    let catalogues = [comparison.first, comparison.second].map(\.records.catalogue)
    for renumbering in comparison.renumbered {
      list.append([
        .text(indicator), .text(book.says("bernomor baru", "renumbered")),
        .text(renumbering.from), .text(renumbering.to),
        .text(wording(of: renumbering.to, in: catalogues[1])),
      ])
    }
    for code in comparison.newIndicators {
      list.append([
        .text(indicator), .text(new), .empty, .text(code),
        .text(wording(of: code, in: catalogues[1])),
      ])
    }
    for code in comparison.droppedIndicators {
      list.append([
        .text(indicator), .text(gone), .text(code), .empty,
        .text(wording(of: code, in: catalogues[0])),
      ])
    }
    let respondent = book.says("instansi", "respondent")
    let most = book.most ?? .max
    for (state, codes, isNew) in [
      (new, comparison.newRespondents, true), (gone, comparison.goneRespondents, false),
    ] {
      for code in codes.prefix(most) {
        let label = catalogues[isNew ? 1 : 0].label(ofRespondent: code)
        list.append([
          .text(respondent), .text(state), .text(isNew ? nil : code), .text(isNew ? code : nil),
          .text(label == code ? nil : label),
        ])
      }
      list.leaveOff(codes.count - most)
    }
    return list.finished(fixed: 2)
  }

  private func wording(of code: String, in catalogue: AssessmentCatalogue) -> String? {
    catalogue.position(ofIndicator: code).map { catalogue.indicators[$0].label[book.language] }
  }
}
