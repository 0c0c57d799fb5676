package import Findings
import Spreadsheets

/// Checks records against a schema's rules, keys and coverage, one after the other.
///
/// It remembers what it has seen of one workbook: use one for each workbook.
package struct RecordChecker {
  private let schema: Schema
  private let subjectFields: Schema.SubjectFields
  private let evaluator: RuleEvaluator
  private let answer: Int?
  private var groupings: RecordGroupings
  private var keys: KeyIndex
  private var index: SubmissionIndex
  private var coverage: [CoverageAccount]
  private var descriptions: [DescriptionCheck]
  private let citations: [CitationCheck]

  package init(schema: Schema) {
    self.init(schema: schema, citations: schema.indexes.citations.map { CitationCheck($0) })
  }

  /// Makes a checker for one of the workbooks that a plan was made for.
  package init(for plan: SubmissionPlan) {
    self.init(schema: plan.mapping.schema, citations: plan.citations)
  }

  private init(schema: Schema, citations: [CitationCheck]) {
    self.schema = schema
    let indexes = schema.indexes
    subjectFields = indexes.subjectFields
    evaluator = indexes.rules
    answer = schema.position(of: "answer")
    var groupings = RecordGroupings()
    keys = KeyIndex(schema: schema, groupings: &groupings)
    index = SubmissionIndex(schema: schema, groupings: &groupings)
    coverage = indexes.coverage.map {
      CoverageAccount(of: $0, schema: schema, groupings: &groupings)
    }
    self.groupings = groupings
    descriptions = indexes.descriptions.map { DescriptionCheck($0) }
    self.citations = citations
  }

  /// Checks one record.
  package mutating func check(_ record: borrowing Record, into findings: inout [Finding]) {
    let first = findings.count
    checkRules(record, into: &findings)
    for check in citations {
      let finding = check.finding(in: record, schema: schema) { field in
        findings[first...].contains { $0.field == field }
      }
      if let finding { findings.append(finding) }
    }
    groupings.find(record)
    if keys.hasKey(record) {
      index.note(record, in: groupings)
      if let finding = keys.repeated(record, in: groupings, schema: schema) {
        findings.append(finding)
      }
    }
    for index in coverage.indices { coverage[index].count(record, in: groupings) }
    for index in descriptions.indices {
      if let finding = descriptions[index].mismatch(in: record, schema: schema) {
        findings.append(finding)
      }
    }
  }

  /// What can only be said when all records of the workbook have been checked.
  ///
  /// - Parameter absent: The sheets that the workbook should have and has not: one finding says so, and
  ///   what stands on them is left out of others.
  package func finish(file: String, absent: [AbsentSheet] = []) -> [Finding] {
    coverage.flatMap { $0.gaps(in: groupings, file: file, absent: absent) }
  }

  /// The respondents and rounds that the workbook answers for.
  package var submissions: [Finding.Subject] { index.submissions(in: groupings) }

  // MARK: Rules

  private func checkRules(_ record: Record, into findings: inout [Finding]) {
    var undecided: [(rule: Rule, fields: [Int])] = []
    let values = record.values.span
    var said = SaidPhrases()
    for position in evaluator.rules.indices {
      switch evaluator.outcome(ofRuleAt: position, in: values, &said) {
      case .holds, .notApplicable:
        continue
      case .broken:
        findings.append(breach(of: evaluator.rules[position], in: record))
      case .undecided(let fields, let reasons):
        // Where a column is missing, the finding on the header has said so.
        guard !reasons.contains(.noColumn) else { continue }
        undecided.append((evaluator.rules[position], fields))
      }
    }
    guard let first = undecided.first else { return }
    let fields = Set(undecided.flatMap(\.fields)).sorted()
    // Several rules may share a code.
    var codes: [String] = []
    for (rule, _) in undecided where !codes.contains(rule.code.id) { codes.append(rule.code.id) }
    let labels = fields.map { schema.fields[$0].label }
    let place = record.place(of: fields.first ?? first.rule.at[0], file: record.source.file)
    var finding = Finding(
      .notEvaluated, at: place,
      [
        "rule": Phrase(codes.joined(separator: ", ")),
        "fields": Phrase(
          indonesian: labels.map(\.indonesian).quoted, english: labels.map(\.english).quoted),
      ])
    finding.subject = schema.subject(of: record)
    finding.field = fields.first.map { schema.fields[$0].name }
    findings.append(finding)
  }

  private func breach(of rule: Rule, in record: Record) -> Finding {
    let at = rule.at.first { record.values[$0].isPresent } ?? rule.at[0]
    var finding = Finding(rule.code, at: record.place(of: at, file: record.source.file))
    finding.severity = rule.severity
    finding.subject = schema.subject(of: record)
    finding.field = schema.fields[at].name
    finding.value = record.origins[at].raw?.text
    if let message = rule.message { finding.arguments["message"] = message }
    if let answer { finding.arguments["answer"] = Phrase(record.values[answer].text ?? "") }
    if rule.code == .wrongDomain { describeDomains(record, in: &finding) }
    return finding
  }

  /// Names the domain that the catalogue gives and the one that the sheet gives.
  private func describeDomains(_ record: Record, in finding: inout Finding) {
    guard let domain = schema.position(of: "domain") else { return }
    finding.arguments["got"] = Phrase(record.values[domain].text ?? "")
    let indicators = subjectFields.indicator.flatMap { schema.fields[$0].list }
    let entry = indicators.flatMap { schema.lists[$0] }?.entries.first {
      $0.code == finding.subject.indicator
    }
    let want = entry?.properties["domain_no"] ?? entry?.properties["domain"] ?? ""
    finding.arguments["want"] = Phrase(want)
    finding.expected = [want]
  }
}
