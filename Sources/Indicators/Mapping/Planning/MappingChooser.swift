/// Chooses among some mappings, workbook after workbook.
///
/// It remembers what it has met, since workbooks of one family repeat themselves. One task at a time.
package struct MappingChooser {
  private let planners: [SubmissionPlanner]
  private let labels: LabelMemory
  /// What becomes of personal data.
  package let personalData: PersonalDataHandling

  /// Makes mappings ready.
  ///
  /// - Parameters:
  ///   - isStrict: Whether misspelt codes are reported and not accepted.
  ///   - personalData: What becomes of personal data.
  package init(
    among mappings: [Mapping], isStrict: Bool, personalData: PersonalDataHandling = .remove
  ) {
    self.personalData = personalData
    planners = mappings.map {
      SubmissionPlanner(for: $0, isStrict: isStrict, personalData: personalData)
    }
    labels = LabelMemory(for: mappings.flatMap(\.headerLabels))
  }

  /// Chooses by the first rows of a workbook's sheets.
  package func choice(for heads: [SheetHead], file: String) -> MappingChoice {
    let lastRow = planners.map(\.lastHeaderRow).max() ?? 0
    let labelled = heads.map { LabelledHead($0, through: lastRow, foldedBy: labels) }
    return MappingChoice(among: planners, heads: labelled, file: file)
  }
}
