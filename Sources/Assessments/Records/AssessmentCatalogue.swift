package import Findings
package import Indicators

/// The indicators, domains, levels and answers of an assessment, as a schema has them.
package struct AssessmentCatalogue: Sendable {
  /// Something with a code and a name.
  package struct Entry: Sendable, Hashable {
    /// Its code.
    package var code: String
    /// What people call it.
    package var label: Phrase
  }

  /// An indicator.
  package struct Indicator: Sendable, Hashable {
    /// Its code.
    package var code: String
    /// How it is worded.
    package var label: Phrase
    /// Its domain, by its position among ``AssessmentCatalogue/domains``.
    package var domain: Int?
  }

  /// The schema.
  package let schema: Schema
  /// What it asks of all records together.
  package let questions: Schema.Assessment
  /// The indicators, in the order of the catalogue.
  package let indicators: [Indicator]
  /// The domains, in the order of their list.
  package let domains: [Entry]
  /// The answers, from the least to the most.
  package let answers: [Entry]
  /// The levels of government; empty where the schema has none.
  package let levels: [Entry]
  private let indicatorPositions: [String: Int]
  /// For each source of levels, the position of the level of each code; −1 where it has none.
  private let levelPositions: [[String: Int]]
  private let respondentLabels: [String: String]

  /// Makes the catalogue of a schema; `nil` where it asks nothing of all records together.
  package init?(schema: Schema) {
    guard let questions = schema.assessment else { return nil }
    self.schema = schema
    self.questions = questions
    let subject = schema.subjectFields
    func entries(_ field: Int?) -> [CodeList.Entry] {
      field.flatMap { schema.fields[$0].list }.flatMap { schema.lists[$0] }?.entries ?? []
    }
    let list = entries(subject.indicator)
    var domains: [Entry] = []
    var positions: [String: Int] = [:]
    if let domain = questions.domain {
      let known = entries(subject.domain)
      var labels: [String: Phrase] = [:]
      for entry in list {
        guard let code = entry.properties[domain.column], !code.isEmpty, labels[code] == nil else {
          continue
        }
        let own = known.first { $0.code == code }.map { Phrase($0.label) }
        labels[code] = Self.label(domain.label, of: entry) ?? own ?? Phrase(code)
        if !known.contains(where: { $0.code == code }) {
          domains.append(Entry(code: code, label: labels[code] ?? Phrase(code)))
        }
      }
      let listed = known.map {
        Entry(code: $0.code, label: labels[$0.code] ?? Phrase($0.label))
      }
      domains = listed + domains
      for (position, domain) in domains.enumerated() { positions[domain.code] = position }
    }
    self.domains = domains
    indicators = list.map { entry in
      Indicator(
        code: entry.code,
        label: Self.label(questions.indicatorLabel, of: entry) ?? Phrase(entry.label),
        domain: questions.domain.flatMap { entry.properties[$0.column] }.flatMap { positions[$0] })
    }
    indicatorPositions = Dictionary(
      indicators.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { one, _ in one })
    let answers = entries(questions.answer)
    self.answers = questions.scale.map { code in
      Entry(code: code, label: Phrase(answers.first { $0.code == code }?.label ?? code))
    }
    levels = questions.level?.labels.map { Entry(code: $0.code, label: $0.label) } ?? []
    let codes = levels.map(\.code)
    levelPositions = (questions.level?.sources ?? []).map { source in
      Dictionary(
        entries(source.field).map { entry in
          (entry.code, entry.properties[source.column].flatMap { codes.firstIndex(of: $0) } ?? -1)
        }, uniquingKeysWith: { one, _ in one })
    }
    respondentLabels = Dictionary(
      entries(subject.respondent).map { ($0.code, $0.label) }, uniquingKeysWith: { one, _ in one })
  }

  private static func label(_ columns: Phrase?, of entry: CodeList.Entry) -> Phrase? {
    guard let columns, let indonesian = entry.properties[columns.indonesian],
      let english = entry.properties[columns.english], !indonesian.isEmpty, !english.isEmpty
    else { return nil }
    return Phrase(indonesian: indonesian, english: english)
  }

  /// The position of an indicator among ``indicators``.
  package func position(ofIndicator code: String) -> Int? { indicatorPositions[code] }

  /// What a source of levels says of a code.
  enum LevelOfCode {
    /// Its level, by its position among ``AssessmentCatalogue/levels``.
    case known(Int)
    /// The list has it, and gives it no level.
    case unlevelled
    /// The list does not have it.
    case unlisted
  }

  /// The level that a code has by one of the sources of levels.
  func level(ofCode code: String, bySource source: Int) -> LevelOfCode {
    guard let position = levelPositions[source][code] else { return .unlisted }
    return position < 0 ? .unlevelled : .known(position)
  }

  /// What people call a respondent; its code where the list does not have it.
  package func label(ofRespondent code: String) -> String { respondentLabels[code] ?? code }

  /// What people call an answer.
  package func label(ofAnswer position: Int, in language: Language) -> String {
    answers[position].label[language]
  }
}
