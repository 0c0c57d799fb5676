import Findings
import Indicators
import Spreadsheets
import Testing

/// The small schema with one rule.
private func schema(when: String? = nil, need: String) throws -> Schema {
  let folder = try TemporaryFolder(["indicators.tsv": SmallSchema.indicators])
  let rule =
    when.map { "    - {code: R401, when: '\($0)', need: '\(need)', at: reason}" }
    ?? "    - {code: R401, need: '\(need)', at: reason}"
  let yaml =
    SmallSchema.yaml.replacing("lists:\n", with: "  rules:\n\(rule)\nlists:\n")
    + "\nphrases:\n  none: {say: [belum ada, tidak ada regulasi ...], unless: ... namun ...}"
  return try Schema(yaml: yaml, file: folder.path("schema.yaml"))
}

@Suite("Conditions of rules")
struct RuleExpressionTests {
  @Test(
    "are read with not before and before or",
    arguments: [
      ("reason", .present(6)),
      ("not reason", .not(.present(6))),
      ("first or second and third", .or(.present(7), .and(.present(8), .present(9)))),
      ("(first or second) and third", .and(.or(.present(7), .present(8)), .present(9))),
      ("first or second or third", .or(.or(.present(7), .present(8)), .present(9))),
      ("not first and second", .and(.not(.present(7)), .present(8))),
      ("not (first and second)", .not(.and(.present(7), .present(8)))),
      ("answer = ya", .compare(.field(2), .equal, .literal("ya"))),
      ("answer=ya", .compare(.field(2), .equal, .literal("ya"))),
      ("answer != \"ya\"", .compare(.field(2), .notEqual, .literal("ya"))),
      ("says(reason, none)", .says(6, "none")),
      ("not says(reason, none) and first", .and(.not(.says(6, "none")), .present(7))),
      ("answer in (ya, no)", .among(.field(2), ["ya", "no"])),
      ("domain in (1,2)", .among(.field(3), ["1", "2"])),
      ("amount < 1.5", .compare(.field(4), .less, .literal("1.5"))),
      ("day > 2024-01-31", .compare(.field(5), .greater, .literal("2024-01-31"))),
      ("first = second", .compare(.field(7), .equal, .field(8))),
      ("first = \"second\"", .compare(.field(7), .equal, .literal("second"))),
      ("agency = 2026-1", .compare(.field(0), .equal, .literal("2026-1"))),
      (
        "domain = lookup(indicators, indicator).domain",
        .compare(
          .field(3), .equal, .property(list: "indicators", field: 1, name: "domain"))
      ),
    ] as [(String, Rule.Expression)])
  func read(text: String, expression: Rule.Expression) throws {
    #expect(try schema(need: text).rules[0].need == expression)
  }

  @Test(
    "are checked against the schema when they are read",
    arguments: [
      ("anwser = ya", "M803", "answer", "not in the schema"),
      ("reason or frist", "M803", "first", "not in the schema"),
      ("answer = tidk", "M801", "tidak", "There are: ya, tidak, no"),
      ("answer in (ya, yaa)", "M801", "ya", "\"yaa\" is no value of the field answer"),
      ("domain = satu", "M801", nil, "of type integer"),
      ("day > kemarin", "M801", nil, "of type date"),
      ("domain = first", "M801", nil, "can't be compared"),
      ("day = amount", "M801", nil, "can't be compared"),
      ("first < second", "M801", nil, "for numbers and dates only"),
      (
        "domain = lookup(indicator, indicator).domain", "M801", "indicators",
        "\"indicator\" is no list"
      ),
      ("domain = lookup(indicators, indicatr).domain", "M803", "indicator", "not in the schema"),
      ("domain = lookup(indicators, answer).domain", "M801", nil, "uses the list \"answers\""),
      (
        "domain = lookup(indicators, indicator).domian", "M801", "domain",
        "is no column of the list indicators"
      ),
      ("lookup(indicators, indicator).domain", "M801", nil, "breaks off"),
      ("answer =", "M801", nil, "breaks off; a value"),
      ("answer in ya", "M801", nil, "needs \"(\" where \"ya\""),
      ("answer in ()", "M801", nil, "needs a value where \")\""),
      ("(reason", "M801", nil, "\")\" must follow"),
      ("reason)", "M801", nil, "needs and or or where \")\""),
      ("reason first", "M801", nil, "needs and or or where \"first\""),
      ("reason and", "M801", nil, "a field must follow"),
      ("answer == ya", "M801", nil, "needs a value where \"=\""),
      ("says(raeson, none)", "M803", "reason", "not in the schema"),
      ("says(answer, none)", "M801", nil, "for fields of type text"),
      ("says(reason, nothing)", "M801", nil, "\"nothing\" is no set of phrases"),
      ("says(reason)", "M801", nil, "needs \",\" where \")\""),
      ("says reason", "M801", nil, "needs \"(\" where \"reason\""),
      ("answer = ya & reason", "M801", nil, "the sign \"&\""),
      ("answer = \"ya", "M801", nil, "not closed"),
      (String(repeating: "not ", count: 100) + "reason", "M801", nil, "nested too deeply"),
    ] as [(String, String, String?, String)])
  func refused(text: String, code: String, nearest: String?, words: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try schema(need: text) }
    #expect(error.code.id == code, "\(error)")
    #expect(error.nearest == nearest, "\(error)")
    #expect(error.line == 19)
    #expect(error.message.english.contains(words), "\(error.message.english)")
  }
}

@Suite("Deciding rules")
struct RuleEvaluatorTests {
  /// A record of the small schema, blank but for what is given.
  private static func values(_ given: [String: FieldValue], _ schema: Schema) -> [FieldValue] {
    schema.fields.map { given[$0.name] ?? .missing(.blank) }
  }

  private func outcome(
    when: String? = nil, need: String, _ given: [String: FieldValue]
  ) throws -> RuleEvaluator.Outcome {
    let schema = try schema(when: when, need: need)
    let values = Self.values(given, schema)
    let evaluator = RuleEvaluator(schema: schema)
    return evaluator.outcome(ofRuleAt: 0, in: values)
  }

  /// A value that makes `x = "t"` true, false, silent or blocked.
  enum Third: String, CaseIterable, Sendable {
    case yes, no, silent, blocked

    var value: FieldValue {
      switch self {
      case .yes: .text("t")
      case .no: .text("f")
      case .silent: .missing(.notStated)
      case .blocked: .missing(.invalid)
      }
    }

    /// The result of `and`: the lesser in the order no, blocked, silent, yes.
    static func and(_ one: Third, _ other: Third) -> Third {
      for value in [no, blocked, silent] where one == value || other == value { return value }
      return yes
    }

    /// The result of `or`: the first in the order yes, blocked, silent, no.
    static func or(_ one: Third, _ other: Third) -> Third {
      for value in [yes, blocked, silent] where one == value || other == value { return value }
      return no
    }

    func matches(_ outcome: RuleEvaluator.Outcome) -> Bool {
      switch (self, outcome) {
      case (.yes, .holds), (.no, .broken), (.silent, .notApplicable), (.blocked, .undecided): true
      default: false
      }
    }
  }

  @Test("and, or and not follow Kleene", arguments: Third.allCases, Third.allCases)
  func kleene(one: Third, other: Third) throws {
    let given = ["first": one.value, "second": other.value]
    let both = try outcome(need: "first = t and second = t", given)
    #expect(Third.and(one, other).matches(both), "\(both)")
    let either = try outcome(need: "first = t or second = t", given)
    #expect(Third.or(one, other).matches(either), "\(either)")
    // De Morgan.
    #expect(try outcome(need: "not (first != t or second != t)", given) == both)
    #expect(try outcome(need: "not (first != t and second != t)", given) == either)
  }

  @Test(
    "a rule speaks only where its when is met",
    arguments: Third.allCases, Third.allCases)
  func implication(when: Third, need: Third) throws {
    let outcome = try outcome(
      when: "first = t", need: "second = t", ["first": when.value, "second": need.value])
    switch (when, need) {
    case (.no, _), (.silent, _): #expect(outcome == .notApplicable)
    case (_, .yes): #expect(outcome == .holds)
    case (_, .silent): #expect(outcome == .notApplicable)
    case (.yes, .no): #expect(outcome == .broken)
    case (.yes, .blocked): #expect(outcome == .undecided(fields: [8], because: [.invalid]))
    case (.blocked, .no): #expect(outcome == .undecided(fields: [7], because: [.invalid]))
    case (.blocked, .blocked):
      #expect(outcome == .undecided(fields: [7, 8], because: [.invalid, .invalid]))
    }
  }

  @Test(
    "a field has a value, has none, or can't be told",
    arguments: MissingKind.allCases)
  func presence(kind: MissingKind) throws {
    let outcome = try outcome(need: "reason", ["reason": .missing(kind)])
    switch kind {
    case .invalid, .noColumn: #expect(outcome == .undecided(fields: [6], because: [kind]))
    default: #expect(outcome == .broken)
    }
    #expect(try self.outcome(need: "reason", ["reason": .text("x")]) == .holds)
  }

  @Test(
    "a ya needs a justification",
    arguments: [
      ([:], .notApplicable),
      (["answer": .text("tidak")], .notApplicable),
      (["answer": .text("ya")], .broken),
      (["answer": .text("ya"), "second": .text("Perda 8/2015")], .holds),
      (["answer": .text("ya"), "first": .missing(.notApplicable)], .broken),
      (["answer": .text("ya"), "first": .missing(.invalid), "third": .text("x")], .holds),
      (
        ["answer": .text("ya"), "first": .missing(.invalid), "third": .missing(.noColumn)],
        .undecided(fields: [7, 9], because: [.invalid, .noColumn])
      ),
      (["answer": .missing(.invalid)], .undecided(fields: [2], because: [.invalid])),
      (["answer": .missing(.invalid), "first": .text("x")], .holds),
      (["answer": .missing(.unknown)], .notApplicable),
    ] as [([String: FieldValue], RuleEvaluator.Outcome)])
  func justification(given: [String: FieldValue], expected: RuleEvaluator.Outcome) throws {
    let outcome = try outcome(
      when: "answer in (ya, no)", need: "first or second or third", given)
    #expect(outcome == expected)
  }

  @Test(
    "a text says what a phrase says, or something else, or can't be told",
    arguments: [
      (.text("Belum ada"), .holds),
      (.text("tidak ada regulasi khusus"), .holds),
      (.text("tidak ada regulasi, namun ada program"), .broken),
      (.text("Perda 8/2015"), .broken),
      (.missing(.blank), .broken),
      (.missing(.notApplicable), .broken),
      (.missing(.invalid), .undecided(fields: [6], because: [.invalid])),
      (.missing(.noColumn), .undecided(fields: [6], because: [.noColumn])),
    ] as [(FieldValue, RuleEvaluator.Outcome)])
  func says(value: FieldValue, expected: RuleEvaluator.Outcome) throws {
    #expect(try outcome(need: "says(reason, none)", ["reason": value]) == expected)
  }

  @Test(
    "an indicator belongs to its domain",
    arguments: [
      (.integer(1), .text("A"), .holds),
      (.integer(2), .text("A"), .broken),
      (.number(2), .text("B"), .holds),
      (.text("2"), .text("B"), .holds),
      (.text("dua"), .text("B"), .broken),
      (.missing(.blank), .text("B"), .notApplicable),
      // The list says no domain of C, and knows no Z.
      (.integer(1), .text("C"), .notApplicable),
      (.integer(1), .text("Z"), .notApplicable),
      (.integer(1), .missing(.invalid), .undecided(fields: [1], because: [.invalid])),
      (.missing(.noColumn), .text("A"), .undecided(fields: [3], because: [.noColumn])),
    ] as [(FieldValue, FieldValue, RuleEvaluator.Outcome)])
  func lookup(domain: FieldValue, indicator: FieldValue, expected: RuleEvaluator.Outcome) throws {
    let outcome = try outcome(
      need: "domain = lookup(indicators, indicator).domain",
      ["domain": domain, "indicator": indicator])
    #expect(outcome == expected)
  }

  @Test(
    "numbers and days compare by size",
    arguments: [
      ("domain < 3", "domain", .integer(2), .holds),
      ("domain < 3", "domain", .integer(3), .broken),
      ("domain > 9", "domain", .integer(10), .holds),
      ("domain in (1, 2)", "domain", .integer(2), .holds),
      ("domain in (1, 2)", "domain", .integer(3), .broken),
      ("amount > 1.5", "amount", .number(1.25), .broken),
      ("amount != 10", "amount", .integer(10), .broken),
      ("day > 2024-01-31", "day", .date(CalendarDateTime(year: 2024, month: 2, day: 1)), .holds),
      ("day < 2024-01-31", "day", .date(CalendarDateTime(year: 2024, month: 1, day: 31)), .broken),
      (
        "day = 2024-01-31", "day",
        .date(CalendarDateTime(year: 2024, month: 1, day: 31, millisecond: 5)), .holds
      ),
      ("first != second", "first", .text("x"), .notApplicable),
    ] as [(String, String, FieldValue, RuleEvaluator.Outcome)])
  func sizes(
    need: String, field: String, value: FieldValue, expected: RuleEvaluator.Outcome
  ) throws {
    #expect(try outcome(need: need, [field: value]) == expected)
  }
}
