internal import Assessments
internal import Findings

/// Every indicator with its counts: responses by answer, by level of government, and how far those who
/// answer agree.
struct IndicatorSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let answers = book.answersDown
    let columns =
      book.subjectColumns()
      + [
        ListColumn(book.says("Bunyi", "Wording"), 44, .wrapped),
        ListColumn(book.says("Kesepakatan", "Agreement"), 12),
      ] + answers.map { ListColumn($0.name, 8, .number) }
      + [
        ListColumn(book.contradictoryName, 11, .number), ListColumn(book.missingName, 8, .number),
        ListColumn(book.ofName, 8, .number),
      ] + answers.map { ListColumn("% \($0.name)", 8, .share) }
      + [ListColumn(book.says("didukung", "justified"), 9, .number)]
      + levels.map { ListColumn($0, 18, .wrapped) }
    var list = ListSheet(.indicators, columns, book)
    let first = columns.count - levels.count - 1 - answers.count * 2 - 3
    for round in rounds {
      for indicator in round.facts.indicators {
        let counts = indicator.counts
        let row = list.nextRow
        let whole = "\(list.letters(first + answers.count + 2))\(row)"
        let shares = answers.enumerated().map { offset, answer in
          ListCell.share(
            counts.answers[answer.position], of: counts.responses,
            cells: ("\(list.letters(first + offset))\(row)", whole))
        }
        list.append(
          round.subject(indicator) + [
            .text(book.wording(of: indicator)), .text(book.name(of: indicator.agreement)),
          ] + answers.map { .number(counts.answers[$0.position]) }
            + [
              .number(counts.contradictory), .number(counts.missingInAll),
              .number(counts.responses),
            ] + shares + [.number(counts.justified)] + levels(of: indicator))
      }
    }
    list.add(book.agreementRules, to: (first - 1)...(first - 1))
    let share = first + answers.count + 3
    list.add([book.shareBar], to: share...(share + answers.count - 1))
    return list.finished(fixed: book.subjectColumns().count)
  }

  /// The labels of the columns of levels, that of those that are not known last.
  private var levels: [String] {
    guard !book.catalogue.levels.isEmpty else { return [] }
    return book.catalogue.levels.map { $0.label[book.language] } + [
      book.says("tingkat tidak diketahui", "level not known")
    ]
  }

  private func levels(of indicator: IndicatorFacts) -> [ListCell] {
    guard !book.catalogue.levels.isEmpty else { return [] }
    return (indicator.levels + [indicator.others]).map { .text(book.counted($0)) }
  }
}
