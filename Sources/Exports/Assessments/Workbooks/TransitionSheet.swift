internal import Assessments
internal import Findings
internal import Spreadsheets

/// How many responses went from what to what between rounds: a table for all domains, and one for each.
struct TransitionSheet {
  let comparisons: [RoundComparison]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    guard let first = comparisons.first else { return nil }
    let states = first.total.states.count
    var page = PageSheet(
      .transitions, widths: [30] + Array(repeating: 14, count: states + 1), book)
    for (position, comparison) in comparisons.enumerated() {
      if position > 0 { page.addSpace() }
      page.addTitle(title(of: comparison), size: 14)
      page.add(BookPart.transitions.about[book.language])
      page.addSpace()
      add(comparison.total, book.says("Semua domain", "All domains"), to: &page)
      for (domain, table) in comparison.domains.enumerated() where table.responses > 0 {
        add(table, "Domain \(book.domain(domain))", to: &page)
      }
      if comparison.others.responses > 0 {
        add(comparison.others, book.says("Tanpa domain", "Without a domain"), to: &page)
      }
    }
    return page.finished()
  }

  private func title(of comparison: RoundComparison) -> String {
    let rounds = [comparison.first, comparison.second].map(\.facts.round)
    return book.says(
      "Dari putaran \(rounds[0]) ke \(rounds[1])", "From round \(rounds[0]) to \(rounds[1])")
  }

  /// The states that are shown, from the greatest answer on; those behind the scale only where there
  /// are any.
  private func shown(_ table: TransitionTable) -> [Int] {
    (0..<table.answers).reversed()
      + (table.answers..<table.counts.count).filter { state in
        table.counts[state].contains { $0 > 0 } || table.counts.contains { $0[state] > 0 }
      }
  }

  private func add(_ table: TransitionTable, _ name: String, to page: inout PageSheet) {
    let states = shown(table)
    let names = table.states.map { DifferenceWords.name(of: $0, book.catalogue)[book.language] }
    page.addTitle(name)
    let sums = [
      (book.says("tetap", "the same"), table.same),
      (book.says("jawaban berubah", "another answer"), table.changed),
    ]
    let columns = [
      ListColumn("", 0), ListColumn(book.says("respons", "responses"), 0, .number),
      ListColumn(book.ofName, 0, .number), ListColumn("%", 0, .share),
    ]
    page.addHeader(columns)
    for (label, count) in sums {
      page.add(
        [
          .text(label), .number(count), .number(table.responses),
          .share(count, of: table.responses, cells: (page.address(1), page.address(2))),
        ], in: columns)
    }
    page.addSpace()
    let all = book.says("semua", "all")
    let header =
      [ListColumn(book.says("dari ↓ menjadi →", "from ↓ to →"), 0)]
      + states.map { ListColumn(names[$0], 0, .number) } + [ListColumn(all, 0, .number)]
    page.addHeader(header)
    for (offset, from) in states.enumerated() {
      // What stays the same is on the diagonal.
      page.addToNextRow(
        [ConditionalFormat(.formula("=TRUE"), fill: FormColours.locked, isBold: true)],
        column: offset + 1)
      page.add(
        [.text(names[from])] + states.map { .number(table.counts[from][$0]) }
          + [.number(table.counts[from].reduce(0, +))], in: header)
    }
    page.add(
      [.text(all)] + states.map { to in .number(table.counts.map { $0[to] }.reduce(0, +)) }
        + [.number(table.responses)], in: header)
    page.addSpace()
  }
}
