internal import Assessments
internal import Findings
internal import Indicators

/// One round in a workbook, with what its sheets have in common.
struct RoundBook: Sendable {
  let book: AssessmentBook
  let records: AnswerRecords
  let facts: RoundFacts
  /// Who was asked what, where that is known.
  let assignments: Assignments?

  /// Whether there are too many respondents for each to have a column.
  var isAggregated: Bool { facts.respondents.count > AssessmentPage.respondentLimit }
  /// How many items of a list within a list are shown.
  var innerLimit: Int { book.most ?? (isAggregated ? 10 : .max) }
  /// How many items of a list are shown.
  var outerLimit: Int { book.most ?? (isAggregated ? 5_000 : .max) }

  // MARK: Cells

  /// The round, where lists tell it.
  func roundCells(needsRound: Bool = false) -> [ListCell] {
    book.roundColumns(needsRound: needsRound).map { _ in .text(facts.round) }
  }

  /// What a row is about.
  func subject(_ indicator: IndicatorFacts, needsRound: Bool = false) -> [ListCell] {
    roundCells(needsRound: needsRound) + [
      book.domainCode(indicator.domain), .text(indicator.code),
    ]
  }

  /// What a row about a record is about.
  func subject(ofRecord record: Int) -> [ListCell] {
    let code = records.texts[records.records[record].indicator] ?? ""
    let position = book.catalogue.position(ofIndicator: code)
    return roundCells() + [
      book.domainCode(position.flatMap { book.catalogue.indicators[$0].domain }), .text(code),
    ]
  }

  func name(ofRespondent position: Int) -> String {
    book.catalogue.label(ofRespondent: facts.respondents[position].code)
  }

  func respondent(ofRecord record: Int) -> ListCell {
    .text(book.catalogue.label(ofRespondent: text(records.records[record].respondent) ?? ""))
  }

  /// The answer of a record, by name.
  func answer(ofRecord record: Int) -> ListCell {
    switch records.records[record].answer {
    case .given(let position): .text(book.answer(Int(position)))
    case .missing(let kind): .text(kind.name[book.language])
    }
  }

  /// What stood in the cell of a record's answer.
  func raw(ofRecord record: Int) -> ListCell { .text(text(records.records[record].raw)) }

  /// Where a record's answer, or a field of it, stands.
  func place(of field: Int? = nil, in record: Int) -> ListCell {
    .place(records.place(of: field, in: record))
  }

  func text(of field: Int, in record: Int) -> String? {
    text(records.text(of: field, in: record).text)
  }

  private func text(_ number: UInt32) -> String? { records.texts[number] }

  /// What supports a record's answer, field by field.
  func support(ofRecord record: Int) -> String {
    book.catalogue.questions.support.compactMap { field in
      text(of: field, in: record).map { "\(book.field(field)): \($0)" }
    }.joined(separator: " · ")
  }

  /// What a response is, in a word.
  func word(for response: Response) -> String {
    switch response.outcome {
    case .answered(let answer): book.answer(Int(answer))
    case .contradictory: book.contradictoryName
    case .missing(let kind): kind.name[book.language]
    }
  }

  /// How a response looks.
  func look(of response: Response) -> AnswerLook {
    switch response.outcome {
    case .answered(let answer): book.looks[Int(answer)]
    case .contradictory: .contradictory
    case .missing: .missing
    }
  }

  /// The records of a response, by their positions.
  func records(of response: Response) -> [Int] { response.records.map { Int(facts.order[$0]) } }
}
