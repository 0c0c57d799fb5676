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
  private let conditions: RuleConditions
  /// Where the conditions of each rule are: when it applies, and what must hold then.
  private let parts: [(when: Int?, need: Int)]

  /// Makes an evaluator; lists are looked through now, so that records need not.
  package init(schema: Schema) {
    self.init(rules: schema.rules, schema: schema)
  }

  /// Makes an evaluator of some rules over the fields of a schema.
  init(rules: [Rule], schema: Schema) {
    self.rules = rules
    var conditions = RuleConditions()
    parts = rules.map { rule in
      (
        rule.when.map { conditions.part(for: $0, schema: schema) },
        conditions.part(for: rule.need, schema: schema)
      )
    }
    self.conditions = conditions
  }

  /// What becomes of a rule, by its position in ``rules``, for a record's values.
  package func outcome(ofRuleAt position: Int, in values: [FieldValue]) -> Outcome {
    var said = SaidPhrases()
    return outcome(ofRuleAt: position, in: values.span, &said)
  }

  /// The same, for one rule after the other.
  ///
  /// - Parameter said: What the texts of the record have been found to say; none for the first rule.
  func outcome(
    ofRuleAt position: Int, in values: Span<FieldValue>, _ said: inout SaidPhrases
  ) -> Outcome {
    let (when, need) = parts[position]
    var applies = Truth.true
    if let when { applies = conditions.truth(of: when, in: values, &said) }
    if applies == .false || applies == .silent { return .notApplicable }
    switch conditions.truth(of: need, in: values, &said) {
    case .true: return .holds
    case .false where applies == .true: return .broken
    case .silent: return .notApplicable
    case .false, .blocked: break
    }
    // Only now, and seldom, is it worth to ask which fields are to blame.
    var fields: Set<Int> = []
    if let when { conditions.addBlockers(of: when, in: values, &said, to: &fields) }
    conditions.addBlockers(of: need, in: values, &said, to: &fields)
    let ordered = fields.sorted()
    var reasons: [MissingKind] = []
    for field in ordered {
      if let kind = values[field].missingKind { reasons.append(kind) }
    }
    return .undecided(fields: ordered, because: reasons)
  }
}

/// A truth value; see ``RuleEvaluator``.
enum Truth: UInt8 {
  case `false`, silent, blocked, `true`
}
