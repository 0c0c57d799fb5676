internal import Assessments
internal import Findings
internal import Indicators
internal import Spreadsheets

/// One answer an indicator: proposed where all agree, to be decided by people elsewhere, who fill in the
/// sheet and give it back.
struct DecisionSheet {
  let rounds: [RoundBook]
  let book: AssessmentBook

  func sheet() -> BookSheet? {
    let subject = book.subjectColumns(needsRound: true)
    let columns =
      subject + [
        ListColumn(book.says("Bunyi", "Wording"), 50, .wrapped),
        ListColumn(book.says("Kesepakatan", "Agreement"), 12),
        ListColumn(book.says("Jumlah", "Counts"), 22, .wrapped),
        ListColumn(book.says("Usulan", "Proposal"), 13),
        ListColumn(book.says("Keputusan", "Decision"), 13, .centredEntry),
        ListColumn(book.says("Siapa", "Who"), 17, .entry),
        ListColumn(book.says("Kapan", "When"), 12, .dateEntry),
        ListColumn(book.says("Mengapa", "Why"), 34, .entry),
        ListColumn(book.says("Keadaan", "State"), 16),
      ]
    var list = ListSheet(.decisions, columns, book, groupedBy: subject.count - 2)
    let first = subject.count
    for round in rounds {
      for indicator in round.facts.indicators { append(indicator, of: round, first, to: &list) }
    }
    list.add(book.agreementRules, to: (first + 1)...(first + 1))
    list.add(book.answerRules, to: (first + 3)...(first + 4))
    list.add(
      [
        ConditionalFormat(
          .equals(State.open.name(book)), fill: BookColours.open.fill, font: BookColours.open.font,
          isBold: true),
        ConditionalFormat(
          .equals(State.incomplete.name(book)), fill: BookColours.warning.fill,
          font: BookColours.warning.font, isBold: true),
        ConditionalFormat(
          .equals(State.decided.name(book)), fill: BookColours.done.fill,
          font: BookColours.done.font),
      ], to: (first + 8)...(first + 8))
    if let rule = answerRule { list.add(rule, to: first + 4) }
    return list.finished(fixed: first)
  }

  /// How far the decision on an indicator has come.
  enum State {
    case proposed, open, decided, incomplete, unanswered

    func name(_ book: AssessmentBook) -> String {
      switch self {
      case .proposed: book.says("diusulkan", "proposed")
      case .open: book.says("harus diputuskan", "to be decided")
      case .decided: book.says("diputuskan", "decided")
      case .incomplete: book.says("lengkapi", "fill in the rest")
      case .unanswered: book.name(of: .unanswered)
      }
    }

    init(of indicator: IndicatorFacts) {
      self =
        indicator.decision != nil
        ? .decided
        : indicator.proposal != nil
          ? .proposed : indicator.agreement == .unanswered ? .unanswered : .open
    }
  }

  private func append(
    _ indicator: IndicatorFacts, of round: RoundBook, _ first: Int, to list: inout ListSheet
  ) {
    let decision = indicator.decision
    let row = list.nextRow
    func cell(_ column: Int) -> String { "$\(list.letters(first + column))\(row)" }
    // What somebody fills in changes the state at once.
    let entries = (4...7).map { "\(cell($0))=\"\"" }
    let undecided =
      indicator.proposal != nil
      ? State.proposed : indicator.agreement == .unanswered ? .unanswered : .open
    let formula =
      "=IF(AND(\(entries.joined(separator: ","))),\(ListCell.quoted(undecided.name(book))),"
      + "IF(OR(\(entries.joined(separator: ","))),\(ListCell.quoted(State.incomplete.name(book))),"
      + "\(ListCell.quoted(State.decided.name(book)))))"
    list.append(
      round.subject(indicator, needsRound: true) + [
        .text(book.wording(of: indicator)), .text(book.name(of: indicator.agreement)),
        .text(
          book.counted(
            indicator.counts.answers, contradictory: indicator.counts.contradictory)),
        .text(indicator.proposal.map { book.answer(Int($0)) } ?? undecided.name(book)),
        .text(decision.map { book.answer(Int($0.answer)) }), .text(decision?.who),
        day(decision?.when), .text(decision?.why),
        .formula(formula, State(of: indicator).name(book)),
      ])
  }

  /// When something was decided: a day, where it is written as one.
  private func day(_ text: String?) -> ListCell {
    guard let text else { return .empty }
    if case .date(let date)? = ISODate.value(of: text), date.millisecond == 0,
      date.description == text, date.year >= 1901
    {
      return ListCell(value: .date(date))
    }
    return .text(text)
  }

  /// That decisions are answers of the scale; `nil` where Excel's list can't hold these.
  private var answerRule: CellValidation? {
    let names = book.answersDown.map(\.name)
    guard names.allSatisfy({ !$0.contains(",") }), names.joined(separator: ",").utf16.count <= 255
    else { return nil }
    var rule = CellValidation(.texts(names))
    rule.promptTitle = book.says("Keputusan", "Decision")
    rule.prompt = book.says(
      "Pilih jawaban, lalu isi siapa, kapan, dan mengapa.",
      "Choose an answer, then say who, when and why.")
    rule.refusal = book.says("Pilih dari daftar.", "Choose from the list.")
    return rule
  }
}
