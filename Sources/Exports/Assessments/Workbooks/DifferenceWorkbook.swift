package import Assessments
package import Findings
package import Spreadsheets

/// What is different between two rounds as a workbook: transitions, the responses that changed with both
/// cells, indicators and respondents that came and went, findings, and how complete both rounds are.
package struct DifferenceWorkbook {
  private let book: AssessmentBook
  private let comparison: RoundComparison
  private let findings: FindingComparison?

  /// Makes one.
  ///
  /// - Parameters:
  ///   - findings: The findings of both rounds, where they are known.
  ///   - most: How many items of each list are shown, where a person says.
  package init(
    of comparison: RoundComparison, _ findings: FindingComparison?, language: Language,
    most: Int? = nil
  ) {
    self.comparison = comparison
    self.findings = findings
    book = AssessmentBook(
      comparison.second.records.catalogue, rounds: 2, language: language, most: most)
  }

  /// The workbook, and what a person should be told of it: texts that no cell holds.
  package var workbook: (draft: WorkbookDraft, remarks: [Phrase]) {
    let rounds = [comparison.first, comparison.second].map { side in
      RoundBook(book: book, records: side.records, facts: side.facts, assignments: nil)
    }
    var assembly = BookAssembly(
      book, title: book.says("Perubahan antarputaran", "Changes between rounds"), rounds: rounds)
    assembly.add(TransitionSheet(comparisons: [comparison], book: book).sheet())
    assembly.add(ChangeSheet(comparisons: [comparison], book: book).sheet())
    assembly.add(ArrivalSheet(comparison: comparison, book: book).sheet())
    if let findings { assembly.add(FindingChangeSheet(findings: findings, book: book).sheet()) }
    assembly.add(CompletenessSheet(rounds: rounds, book: book, isByDomain: false).sheet())
    assembly.add(SourceSheet(rounds: rounds, book: book).sheet())
    return assembly.workbook
  }
}
