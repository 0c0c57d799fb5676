/// Chooses among some mappings, workbook after workbook.
///
/// It remembers what it has met, since workbooks of one family repeat themselves. One task at a time.
package struct MappingChooser {
  private let planners: [SubmissionPlanner]
  private let labels: LabelMemory

  /// Makes mappings ready.
  ///
  /// - Parameter isStrict: Whether misspelt codes are reported and not accepted.
  package init(among mappings: [Mapping], isStrict: Bool) {
    planners = mappings.map { SubmissionPlanner(for: $0, isStrict: isStrict) }
    labels = LabelMemory(for: mappings.flatMap(\.headerLabels))
  }

  /// Chooses by the first rows of a workbook's sheets.
  package func choice(for heads: [SheetHead], file: String) -> MappingChoice {
    MappingChoice(among: planners, heads: labelled(heads), file: file)
  }

  /// Adds to an inspection how well each mapping fits, and the header of each sheet.
  package func inspect(_ heads: [SheetHead], for inspection: inout WorkbookInspection) {
    let labelled = labelled(heads)
    let plans = planners.map { $0.plan(for: labelled, file: inspection.file) }
    let chosen = MappingChoice(among: planners, heads: labelled, file: inspection.file).plan
    inspection.fits = plans.map { plan in
      var fit = plan.fit
      fit.isChosen = plan.mapping.file == chosen?.mapping.file
      return fit
    }
    .sorted { one, other in
      if one.isChosen != other.isChosen { return one.isChosen }
      return (one.score, other.mapping) > (other.score, one.mapping)
    }
    for index in inspection.sheets.indices {
      guard let head = heads.first(where: { $0.sheet == inspection.sheets[index].sheet }) else {
        continue
      }
      inspection.sheets[index].header = chosen?.header(on: head) ?? LikelyHeader.belief(in: head)
    }
  }

  private func labelled(_ heads: [SheetHead]) -> [LabelledHead] {
    let lastRow = planners.map(\.lastHeaderRow).max() ?? 0
    return heads.map { LabelledHead($0, through: lastRow, foldedBy: labels) }
  }
}
