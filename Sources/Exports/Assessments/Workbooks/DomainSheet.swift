internal import Assessments
internal import Findings

/// Counts by domain, in two units that are never mixed: responses, and indicators.
struct DomainSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  private static let agreements: [Agreement] = [
    .levelDifference, .soft, .hard, .contradictory, .unanswered,
  ]

  func sheet() -> BookSheet? {
    var page = PageSheet(.domains, widths: widths, book)
    for round in rounds {
      if round.facts.round != rounds.first?.facts.round { page.addSpace() }
      page.addTitle(book.says("Putaran ", "Round ") + round.facts.round, size: 14)
      addResponses(of: round, to: &page)
      addIndicators(of: round, to: &page)
      if round.isAggregated { addBands(of: round, to: &page) }
    }
    return page.finished()
  }

  private var widths: [Double] {
    [44] + Array(repeating: 11, count: book.answersDown.count + Self.agreements.count + 2)
  }

  /// The domains with their names, all of them last.
  private func rows(of facts: RoundFacts) -> [(name: ListCell, facts: DomainFacts)] {
    var total = ListCell.text(book.says("Semua domain", "All domains"))
    total.isBold = true
    return facts.domains.enumerated().map { (.text(book.domain($0.offset)), $0.element) }
      + [(total, facts.total)]
  }

  private func addResponses(of round: RoundBook, to page: inout PageSheet) {
    page.addTitle(book.says("Respons", "Responses"))
    page.add(
      book.says(
        "Respons adalah jawaban satu instansi untuk satu indikator. Persentase: dari semua respons di kolom \"\(book.ofName)\".",
        "A response is one respondent's to one indicator. Percentages are of all responses, in the column \"\(book.ofName)\"."
      ))
    let answers = book.answersDown
    let columns =
      [ListColumn("Domain", 0)] + answers.map { ListColumn($0.name, 0, .number) }
      + [
        ListColumn(book.contradictoryName, 0, .number), ListColumn(book.missingName, 0, .number),
        ListColumn(book.ofName, 0, .number),
      ] + answers.map { ListColumn("% \($0.name)", 0, .share) }
    page.addHeader(columns)
    for (name, facts) in rows(of: round.facts) {
      let counts = facts.responses
      let whole = page.address(answers.count + 3)
      let shares = answers.enumerated().map { offset, answer in
        ListCell.share(
          counts.answers[answer.position], of: counts.responses,
          cells: (page.address(offset + 1), whole))
      }
      page.add(
        [name] + answers.map { .number(counts.answers[$0.position]) }
          + [
            .number(counts.contradictory), .number(counts.missingInAll),
            .number(counts.responses),
          ] + shares, in: columns)
    }
    page.addSpace()
  }

  private func addIndicators(of round: RoundBook, to page: inout PageSheet) {
    page.addTitle(book.says("Indikator", "Indicators"))
    page.add(
      book.says(
        "Indikator dihitung sekali, menurut kesepakatan semua yang menjawab.",
        "An indicator counts once, by how far those who answer agree."))
    let answers = book.answersDown
    let columns =
      [ListColumn("Domain", 0)]
      + answers.map { ListColumn(book.says("semua \($0.name)", "all \($0.name)"), 0, .number) }
      + Self.agreements.map { ListColumn(book.name(of: $0), 0, .number) }
      + [
        ListColumn(book.ofName, 0, .number),
        ListColumn(book.says("% sepakat", "% agreed"), 0, .share),
      ]
    page.addHeader(columns)
    for (name, facts) in rows(of: round.facts) {
      let counts = facts.indicators
      let numbers =
        answers.map { counts.agreed[$0.position] } + [
          counts.levelDifference, counts.soft, counts.hard, counts.contradictory,
          counts.unanswered, counts.indicators,
        ]
      let agreed = counts.agreed.reduce(0, +)
      page.add(
        [name] + numbers.map { .number($0) } + [
          .share(
            agreed, of: counts.indicators,
            cells: (
              "SUM(\(page.address(1)):\(page.address(answers.count)))",
              page.address(numbers.count)
            ))
        ], in: columns)
    }
    page.addSpace()
  }

  private func addBands(of round: RoundBook, to page: inout PageSheet) {
    page.addTitle(book.says("Kelengkapan instansi", "Completeness of respondents"))
    let columns = [
      ListColumn(book.says("Bagian yang dijawab", "Share answered"), 0),
      ListColumn(book.says("instansi", "respondents"), 0, .number),
      ListColumn(book.ofName, 0, .number), ListColumn("%", 0, .share),
    ]
    page.addHeader(columns)
    let counts = CompletenessBand.counts(of: round.facts)
    let whole = round.facts.respondents.count
    for band in CompletenessBand.allCases {
      let count = counts[band] ?? 0
      page.add(
        [
          .text(band.name[book.language]), .number(count), .number(whole),
          .share(count, of: whole, cells: (page.address(1), page.address(2))),
        ], in: columns)
    }
    page.addSpace()
  }
}
