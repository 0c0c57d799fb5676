internal import Assessments
internal import Findings

/// Indicators and respondents that only one of two rounds has, and indicators with another code.
struct ArrivalSheet {
  let comparisons: [RoundComparison]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    var list = ListSheet(
      .arrivals,
      [
        ListColumn(book.says("Dari putaran", "From round"), 12),
        ListColumn(book.says("Ke putaran", "To round"), 12),
        ListColumn(book.says("Apa", "What"), 12), ListColumn(book.says("Keadaan", "State"), 16),
        ListColumn(book.says("Sebelum", "Before"), 34),
        ListColumn(book.says("Sesudah", "After"), 34),
        ListColumn(book.says("Bunyi atau nama", "Wording or name"), 64, .wrapped),
      ], book)
    for comparison in comparisons { append(comparison, to: &list) }
    return list.finished(fixed: 4)
  }

  private func append(_ comparison: RoundComparison, to list: inout ListSheet) {
    let rounds = [comparison.first, comparison.second].map { ListCell.text($0.facts.round) }
    let catalogues = [comparison.first, comparison.second].map(\.records.catalogue)
    let indicator = book.says("indikator", "indicator")
    let new = book.says("baru", "new")
    let gone = book.says("tidak ada lagi", "gone")
    func add(_ what: String, _ state: String, _ from: String?, _ to: String?, _ name: String?) {
      list.append(
        rounds + [.text(what), .text(state), .text(from), .text(to), .text(name)])
    }
    for own in comparison.renumbered {
      add(
        indicator, book.says("bernomor baru", "renumbered"), own.from, own.to,
        wording(of: own.to, in: catalogues[1]))
    }
    for code in comparison.newIndicators {
      add(indicator, new, nil, code, wording(of: code, in: catalogues[1]))
    }
    for code in comparison.droppedIndicators {
      add(indicator, gone, code, nil, wording(of: code, in: catalogues[0]))
    }
    let respondent = book.says("instansi", "respondent")
    let most = book.most ?? .max
    for code in comparison.newRespondents.prefix(most) {
      add(respondent, new, nil, code, label(of: code, in: catalogues[1]))
    }
    for code in comparison.goneRespondents.prefix(most) {
      add(respondent, gone, code, nil, label(of: code, in: catalogues[0]))
    }
    for codes in [comparison.newRespondents, comparison.goneRespondents] {
      list.leaveOff(codes.count - most)
    }
  }

  /// What people call a respondent, where that is not what it is known by.
  private func label(of code: String, in catalogue: AssessmentCatalogue) -> String? {
    let label = catalogue.label(ofRespondent: code)
    return label == code ? nil : label
  }

  private func wording(of code: String, in catalogue: AssessmentCatalogue) -> String? {
    catalogue.position(ofIndicator: code).map { catalogue.indicators[$0].label[book.language] }
  }
}
