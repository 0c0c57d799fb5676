/// What may be typed in a cell; Excel itself refuses the rest (ECMA-376 Part 1, 18.3.1.32).
package struct CellValidation: Hashable, Sendable {
  /// What is allowed.
  package var allowed: Allowed
  /// What is shown beside the cell that is chosen, with its title; empty for nothing.
  package var promptTitle = ""
  /// What is shown beside the cell that is chosen; at most 255 characters are.
  package var prompt = ""
  /// What is said when something else is typed; at most 255 characters are.
  package var refusal = ""
  /// Whether something else may be kept after a warning.
  package var isWarning = false

  /// The kinds of what is allowed; an empty cell always is.
  package enum Allowed: Hashable, Sendable {
    /// One of some texts, none of which has a comma; together they have at most 255 characters.
    case texts([String])
    /// One of the texts in a range of cells, as a formula such as `=Daftar!$A$1:$A$58`.
    case range(String)
    /// A whole number.
    case wholeNumber(Double, Double)
    /// A number; `nil` where there is no such limit.
    case number(Double?, Double?)
    /// A day.
    case date(CalendarDateTime, CalendarDateTime)
    /// A text of at most so many characters.
    case length(Int)
  }

  /// Makes a rule.
  package init(_ allowed: Allowed) { self.allowed = allowed }
}
