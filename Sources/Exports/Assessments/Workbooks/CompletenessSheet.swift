internal import Assessments
internal import Findings
internal import Indicators

/// How complete the responses of each respondent are: in all, or domain by domain.
struct CompletenessSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook
  /// Whether each domain has a row.
  let isByDomain: Bool

  private var knowsAssignments: Bool {
    rounds.contains { $0.facts.total.responses.assigned != nil }
  }

  func sheet() -> BookSheet? {
    if isByDomain, book.catalogue.domains.isEmpty || rounds.contains(where: \.isAggregated) {
      return nil
    }
    let subject =
      book.roundColumns()
      + [ListColumn(book.says("Instansi", "Respondent"), 30)]
      + (isByDomain ? [ListColumn("Domain", 8, .centred)] : [])
    let columns =
      subject
      + (knowsAssignments
        ? [
          ListColumn(book.says("kiriman", "sent"), 7),
          ListColumn(book.says("ditugaskan", "assigned"), 9, .number),
          ListColumn(book.says("tanpa rekaman", "no record"), 9, .number),
          ListColumn(book.says("tidak ditugaskan", "not assigned"), 9, .number),
        ] : [])
      + [
        ListColumn(book.says("respons", "responses"), 9, .number),
        ListColumn(book.says("harus ada", "expected"), 8, .number),
        ListColumn(book.says("dijawab", "answered"), 8, .number),
        ListColumn(book.says("% dijawab", "% answered"), 8, .share),
        ListColumn(book.says("didukung", "justified"), 8, .number),
        ListColumn(book.says("% didukung", "% justified"), 8, .share),
      ] + book.answersDown.map { ListColumn($0.name, 8, .number) }
      + [
        ListColumn(book.contradictoryName, 11, .number),
        ListColumn(book.says("kosong, semua", "missing, all"), 8, .number),
      ] + MissingKind.allCases.map { ListColumn($0.name[book.language], 8.5, .number) }
    var list = ListSheet(
      isByDomain ? .domainCompleteness : .completeness, columns, book,
      groupedBy: isByDomain ? subject.count - 2 : nil)
    let first = subject.count + (knowsAssignments ? 4 : 0)
    for round in rounds {
      let shown = round.book.most.map { min($0, round.facts.respondents.count) }
      for position in round.facts.respondents.indices.prefix(shown ?? .max) {
        append(round, position, first, to: &list)
      }
      list.leaveOff(shown.map { round.facts.respondents.count - $0 } ?? 0)
    }
    for share in [first + 3, first + 5] { list.add([book.shareBar], to: share...share) }
    return list.finished(fixed: subject.count)
  }

  private func append(_ round: RoundBook, _ position: Int, _ first: Int, to list: inout ListSheet) {
    let respondent = round.facts.respondents[position]
    let parts: [(domain: ListCell?, counts: ResponseCounts)] =
      isByDomain
      ? respondent.domains.enumerated().map { (book.domainCode($0.offset), $0.element) }
      : [(nil, respondent.counts)]
    for part in parts {
      let counts = part.counts
      let row = list.nextRow
      func cell(_ column: Int) -> String { "\(list.letters(first + column))\(row)" }
      let answered = counts.answered + counts.contradictory
      let whole = counts.responses + (counts.withoutRecord ?? 0)
      let isSent =
        respondent.isHeard
        ? book.says("ada", "yes") : book.says("belum", "nothing")
      list.append(
        round.roundCells() + [.text(round.name(ofRespondent: position))]
          + [part.domain].compactMap(\.self)
          + (knowsAssignments
            ? [
              .text(isSent), .number(counts.assigned), .number(counts.withoutRecord),
              .number(counts.unasked),
            ] : [])
          + [
            .number(counts.responses), .number(whole), .number(answered),
            .share(answered, of: whole, cells: (cell(2), cell(1))), .number(counts.justified),
            .share(counts.justified, of: answered, cells: (cell(4), cell(2))),
          ] + book.answersDown.map { .number(counts.answers[$0.position]) }
          + [.number(counts.contradictory), .number(counts.missingInAll)]
          + counts.missing.map { .number($0) })
    }
  }
}
