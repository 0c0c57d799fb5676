package import Findings
import Spreadsheets

/// How one workbook is read with one mapping: its tables, and the sheets that are left alone.
package struct SubmissionPlan {
  /// The mapping.
  package let mapping: Mapping
  /// The mapping's regular expressions.
  let patterns: CompiledPatterns
  /// What folds labels above its tables.
  let labels: LabelMemory
  /// What reads the values of the document's fields, in the mapping's order.
  let documentNormalisers: [FieldNormaliser]
  /// What reads the regulations that its records cite.
  let citations: [CitationCheck]
  /// Which sheets are missing beside others.
  let absentSheets: AbsentSheetMemory
  /// The tables, in the order of the sheets.
  package internal(set) var tables: [TablePlan] = []
  /// What must be said of sheets, before any table is read.
  package internal(set) var findings: [Finding] = []
  /// How well the mapping fits: the share of its fields that have a place, from 0 to 1.
  package internal(set) var score = 0.0

  init(
    of mapping: Mapping, patterns: CompiledPatterns, labels: LabelMemory,
    documentNormalisers: [FieldNormaliser], citations: [CitationCheck],
    absentSheets: AbsentSheetMemory
  ) {
    self.mapping = mapping
    self.patterns = patterns
    self.labels = labels
    self.documentNormalisers = documentNormalisers
    self.citations = citations
    self.absentSheets = absentSheets
  }
}
