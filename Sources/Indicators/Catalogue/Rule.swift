package import Findings

/// What must hold between the fields of one record.
package struct Rule: Sendable {
  /// What a breach is reported as.
  package var code: FindingCode
  /// How much a breach matters.
  package var severity: Severity
  /// When the rule applies; always, where there is none.
  package var when: Expression?
  /// What must hold then.
  package var need: Expression
  /// The positions of the fields at one of which a breach is reported: the first with a value, or
  /// else the first.
  package var at: [Int]
  /// The words for a rule that has no code of its own.
  package var message: Phrase?

  /// A condition over the fields of a record, in three-valued logic: a value that
  /// can't be read makes it neither true nor false.
  package indirect enum Expression: Hashable, Sendable {
    /// The field, by its position, has a value.
    case present(Int)
    /// Two operands compare.
    case compare(Operand, Comparison, Operand)
    /// The field, by its position, says what the phrases of that name say.
    case says(Int, String)
    /// The operand is one of some texts.
    case among(Operand, [String])
    /// It does not hold.
    case not(Expression)
    /// Both hold.
    case and(Expression, Expression)
    /// At least one holds.
    case or(Expression, Expression)
  }

  /// How two operands compare.
  package enum Comparison: String, Sendable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case greater = ">"
  }

  /// One side of a comparison.
  package enum Operand: Hashable, Sendable {
    /// The value of a field, by its position.
    case field(Int)
    /// A text or number as written in the schema.
    case literal(String)
    /// A property of the entry that a field's value names: `lookup(indicators, indicator).domain`.
    case property(list: String, field: Int, name: String)
  }
}
