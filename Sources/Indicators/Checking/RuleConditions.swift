import Findings
import Spreadsheets

/// The conditions of some rules, taken apart: each part stands here once, however many rules it is in.
///
/// The parts hold nothing but numbers, so that to look at one copies nothing and counts no references.
struct RuleConditions: Sendable {
  /// A part of a condition; other parts, and what values are compared with, are named by their positions.
  private enum Part: Sendable {
    case present(Int)
    case says(Int, phrases: Int)
    /// A field equals a constant, which is what most rules ask.
    case equals(Int, constant: Int)
    case compare(left: Int, Rule.Comparison, right: Int)
    /// A field is one of some constants.
    case among(Int, constants: Range<Int>)
    /// Something else than a field is.
    case lookedUp(Int, constants: Range<Int>)
    case not(Int)
    case and(Int, Int)
    case or(Int, Int)
  }

  private var parts: [Part] = []
  private var phrases: [PhraseMatcher] = []
  private var constants: [FieldValue] = []
  /// Those of them that are texts.
  private var constantTexts: [String?] = []
  private var terms: [RuleTerm] = []
  private var positions: [Rule.Expression: Int] = [:]

  // MARK: Making

  /// The position of the part for an expression, which is made where there is none.
  ///
  /// Literals take the type of what they are compared with, and look-ups become tables by code.
  mutating func part(for expression: Rule.Expression, schema: Schema) -> Int {
    if let position = positions[expression] { return position }
    let made = made(of: expression, schema: schema)
    parts.append(made)
    positions[expression] = parts.count - 1
    return parts.count - 1
  }

  private mutating func made(of expression: Rule.Expression, schema: Schema) -> Part {
    switch expression {
    case .present(let field): return .present(field)
    case .says(let field, let name):
      guard let list = schema.phrases[name] else {
        return .not(part(for: .present(field), schema: schema))
      }
      phrases.append(PhraseMatcher(list))
      return .says(field, phrases: phrases.count - 1)
    case .compare(.field(let field), .equal, .literal(let text)):
      return .equals(
        field, constant: constant(RuleTerm.value(text, as: schema.fields[field].type)))
    case .compare(let left, let comparison, let right):
      return .compare(
        left: term(RuleTerm(left, comparedWith: right, schema: schema)), comparison,
        right: term(RuleTerm(right, comparedWith: left, schema: schema)))
    case .among(let operand, let texts):
      let type = RuleTerm.type(of: operand, schema: schema)
      let first = constants.count
      for text in texts { _ = constant(RuleTerm.value(text, as: type)) }
      if case .field(let field) = operand {
        return .among(field, constants: first..<constants.count)
      }
      return .lookedUp(
        term(RuleTerm(operand, comparedWith: operand, schema: schema)),
        constants: first..<constants.count)
    case .not(let inner): return .not(part(for: inner, schema: schema))
    case .and(let left, let right):
      return .and(part(for: left, schema: schema), part(for: right, schema: schema))
    case .or(let left, let right):
      return .or(part(for: left, schema: schema), part(for: right, schema: schema))
    }
  }

  private mutating func constant(_ value: FieldValue) -> Int {
    constants.append(value)
    if case .text(let text) = value {
      constantTexts.append(text)
    } else {
      constantTexts.append(nil)
    }
    return constants.count - 1
  }

  private mutating func term(_ term: RuleTerm) -> Int {
    terms.append(term)
    return terms.count - 1
  }

  // MARK: Asking

  /// Whether a part holds for a record's values.
  ///
  /// - Parameter said: What is known of the record's texts already.
  func truth(
    of part: Int, in values: Span<FieldValue>, _ said: inout SaidPhrases
  ) -> Truth {
    switch parts[part] {
    case .present(let field):
      guard case .missing(let kind) = values[field] else { return .true }
      return kind.blocks ? .blocked : .false
    case .says(let field, let position):
      switch values[field] {
      case .missing(let kind): return kind.blocks ? .blocked : .false
      case .text(let text):
        return said.answer(to: position) { phrases[position].matches(text) } ? .true : .false
      case .integer, .number, .date: return .false
      }
    case .equals(let field, let constant):
      return truth(ofEqualing: constant, field, in: values)
    case .compare(let left, let comparison, let right):
      return comparison.truth(terms[left].value(in: values), terms[right].value(in: values))
    case .among(let field, let codes):
      if case .missing(let kind) = values[field] { return kind.blocks ? .blocked : .silent }
      for code in codes where truth(ofEqualing: code, field, in: values) == .true { return .true }
      return .false
    case .lookedUp(let term, let codes):
      let value = terms[term].value(in: values)
      if let kind = value.missingKind { return kind.blocks ? .blocked : .silent }
      for code in codes where Rule.Comparison.equal.truth(value, constants[code]) == .true {
        return .true
      }
      return .false
    case .not(let inner):
      switch truth(of: inner, in: values, &said) {
      case .true: return .false
      case .false: return .true
      case let third: return third
      }
    case .and(let left, let right):
      let first = truth(of: left, in: values, &said)
      if first == .false { return .false }
      let second = truth(of: right, in: values, &said)
      if second == .false || first == .true { return second }
      return second == .true ? first : .third(first, second)
    case .or(let left, let right):
      let first = truth(of: left, in: values, &said)
      if first == .true { return .true }
      let second = truth(of: right, in: values, &said)
      if second == .true || first == .false { return second }
      return second == .false ? first : .third(first, second)
    }
  }

  /// Whether a field equals a constant, which is mostly a text, and then compared where it lies.
  private func truth(
    ofEqualing constant: Int, _ field: Int, in values: Span<FieldValue>
  ) -> Truth {
    if case .text(let text) = values[field], let other = constantTexts[constant] {
      return text == other ? .true : .false
    }
    return Rule.Comparison.equal.truth(values[field], constants[constant])
  }

  /// Adds the fields that keep a part from being decided.
  func addBlockers(
    of part: Int, in values: Span<FieldValue>, _ said: inout SaidPhrases, to fields: inout Set<Int>
  ) {
    guard truth(of: part, in: values, &said) == .blocked else { return }
    switch parts[part] {
    case .present(let field), .says(let field, _), .equals(let field, _), .among(let field, _):
      fields.insert(field)
    case .compare(let left, _, let right):
      for term in [left, right] {
        if let field = terms[term].blocker(in: values) { fields.insert(field) }
      }
    case .lookedUp(let term, _):
      if let field = terms[term].blocker(in: values) { fields.insert(field) }
    case .not(let inner): addBlockers(of: inner, in: values, &said, to: &fields)
    case .and(let left, let right), .or(let left, let right):
      addBlockers(of: left, in: values, &said, to: &fields)
      addBlockers(of: right, in: values, &said, to: &fields)
    }
  }
}

/// What the texts of a record say, as far as it has been asked.
///
/// Rules ask the same again and again, such as whether a regulation says that there is none.
struct SaidPhrases: Sendable {
  private var asked: UInt64 = 0
  private var said: UInt64 = 0

  /// The answer to a question, by the question's number; those beyond 63 are asked each time.
  mutating func answer(to question: Int, ask: () -> Bool) -> Bool {
    guard question < UInt64.bitWidth else { return ask() }
    let bit: UInt64 = 1 << UInt64(question)
    if asked & bit == 0 {
      asked |= bit
      if ask() { said |= bit }
    }
    return said & bit != 0
  }
}

extension Truth {
  /// The third value that two third values make.
  fileprivate static func third(_ one: Truth, _ other: Truth) -> Truth {
    one == .blocked || other == .blocked ? .blocked : .silent
  }
}

extension FieldValue {
  /// Why there is no value; `nil` where there is one.
  var missingKind: MissingKind? {
    guard case .missing(let kind) = self else { return nil }
    return kind
  }
}

extension MissingKind {
  /// Whether there is, or may be, a value that is not known.
  var blocks: Bool { self == .invalid || self == .noColumn }
}
