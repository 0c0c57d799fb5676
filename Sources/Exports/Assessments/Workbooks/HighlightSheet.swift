internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// What could be highlighted, with the facts that qualify it; people tick what they choose, and Excel
/// counts the ticks of each domain.
struct HighlightSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  /// What stands in the cell of an indicator that is chosen.
  static let tick = "✓"

  private var subject: [ListColumn] { book.subjectColumns(needsRound: true) }
  private var support: [Int] { book.catalogue.questions.support }
  private var evidence: Int? { book.catalogue.questions.evidence }
  /// The position of the column of ticks.
  private var tickColumn: Int { subject.count + 6 + support.count + (evidence == nil ? 0 : 1) }

  func sheet() -> BookSheet? {
    let greatest = book.answersDown.first?.name ?? ""
    let columns =
      subject
      + [
        ListColumn(book.says("Bunyi", "Wording"), 46, .wrapped),
        ListColumn(book.says("Calon", "Candidate"), 8, .centred),
        ListColumn(book.says("Kesepakatan", "Agreement"), 12),
        ListColumn(book.says("Penjawab", "Who answer"), 9, .number),
        ListColumn(greatest, 7, .number),
        ListColumn(book.says("\(greatest), didukung", "\(greatest), justified"), 9, .number),
      ] + (support + [evidence].compactMap(\.self)).map { ListColumn(book.field($0), 9, .number) }
      + [
        ListColumn(book.says("Dipilih", "Chosen"), 8, .centredEntry),
        ListColumn(book.says("Siapa", "Who"), 14, .entry),
        ListColumn(book.says("Mengapa", "Why"), 24, .entry),
        ListColumn(book.says("Dipilih di domain", "Chosen in the domain"), 10, .number),
        ListColumn(book.says("Anjuran", "Advice"), 13),
      ]
    var list = ListSheet(.highlights, columns, book, groupedBy: subject.count - 2)
    let rows = rounds.flatMap { round in items(of: round).map { (round, $0) } }
    for (round, item) in rows { append(item, of: round, last: rows.count + 1, to: &list) }
    list.add(book.agreementRules, to: (subject.count + 2)...(subject.count + 2))
    let advice = tickColumn + 4
    list.add(
      [
        ConditionalFormat(
          .formula("=LEN($\(list.letters(advice))2)>0"), fill: BookColours.warning.fill,
          font: BookColours.warning.font, isBold: true)
      ], to: (advice - 1)...advice)
    list.add(
      [
        ConditionalFormat(
          .formula("=LEN($\(list.letters(tickColumn))2)>0"), fill: BookColours.done.fill,
          font: BookColours.done.font)
      ], to: tickColumn...(tickColumn + 2))
    var rule = CellValidation(.texts([Self.tick]))
    rule.promptTitle = book.says("Dipilih", "Chosen")
    rule.prompt = book.says(
      "Pilih ✓, lalu isi siapa dan mengapa.", "Choose ✓, then say who and why.")
    rule.refusal = rule.prompt
    list.add(rule, to: tickColumn)
    return list.finished(fixed: subject.count)
  }

  // MARK: Items

  /// An indicator that could be highlighted, or has been chosen.
  private struct Item {
    var indicator: IndicatorFacts
    var isCandidate: Bool
    var choice: ChosenHighlight?
    /// How many are chosen in its domain.
    var chosen: Int
  }

  private func items(of round: RoundBook) -> [Item] {
    round.facts.highlights.flatMap { highlights -> [Item] in
      let chosen = highlights.chosen ?? []
      let choices = Dictionary(
        chosen.map { ($0.indicator, $0) }, uniquingKeysWith: { one, _ in one })
      let candidates = Set(highlights.candidates)
      return round.facts.indicators.enumerated().compactMap { position, indicator -> Item? in
        let isCandidate = candidates.contains(position)
        guard isCandidate || choices[indicator.code] != nil else { return nil }
        return Item(
          indicator: indicator, isCandidate: isCandidate, choice: choices[indicator.code],
          chosen: chosen.count)
      }
    }
  }

  private func append(
    _ item: Item, of round: RoundBook, last: Int, to list: inout ListSheet
  ) {
    let indicator = item.indicator
    let facts: [Int] =
      [
        indicator.counts.answered + indicator.counts.contradictory,
        indicator.counts.answers.last ?? 0, indicator.supportedGreatest,
      ] + indicator.support + (evidence == nil ? [] : [indicator.evidence])
    list.append(
      round.subject(indicator, needsRound: true) + [
        .text(book.wording(of: indicator)),
        .text(item.isCandidate ? book.says("ya", "yes") : book.says("tidak", "no")),
        .text(book.name(of: indicator.agreement)),
      ] + facts.map { .number($0) } + [
        .text(item.choice.map { _ in Self.tick }), .text(item.choice?.who),
        .text(item.choice?.why), count(item.chosen, last: last, in: list),
        advice(item.chosen, in: list),
      ])
  }

  /// How many are ticked in the domain and round of the row.
  private func count(_ chosen: Int, last: Int, in list: ListSheet) -> ListCell {
    let row = list.nextRow
    // The round where there is a column of it, and the domain.
    let keys = (0..<(subject.count - 1)).map { column in
      let letters = list.letters(column)
      return "($\(letters)$2:$\(letters)$\(last)=$\(letters)\(row))"
    }
    let ticks = list.letters(tickColumn)
    // COUNTIFS would take a round such as 2023-09 for a date.
    return .formula(
      "=SUMPRODUCT(\(keys.joined(separator: "*"))*($\(ticks)$2:$\(ticks)$\(last)<>\"\"))",
      Double(chosen))
  }

  private func advice(_ chosen: Int, in list: ListSheet) -> ListCell {
    guard let wanted = book.catalogue.questions.highlights else { return .empty }
    let count = "$\(list.letters(tickColumn + 3))\(list.nextRow)"
    let few = book.says("kurang dari \(wanted.lowerBound)", "fewer than \(wanted.lowerBound)")
    let many = book.says("lebih dari \(wanted.upperBound)", "more than \(wanted.upperBound)")
    return .formula(
      "=IF(\(count)<\(wanted.lowerBound),\(ListCell.quoted(few)),"
        + "IF(\(count)>\(wanted.upperBound),\(ListCell.quoted(many)),\"\"))",
      chosen < wanted.lowerBound ? few : chosen > wanted.upperBound ? many : "")
  }
}
