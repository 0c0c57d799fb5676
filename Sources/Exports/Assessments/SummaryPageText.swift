package import Assessments
package import Findings
internal import Indicators

/// The facts of an assessment for people, round after round, and what changed between them.
package struct SummaryPageText {
  private let page: AssessmentText
  private let tableRows: Int
  private let differences: DifferenceText
  private var language: Language { page.language }

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - isColoured: Whether headings have colours.
  ///   - most: How many rows of each list are shown; otherwise 3 of a list within a list, and 100 of a
  ///     table.
  package init(language: Language, isColoured: Bool = false, most: Int? = nil) {
    page = AssessmentText(
      language: language, paint: Paint(isOn: isColoured), most: most ?? AssessmentText.fewRows)
    tableRows = most ?? 100
    differences = DifferenceText(language: language, isColoured: isColoured, most: most)
  }

  /// The page; it ends with a line break.
  package func text(of assessment: Assessment) -> String {
    var lines = page.title(assessment.catalogue.schema)
    if !assessment.nameless.isEmpty { lines += nameless(assessment) }
    if assessment.rounds.isEmpty {
      lines += ["", language.says("Tidak ada putaran.", "There is no round.")]
    }
    for facts in assessment.rounds {
      let part = SummaryRoundText(page: page, tableRows: tableRows, assessment, facts)
      lines += part.lines
    }
    for comparison in assessment.comparisons { lines += differences.lines(of: comparison) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func nameless(_ assessment: Assessment) -> [String] {
    let count = page.number(assessment.nameless.count)
    return page.heading(
      "Rekaman tanpa instansi, putaran, atau indikator, tidak dihitung: \(count)",
      "Records without respondent, round or indicator, in no count: \(count)")
      + page.shown(assessment.nameless) {
        page.parts(page.source(of: $0, in: assessment.records), indentation: 4)
      }
  }
}
