import Findings
import Spreadsheets

/// Decides whether records keep the rules of a schema.
///
/// Conditions have three truth values, so that an unreadable cell neither accuses nor
/// acquits anyone. The third value comes in two kinds, told apart in the outcome:
///
/// - *blocked*: a value that the condition needs is there but can't be read
///   (``MissingKind/invalid``), or its column is not (``MissingKind/noColumn``);
/// - *silent*: a comparison needs a value, and the respondent gave none (blank, `-`,
///   *tidak tahu*, *tidak berlaku*), or the list has nothing to look up. Whether a value
///   must be there at all is another rule's business, so nobody is told.
///
/// That a field has a value is never silent: a blank field definitely has none, and says nothing. `and`, `or`
/// and `not` follow Kleene: `false and x` is false and `true or x` is true, whatever x is;
/// where both kinds of the third value meet, blocked wins.
package struct RuleEvaluator: Sendable {
  /// What became of a rule for one record.
  package enum Outcome: Hashable, Sendable {
    /// It applies and is kept.
    case holds
    /// It applies and is not kept.
    case broken
    /// It has nothing to say: its `when` is not met, or a value that it compares is missing.
    case notApplicable
    /// It can't be decided: the fields, by position and in order, whose values block it,
    /// and for each of them, in the same order, why it has no value.
    case undecided(fields: [Int], because: [MissingKind])
  }

  /// The rules, in the order of the schema.
  package let rules: [Rule]
  private let compiled: [CompiledRule]

  /// Makes an evaluator; lists are looked through now, so that records need not.
  package init(schema: Schema) {
    self.init(rules: schema.rules, schema: schema)
  }

  /// Makes an evaluator of some rules over the fields of a schema.
  init(rules: [Rule], schema: Schema) {
    self.rules = rules
    compiled = rules.map { CompiledRule($0, schema: schema) }
  }

  /// What becomes of a rule, by its position in ``rules``, for a record's values.
  package func outcome(ofRuleAt position: Int, in values: [FieldValue]) -> Outcome {
    compiled.span[position].outcome(in: values)
  }
}

/// A rule whose literals and lists are resolved.
private struct CompiledRule: Sendable {
  let when: Condition?
  let need: Condition

  init(_ rule: Rule, schema: Schema) {
    when = rule.when.map { Condition($0, schema: schema) }
    need = Condition(rule.need, schema: schema)
  }

  func outcome(in values: [FieldValue]) -> RuleEvaluator.Outcome {
    let applies = when?.truth(in: values) ?? .true
    if applies == .false || applies == .silent { return .notApplicable }
    switch need.truth(in: values) {
    case .true: return .holds
    case .false where applies == .true: return .broken
    case .silent: return .notApplicable
    case .false, .blocked: break
    }
    // Only now, and seldom, is it worth to ask which fields are to blame.
    var fields: Set<Int> = []
    when?.addBlockers(in: values, to: &fields)
    need.addBlockers(in: values, to: &fields)
    let ordered = fields.sorted()
    return .undecided(
      fields: ordered,
      because: ordered.compactMap { field in
        if case .missing(let kind) = values[field] { kind } else { nil }
      })
  }
}

/// A truth value; see ``RuleEvaluator``.
private enum Truth {
  case `false`, silent, blocked, `true`
}

/// A condition whose literals have the type of what they are compared with, and whose
/// look-ups are tables by code.
private indirect enum Condition: Sendable {
  case present(Int)
  case says(Int, PhraseMatcher)
  /// A field equals a constant, which is what most rules ask.
  case equals(Int, FieldValue)
  case compare(Term, Rule.Comparison, Term)
  case among(Term, [FieldValue])
  case not(Condition)
  case and(Condition, Condition)
  case or(Condition, Condition)

  init(_ expression: Rule.Expression, schema: Schema) {
    switch expression {
    case .present(let field): self = .present(field)
    case .says(let field, let phrases):
      guard let list = schema.phrases[phrases] else {
        self = .not(.present(field))
        return
      }
      self = .says(field, PhraseMatcher(list))
    case .compare(.field(let field), .equal, .literal(let text)):
      self = .equals(field, Term.value(text, as: schema.fields[field].type))
    case .compare(let left, let comparison, let right):
      self = .compare(
        Term(left, comparedWith: right, schema: schema), comparison,
        Term(right, comparedWith: left, schema: schema))
    case .among(let operand, let texts):
      let type = Term.type(of: operand, schema: schema)
      self = .among(
        Term(operand, comparedWith: operand, schema: schema), texts.map { Term.value($0, as: type) }
      )
    case .not(let inner): self = .not(Condition(inner, schema: schema))
    case .and(let left, let right):
      self = .and(Condition(left, schema: schema), Condition(right, schema: schema))
    case .or(let left, let right):
      self = .or(Condition(left, schema: schema), Condition(right, schema: schema))
    }
  }

  func truth(in values: [FieldValue]) -> Truth {
    switch self {
    case .present(let field):
      guard case .missing(let kind) = values[field] else { return .true }
      return kind.blocks ? .blocked : .false
    case .says(let field, let phrases):
      switch values[field] {
      case .missing(let kind): return kind.blocks ? .blocked : .false
      case .text(let text): return phrases.matches(text) ? .true : .false
      case .integer, .number, .date: return .false
      }
    case .equals(let field, let constant):
      return Rule.Comparison.equal.truth(values[field], constant)
    case .compare(let left, let comparison, let right):
      return comparison.truth(left.value(in: values), right.value(in: values))
    case .among(let term, let codes):
      let value = term.value(in: values)
      if case .missing(let kind) = value { return kind.blocks ? .blocked : .silent }
      for code in codes where Rule.Comparison.equal.truth(value, code) == .true { return .true }
      return .false
    case .not(let inner):
      switch inner.truth(in: values) {
      case .true: return .false
      case .false: return .true
      case let third: return third
      }
    case .and(let left, let right):
      let first = left.truth(in: values)
      if first == .false { return .false }
      let second = right.truth(in: values)
      if second == .false || first == .true { return second }
      return second == .true ? first : .third(first, second)
    case .or(let left, let right):
      let first = left.truth(in: values)
      if first == .true { return .true }
      let second = right.truth(in: values)
      if second == .true || first == .false { return second }
      return second == .false ? first : .third(first, second)
    }
  }

  /// Adds the fields that keep the condition from being decided.
  func addBlockers(in values: [FieldValue], to fields: inout Set<Int>) {
    guard truth(in: values) == .blocked else { return }
    switch self {
    case .present(let field), .says(let field, _), .equals(let field, _): fields.insert(field)
    case .compare(let left, _, let right):
      for term in [left, right] {
        if let field = term.blocker(in: values) { fields.insert(field) }
      }
    case .among(let term, _):
      if let field = term.blocker(in: values) { fields.insert(field) }
    case .not(let inner): inner.addBlockers(in: values, to: &fields)
    case .and(let left, let right), .or(let left, let right):
      left.addBlockers(in: values, to: &fields)
      right.addBlockers(in: values, to: &fields)
    }
  }
}

extension Truth {
  /// The third value that two third values make.
  fileprivate static func third(_ one: Truth, _ other: Truth) -> Truth {
    one == .blocked || other == .blocked ? .blocked : .silent
  }
}

extension MissingKind {
  /// Whether there is, or may be, a value that is not known.
  fileprivate var blocks: Bool { self == .invalid || self == .noColumn }
}

/// One side of a comparison, ready for records.
private enum Term: Sendable {
  case field(Int)
  case constant(FieldValue)
  /// A column of a list, by code.
  case property(field: Int, table: [String: FieldValue])

  init(_ operand: Rule.Operand, comparedWith other: Rule.Operand, schema: Schema) {
    switch operand {
    case .field(let field): self = .field(field)
    case .literal(let text):
      self = .constant(Self.value(text, as: Self.type(of: other, schema: schema)))
    case .property(let list, let field, let name):
      let type = Self.type(of: other, schema: schema)
      var table: [String: FieldValue] = [:]
      for entry in schema.lists[list]?.entries ?? [] {
        guard let text = entry.properties[name], !text.isEmpty else { continue }
        table[entry.code] = Self.value(text, as: type)
      }
      self = .property(field: field, table: table)
    }
  }

  /// What the values of a side are; that of a literal or a column follows the other side.
  static func type(of operand: Rule.Operand, schema: Schema) -> FieldType {
    if case .field(let field) = operand { schema.fields[field].type } else { .text }
  }

  /// A text as a value that compares with values of a type.
  static func value(_ text: String, as type: FieldType) -> FieldValue {
    switch type {
    case .integer, .number: WrittenNumber.value(of: text).map { .number($0) } ?? .text(text)
    case .date: WrittenNumber.day(of: text).map { .date($0) } ?? .text(text)
    case .text, .code: .text(text)
    }
  }

  func value(in values: [FieldValue]) -> FieldValue {
    switch self {
    case .field(let field): return values[field]
    case .constant(let value): return value
    case .property(let field, let table):
      switch values[field] {
      case .text(let code): return table[code] ?? .missing(.blank)
      case .integer(let code): return table[String(code)] ?? .missing(.blank)
      case .missing(let kind): return .missing(kind)
      case .number, .date: return .missing(.blank)
      }
    }
  }

  /// The field whose value can't be read, where that is so.
  func blocker(in values: [FieldValue]) -> Int? {
    switch self {
    case .field(let field), .property(let field, _):
      if case .missing(let kind) = values[field], kind.blocks { field } else { nil }
    case .constant: nil
    }
  }
}

extension Rule.Comparison {
  /// Whether it holds between two values.
  ///
  /// Values of different types are not equal, and have no order.
  fileprivate func truth(_ left: FieldValue, _ right: FieldValue) -> Truth {
    switch (left, right) {
    case (.missing(let one), .missing(let other)):
      return one.blocks || other.blocks ? .blocked : .silent
    case (.missing(let kind), _), (_, .missing(let kind)):
      return kind.blocks ? .blocked : .silent
    case (.integer(let left), .integer(let right)): return truth(left, right)
    case (.number(let left), .number(let right)): return truth(left, right)
    case (.integer(let left), .number(let right)): return truth(Double(left), right)
    case (.number(let left), .integer(let right)): return truth(left, Double(right))
    case (.date(let left), .date(let right)):
      // A date in a rule is a day; the hour of a cell does not matter.
      return truth(
        (left.year * 12 + left.month) * 31 + left.day,
        (right.year * 12 + right.month) * 31 + right.day)
    case (.text(let left), .text(let right)) where self == .equal:
      return left == right ? .true : .false
    case (.text(let left), .text(let right)) where self == .notEqual:
      return left != right ? .true : .false
    case (.text(let text), .number(let number)):
      return WrittenNumber.value(of: text).map { truth($0, number) } ?? ofDifferentTypes
    case (.number(let number), .text(let text)):
      return WrittenNumber.value(of: text).map { truth(number, $0) } ?? ofDifferentTypes
    case (.text(let text), .integer(let number)):
      return WrittenNumber.value(of: text).map { truth($0, Double(number)) } ?? ofDifferentTypes
    case (.integer(let number), .text(let text)):
      return WrittenNumber.value(of: text).map { truth(Double(number), $0) } ?? ofDifferentTypes
    default: return ofDifferentTypes
    }
  }

  private func truth<Value: Comparable>(_ left: Value, _ right: Value) -> Truth {
    let holds =
      switch self {
      case .equal: left == right
      case .notEqual: left != right
      case .less: left < right
      case .greater: left > right
      }
    return holds ? .true : .false
  }

  private var ofDifferentTypes: Truth {
    switch self {
    case .equal: .false
    case .notEqual: .true
    case .less, .greater: .silent
    }
  }
}
