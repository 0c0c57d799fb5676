package import Findings

/// A mapping for a workbook that nobody has mapped, as far as its cells tell: what is sure has a place,
/// what is not is a question.
package struct MappingDraft: Sendable {
  /// A name that no other mapping has.
  package var name: String
  /// The workbook that it was drafted from.
  package var workbook: String
  /// The schema that it maps to.
  package var schema: Schema
  /// The fields that are the same for the whole workbook.
  package var document: [DraftedField] = []
  /// The tables.
  package var blocks: [DraftedBlock] = []
  /// Fields that a record must have and that no place was found for.
  package var questions: [OpenQuestion] = []
  /// How well the schema fits the workbook, from 0 to 1.
  package var fit = 0.0

  /// Everything that a person must decide, in the order of the draft.
  package var allQuestions: [OpenQuestion] { questions + blocks.flatMap(\.questions) }

  /// Whether every field that a record must have has a place: the draft can be used as it is.
  package var isComplete: Bool {
    !blocks.isEmpty && !allQuestions.contains { schema.fields[$0.field].isRequired }
  }
}

/// A table of a draft.
package struct DraftedBlock: Sendable {
  /// The block's name.
  package var name: String
  /// A regular expression on the names of its sheets, where those tell something; with the reason.
  package var sheets: (pattern: String, reason: Phrase)?
  /// The labels that tell the header, each with its spellings.
  package var find: [[String]]
  /// The last row in which the header may stand, 1-based.
  package var within: Int
  /// How many rows the header takes.
  package var levels: Int
  /// The rows of totals, where there are some.
  package var totals: RowCondition?
  /// The fields of the row.
  package var fields: [DraftedField] = []
  /// The columns that repeat, where some do.
  package var group: DraftedGroup?
  /// Columns that are left out on purpose, with the reasons.
  package var ignored: [(label: String, reason: Phrase)] = []
  /// Columns that no field needs; they are kept under `extra`.
  package var kept: [String] = []
  /// What a person must decide.
  package var questions: [OpenQuestion] = []
  /// The tables that it is drafted from, with all their columns.
  package var tables: [DraftedTable] = []
}

/// Columns of a draft that repeat under wider labels.
package struct DraftedGroup: Sendable {
  /// The row of the header whose labels tell the groups, 1-based.
  package var level: Int
  /// Labels over groups that are left out: a regular expression; `nil` where there are none.
  package var skip: String?
  /// The fields that each group gives.
  package var fields: [DraftedField] = []
}

/// A field with a place in a draft.
package struct DraftedField: Sendable {
  /// Where it stands, and how its text is cleaned.
  package var mapping: FieldMapping
  /// How sure that is, from 0 to 1.
  package var score: Double
  /// Why.
  package var reason: Phrase
  /// Where the labels stand that were taken for it.
  package var labels: [LabelPlace] = []
}

/// Where a label stands.
package struct LabelPlace: Hashable, Sendable {
  /// The sheet's name.
  package var sheet: String
  /// The cell.
  package var cell: CellReference
}

/// A field whose place a person must decide.
package struct OpenQuestion: Sendable {
  /// The field, by its position in the schema.
  package var field: Int
  /// Places that it may stand in, the likeliest first; none where nothing is like it.
  package var candidates: [Candidate] = []

  /// A place that a field may stand in.
  package struct Candidate: Sendable {
    /// The label.
    package var label: String
    /// Where it stands.
    package var place: LabelPlace
    /// What the mapping would say.
    package var mapping: FieldMapping
    /// How sure it is, from 0 to 1.
    package var score: Double
    /// What speaks for it.
    package var reason: Phrase
  }
}
