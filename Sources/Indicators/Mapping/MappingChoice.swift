package import Findings
import Spreadsheets

/// Which of several mappings fits a workbook.
package struct MappingChoice: Sendable {
  /// The share of its fields that a mapping must find to fit at all.
  static let leastScore = 0.5

  /// The plan by the mapping that fits best; `nil` where none fits.
  package let plan: SubmissionPlan?
  /// What to tell a person when none fits: what was looked for and what was seen.
  package let nothingFits: Finding

  /// Tries mappings on the first rows of a workbook's sheets.
  ///
  /// The one that finds the largest share of its fields wins; of equals, the one that reads more
  /// sheets, then the one that finds more fields, then the first by name.
  package init(among mappings: [Mapping], heads: [SheetHead], file: String) {
    let plans = mappings.map { SubmissionPlan(mapping: $0, heads: heads, file: file) }
    plan =
      plans
      .filter { !$0.tables.isEmpty && $0.score >= Self.leastScore }
      .max { Rank($0) < Rank($1) }
    nothingFits = Self.nothingFits(among: mappings, heads: heads, file: file)
  }

  private static func nothingFits(
    among mappings: [Mapping], heads: [SheetHead], file: String
  ) -> Finding {
    let wanted = mappings.map { mapping in
      let labels = mapping.blocks.map(\.header.wanted).joined(separator: " / ")
      return mappings.count == 1 ? labels : "\(mapping.name): \(labels)"
    }
    let within = mappings.flatMap { $0.blocks.map(\.header.within) }.max() ?? 30
    let seen = heads.prefix(6).map { head in
      "\(head.sheet.name): \(head.likeliestHeader(within: within))"
    }
    return Finding(
      .nothingMapped, at: Place(file: file),
      [
        "mapping": Phrase(mappings.map(\.name).joined(separator: ", ")),
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
