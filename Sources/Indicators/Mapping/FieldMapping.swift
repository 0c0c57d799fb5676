/// Where one field stands, and how its text is cleaned.
package struct FieldMapping: Sendable {
  /// The position of the field in the schema.
  package var field: Int
  /// Where it may stand; the first that is not empty counts.
  package var sources: [Source]
  /// Which of the record's rows its column is looked at in, 1-based.
  package var row: Int = 1
  /// What fills cells that are empty because they are merged, or left out.
  package var fill: Fill = .none
  /// Changes to the text, in order.
  package var clean: [CleaningStep] = []
  /// How many typing errors are forgiven in a code; each is reported.
  package var fuzzy: Int = 0
  /// Texts that count as empty, for this column alone.
  package var blankTexts: [String] = []
  /// How an entry of the field's list is spelled where a workbook is written.
  package var spelling: Spelling = .label
  /// Whether the column may be absent.
  package var isOptional: Bool = false
  /// The line of the mapping file, 1-based.
  package var line: Int

  package init(field: Int, sources: [Source], line: Int) {
    self.field = field
    self.sources = sources
    self.line = line
  }

  /// The spellings of a list's entry that a form may use.
  package enum Spelling: String, CaseIterable, Sendable {
    /// What records carry.
    case code
    /// What people read.
    case label
  }

  /// What fills cells that are empty.
  package enum Fill: String, CaseIterable, Sendable {
    /// Nothing: they are empty.
    case none
    /// The first cell of the merged range that covers them; this is certain.
    case merged
    /// The nearest value above; this is an assumption.
    case down
  }
}

/// The kinds of places that a value can come from; the set is closed.
package enum Source: Hashable, Sendable {
  /// The column with a label; the spellings in the order in which they are tried.
  case column([String])
  /// The cell to the right of the one with a label, above the header.
  case rightOf([String])
  /// The cell below the one with a label, above the header.
  case below([String])
  /// A cell by its address.
  case cell(row: Int, column: Int)
  /// The label in a row of the header, 1-based, over the columns of the group.
  case header(level: Int)
  /// A named group of the pattern that the heading of the section matched.
  case section(group: String)
  /// A named group of the pattern that the sheet's name matched.
  case sheet(group: String)
  /// The group `value` of a regular expression on the file's name without its extension.
  case file(pattern: String)
  /// The same text everywhere.
  case constant(String)
  /// The one of several columns that is ticked; each code with the spellings of its column's label.
  case oneHot([OneHotColumn])
}

/// One of several columns of which one is ticked.
package struct OneHotColumn: Hashable, Sendable {
  /// The code that a tick stands for.
  package var code: String
  /// The spellings of the column's label.
  package var labels: [String]
}

/// A change to a text before it is read; the set is closed.
package enum CleaningStep: String, CaseIterable, Sendable {
  /// Takes white space off both ends.
  case trim
  /// Makes one space of every run of white space.
  case squash
  /// Keeps the digits alone.
  case digits
  /// Makes all letters small.
  case casefold
}
