package import Assessments
package import Findings
package import Spreadsheets

/// The facts of an assessment as a workbook for those who write the report: sheets to print, to filter,
/// and to decide and choose in.
///
/// | sheet | what it is |
/// | --- | --- |
/// | Contents | what this is, how far it can be trusted, what each sheet holds |
/// | Matrix | a letter for each response, a sheet a round; none where there are over 120 respondents |
/// | Indicators, By domain | counts with their denominators |
/// | Completeness | by respondent, and by respondent and domain |
/// | Disagreement | every answer to the indicators that are disagreed on |
/// | Decisions, Highlights | proposals and candidates; what people fill in, `--decisions` and `--highlights` read again |
/// | Unsupported, Gaps, Regulations, Citations | lists with a link to each cell |
/// | Repeated records, Not in the catalogue | what is apart from the usual counts |
/// | Transitions, Changes | each round beside the one before it |
/// | Sources | the files that records come from |
///
/// Each list has its labels in the first row. A sheet that would be empty is left out. Nothing is scored
/// and nobody is ranked.
package struct SummaryWorkbook {
  private let assessment: Assessment
  private let remarks: [Phrase]
  private let book: AssessmentBook
  private let rounds: [RoundBook]

  /// Makes one.
  ///
  /// - Parameters:
  ///   - remarks: What a person should be told beside the facts.
  ///   - most: How many items of each list are shown; otherwise all, or few where there are over 120
  ///     respondents.
  package init(
    of assessment: Assessment, remarks: [Phrase], language: Language, most: Int? = nil
  ) {
    self.assessment = assessment
    self.remarks = remarks
    let book = AssessmentBook(
      assessment.catalogue, rounds: assessment.rounds.count, language: language, most: most)
    self.book = book
    rounds = assessment.rounds.map {
      RoundBook(
        book: book, records: assessment.records, facts: $0,
        assignments: assessment.givenFiles.assignments)
    }
  }

  /// The workbook, and what a person should be told of it: texts that no cell holds.
  package var workbook: (draft: WorkbookDraft, remarks: [Phrase]) {
    let title = book.says("Ringkasan penilaian", "Summary of the assessment")
    var assembly = BookAssembly(book, title: title, rounds: rounds, remarks: remarks)
    var disagreement = DisagreementSheet(rounds: rounds, book: book)
    let differences = disagreement.sheet()
    let names = BookAssembly.names(of: .matrix, rounds: rounds.map(\.facts.round), book)
    for (position, round) in rounds.enumerated() {
      assembly.add(
        MatrixSheet(
          round: round, name: names[position], disagreements: disagreement.rows[position]
        ).sheet())
    }
    guard !rounds.isEmpty else { return assembly.workbook }
    assembly.add(IndicatorSheet(rounds: rounds, book: book).sheet())
    assembly.add(DomainSheet(rounds: rounds, book: book).sheet())
    for isByDomain in [false, true] {
      assembly.add(
        CompletenessSheet(rounds: rounds, book: book, isByDomain: isByDomain).sheet())
    }
    assembly.add(differences)
    assembly.add(DecisionSheet(rounds: rounds, book: book).sheet())
    assembly.add(UnsupportedSheet(rounds: rounds, book: book).sheet())
    assembly.add(HighlightSheet(rounds: rounds, book: book).sheet())
    assembly.add(GapSheet(rounds: rounds, book: book).sheet())
    assembly.add(RegulationSheet(rounds: rounds, book: book).sheet())
    assembly.add(CitationSheet(rounds: rounds, book: book).sheet())
    assembly.add(RepeatSheet(rounds: rounds, book: book).sheet())
    assembly.add(StrangerSheet(rounds: rounds, book: book).sheet())
    assembly.add(TransitionSheet(comparisons: comparisons, book: book).sheet())
    assembly.add(ChangeSheet(comparisons: comparisons, book: book).sheet())
    assembly.add(SourceSheet(rounds: rounds, book: book).sheet())
    return assembly.workbook
  }

  /// Each round beside the one before it.
  private var comparisons: [RoundComparison] {
    zip(assessment.rounds, assessment.rounds.dropFirst()).map { first, second in
      RoundComparison(
        RoundComparison.Side(records: assessment.records, facts: first),
        RoundComparison.Side(records: assessment.records, facts: second))
    }
  }
}
