import Findings
package import Indicators

/// All records of an assessment, in little memory: numbers for what comes again and again, and one
/// place for all texts.
package struct AnswerRecords: Sendable {
  /// The assessment's catalogue.
  package let catalogue: AssessmentCatalogue
  /// The texts of all records.
  package private(set) var texts = TextTable()
  /// The records, in the order in which they were read.
  package private(set) var records: [AnswerRecord] = []
  /// The fields whose texts are kept, by position: support, reasons, evidence, and what cites.
  package let textFields: [Int]
  /// Text and place of each text field of each record, one record after the other.
  private var fieldTexts: [UInt32] = []
  /// Rules on the support that records break, in the order of the records.
  package private(set) var breaches: [Breach] = []
  /// What records cite, in the order of the records.
  package private(set) var citations: [Citation] = []
  /// The regulations as texts cite them.
  package private(set) var cited: [CitedRegulation] = []
  /// Records that name no respondent, round or indicator, by position.
  package private(set) var nameless: [Int] = []
  /// Records with an answer that is not on the scale, by position; they count as unreadable.
  package private(set) var offScale: [Int] = []

  /// A rule that a record breaks.
  package struct Breach: Sendable {
    /// The record, by its position.
    package var record: Int32
    /// The rule, by its position among ``supportRules``.
    package var rule: Int16
    /// The field that it is told at, by position.
    package var field: Int16
  }

  /// A regulation that a record cites.
  package struct Citation: Sendable {
    /// The record, by its position.
    package var record: Int32
    /// The field that cites it, by position.
    package var field: Int16
    /// What is cited, by its position among ``AnswerRecords/cited``.
    package var cited: Int32
  }

  /// The fields that a reader has to take apart: of these the value, and for some the place.
  package let valueFields: [Int]
  /// The rules about the support of an answer: those that are told at a field of it.
  package let supportRules: [Rule]
  private let ruleNumbers: [Int]
  private let evaluator: RuleEvaluator
  private let ruleFields: [Int]
  private var citationReader: CitationReader?
  private var knownCitations: [[UInt32: Range<Int32>]]
  private var answerOfText: [UInt32: UInt8] = [:]
  private var levels: LevelReading
  private var scratch: [FieldValue]
  private var last = AnswerRecord()

  /// Makes a store for the records of an assessment.
  package init(catalogue: AssessmentCatalogue) {
    self.catalogue = catalogue
    let schema = catalogue.schema
    let questions = catalogue.questions
    levels = LevelReading(catalogue: catalogue)
    let reader = CitationReader(schema: schema)
    citationReader = reader
    knownCitations = Array(repeating: [:], count: reader?.fields.count ?? 0)
    let citing = reader?.fields.map(\.position) ?? []
    textFields = Set(
      questions.support + questions.reasons + citing + [questions.evidence].compactMap(\.self)
    )
    .sorted()
    evaluator = RuleEvaluator(schema: schema)
    ruleNumbers = schema.rules.indices.filter { rule in
      schema.rules[rule].at.contains { questions.support.contains($0) }
    }
    supportRules = ruleNumbers.map { schema.rules[$0] }
    var fields: Set<Int> = []
    for rule in supportRules {
      rule.when?.addFields(to: &fields)
      rule.need.addFields(to: &fields)
    }
    for field in citing { schema.fields[field].citations?.when?.addFields(to: &fields) }
    ruleFields = fields.union(citing).sorted()
    let subject = schema.subjectFields
    let named = [subject.respondent, subject.round, subject.domain, subject.indicator].compactMap(
      \.self)
    valueFields = Set(ruleFields + textFields + named + levels.fields + [questions.answer]).sorted()
    scratch = schema.fields.map { field in field.constant.map { .text($0) } ?? .missing(.blank) }
  }

  /// Adds a record.
  package mutating func add(_ parts: borrowing RecordParts) {
    let subject = catalogue.schema.subjectFields
    let questions = catalogue.questions
    var record = AnswerRecord()
    record.respondent = number(subject.respondent, of: parts, guess: last.respondent)
    record.round = number(subject.round, of: parts, guess: last.round)
    record.indicator = number(subject.indicator, of: parts, guess: 0)
    record.domain = number(subject.domain, of: parts, guess: last.domain)
    record.file = number(parts.file, of: parts, guess: last.file)
    record.sheet = number(parts.sheet, of: parts, guess: last.sheet)
    record.row = Self.number(parts.row, of: parts)
    record.cell = number(parts.places[questions.answer], of: parts, guess: last.cell)
    if questions.level != nil {
      let codes = levels.fields.map { number($0, of: parts, guess: 0) }
      record.level = levels.level(of: codes, in: texts)
    }
    let position = records.count
    setAnswer(of: &record, from: parts)
    if record.answer == .missing(.invalid), parts.values[questions.answer].kind == .text {
      offScale.append(position)
    }
    for field in textFields {
      let text = number(field, of: parts, guess: 0)
      fieldTexts.append(text)
      fieldTexts.append(text == 0 ? 0 : number(parts.places[field], of: parts, guess: 0))
    }
    records.append(record)
    last = record
    if record.respondent == 0 || record.indicator == 0 || subject.round != nil && record.round == 0
    {
      nameless.append(position)
    }
    judge(parts, position)
  }

  /// The text of a field of a record, with the place that it stands at; 0 where there is none.
  package func text(of field: Int, in record: Int) -> (text: UInt32, cell: UInt32) {
    guard let column = textFields.firstIndex(of: field) else { return (0, 0) }
    let start = (record * textFields.count + column) * 2
    return (fieldTexts[start], fieldTexts[start + 1])
  }

  /// Whether a record has something in any of its fields of support.
  package func hasSupport(_ record: Int) -> Bool {
    catalogue.questions.support.contains { text(of: $0, in: record).text != 0 }
  }

  /// Why a record's level of government is not known; `nil` where it is, or there are no levels.
  package func gap(ofLevel level: Int32) -> LevelGap? {
    let position = Int(-1 - level)
    return levels.gaps.indices.contains(position) ? levels.gaps[position] : nil
  }

  /// Where a field of a record stands.
  package func place(of field: Int?, in record: Int) -> RecordPlace {
    let own = records[record]
    let cell = field.map { text(of: $0, in: record).cell } ?? own.cell
    return RecordPlace(
      file: texts[own.file], sheet: texts[own.sheet], row: own.row > 0 ? Int(own.row) : nil,
      cell: texts[cell])
  }

  // MARK: Parts

  private mutating func number(_ field: Int?, of parts: borrowing RecordParts, guess: UInt32)
    -> UInt32
  {
    field.map { number(parts.values[$0], of: parts, guess: guess) } ?? 0
  }

  private mutating func number(
    _ piece: RecordParts.Piece, of parts: borrowing RecordParts, guess: UInt32
  ) -> UInt32 {
    guard piece.kind == .text, piece.count > 0 else { return 0 }
    return texts.number(of: parts.bytes.span.extracting(parts.range(of: piece)), guess: guess)
  }

  private static func number(_ piece: RecordParts.Piece, of parts: borrowing RecordParts) -> Int32 {
    parts.text(of: piece).flatMap { Int32($0) } ?? 0
  }

  /// Why a field has no value, as the record says.
  private func missing(_ field: Int, in parts: borrowing RecordParts) -> MissingKind {
    if parts.values[field].kind == .other { return .invalid }
    return parts.text(of: parts.missing[field]).flatMap { MissingKind(rawValue: $0) } ?? .blank
  }

  private mutating func setAnswer(of record: inout AnswerRecord, from parts: borrowing RecordParts)
  {
    let field = catalogue.questions.answer
    let piece = parts.values[field]
    let text = number(piece, of: parts, guess: 0)
    let place = parts.places[field]
    let raw = parts.raws[field]
    if text != 0 {
      if answerOfText[text] == nil {
        let position = catalogue.questions.scale.firstIndex(of: texts[text] ?? "")
        answerOfText[text] = position.map { UInt8($0) } ?? .max
      }
      let position = answerOfText[text] ?? .max
      record.answer = position == .max ? .missing(.invalid) : .given(position)
    } else {
      record.answer = .missing(missing(field, in: parts))
    }
    // What stood in the cell is told only where it is not the answer itself.
    if raw.kind == .text {
      record.raw = number(raw, of: parts, guess: last.raw)
    } else if place.kind == .text || record.answer == .missing(.invalid) {
      record.raw = text
    }
  }

  // MARK: Support

  /// Looks whether a record keeps the rules on its support, and what it cites.
  private mutating func judge(_ parts: borrowing RecordParts, _ position: Int) {
    for field in ruleFields { scratch[field] = value(field, of: parts) }
    for (index, rule) in ruleNumbers.enumerated() {
      guard case .broken = evaluator.outcome(ofRuleAt: rule, in: scratch) else { continue }
      let at = supportRules[index].at
      let field = at.first { scratch[$0].isPresent } ?? at[0]
      breaches.append(Breach(record: Int32(position), rule: Int16(index), field: Int16(field)))
    }
    guard let fields = citationReader?.fields else { return }
    for (index, field) in fields.enumerated() {
      guard case .text(let text) = scratch[field.position] else { continue }
      let record = Record(
        values: scratch, origins: [], source: Record.RowSource(file: "", sheet: "", row: 0))
      guard field.applies(to: record) else { continue }
      let number = self.text(of: field.position, in: position).text
      for cited in regulations(in: text, number, ofFieldAt: index) {
        citations.append(
          Citation(record: Int32(position), field: Int16(field.position), cited: cited))
      }
    }
  }

  private mutating func regulations(
    in text: String, _ number: UInt32, ofFieldAt index: Int
  ) -> Range<Int32> {
    if let known = knownCitations[index][number] { return known }
    let found = citationReader?.regulations(in: text, ofFieldAt: index) ?? []
    let range = Int32(cited.count)..<Int32(cited.count + found.count)
    cited += found
    knownCitations[index][number] = range
    return range
  }

  /// The value of a field, for rules.
  private func value(_ field: Int, of parts: borrowing RecordParts) -> FieldValue {
    let own = catalogue.schema.fields[field]
    guard let text = parts.text(of: parts.values[field]), !text.isEmpty else {
      if let constant = own.constant { return .text(constant) }
      return .missing(missing(field, in: parts))
    }
    return FieldValue(written: text, as: own.type)
  }
}

extension Rule.Expression {
  /// Adds the fields that it asks for, by position.
  fileprivate func addFields(to fields: inout Set<Int>) {
    switch self {
    case .present(let field), .says(let field, _): fields.insert(field)
    case .compare(let left, _, let right):
      for operand in [left, right] { operand.addField(to: &fields) }
    case .among(let operand, _): operand.addField(to: &fields)
    case .not(let inner): inner.addFields(to: &fields)
    case .and(let left, let right), .or(let left, let right):
      left.addFields(to: &fields)
      right.addFields(to: &fields)
    }
  }
}

extension Rule.Operand {
  fileprivate func addField(to fields: inout Set<Int>) {
    switch self {
    case .field(let field), .property(_, let field, _): fields.insert(field)
    case .literal: break
    }
  }
}
