package import Findings
import Spreadsheets

/// Which of several mappings fits a workbook.
package struct MappingChoice {
  /// The share of its fields that a mapping must find to fit at all.
  static let leastScore = 0.5

  /// The plans by all mappings, in their order.
  let plans: [SubmissionPlan]
  /// The plan by the mapping that fits best; `nil` where none fits.
  package let plan: SubmissionPlan?
  /// What made that plan.
  package let planner: SubmissionPlanner?
  /// What to tell a person where none fits: what was looked for and what was seen.
  package let nothingFits: Finding?

  /// Tries mappings on the first rows of a workbook's sheets.
  ///
  /// The one that finds the largest share of its fields wins; of equals, the one that reads more
  /// sheets, then the one that finds more fields, then the first by name.
  init(among planners: [SubmissionPlanner], heads: [LabelledHead], file: String) {
    let plans = planners.map { $0.plan(for: heads, file: file) }
    let best = plans.indices
      .filter { !plans[$0].tables.isEmpty && plans[$0].score >= Self.leastScore }
      .max { Rank(plans[$0]) < Rank(plans[$1]) }
    self.plans = plans
    plan = best.map { plans[$0] }
    planner = best.map { planners[$0] }
    nothingFits =
      plan == nil
      ? Self.nothingFits(among: planners.map(\.mapping), heads: heads.map(\.head), file: file) : nil
  }

  private static func nothingFits(
    among mappings: [Mapping], heads: [SheetHead], file: String
  ) -> Finding {
    let wanted = mappings.map { mapping in
      let labels = mapping.blocks.map(\.wantedLabels.quoted).joined(separator: " / ")
      return mappings.count == 1 ? labels : "\(mapping.name): \(labels)"
    }
    let within = mappings.flatMap { $0.blocks.map(\.header.rows.upperBound) }.max() ?? 30
    let seen = heads.prefix(6).map { head in
      "\(head.sheet.name): \(head.likeliestLabels(within: within))"
    }
    return Finding(
      .nothingMapped, at: Place(file: file),
      [
        "mapping": mappings.count == 1
          ? Phrase(
            indonesian: "pemetaan \(mappings[0].name)", english: "the mapping \(mappings[0].name)")
          : Phrase(
            indonesian: "satu pun dari \(mappings.count) pemetaan",
            english: "any of the \(mappings.count) mappings"),
        "labels": Phrase(wanted.joined(separator: "; ")),
        "seen": Phrase(seen.isEmpty ? "—" : seen.joined(separator: "; ")),
      ])
  }
}

/// How well a plan fits, for comparing it with others.
private struct Rank: Comparable {
  var score: Double
  var tables: Int
  var fields: Int
  var name: String

  init(_ plan: SubmissionPlan) {
    score = plan.score
    tables = plan.tables.count
    fields = plan.tables.map(\.mappedColumns).reduce(0, +)
    name = plan.mapping.name
  }

  static func < (left: Rank, right: Rank) -> Bool {
    (left.score, left.tables, left.fields, right.name)
      < (right.score, right.tables, right.fields, left.name)
  }
}
