internal import Assessments
internal import Findings
internal import Indicators

/// What all sheets of a workbook about an assessment have in common: words and limits.
struct AssessmentBook: Sendable {
  let language: Language
  let catalogue: AssessmentCatalogue
  /// The letters and colours of the answers, from the least on.
  let looks: [AnswerLook]
  /// How many items of a list are shown, where a person says.
  let most: Int?
  /// Whether lists have a column of rounds: there are several.
  let tellsRounds: Bool

  init(
    _ catalogue: AssessmentCatalogue, rounds: Int, language: Language, most: Int?
  ) {
    self.language = language
    self.catalogue = catalogue
    self.most = most
    looks = AnswerLook.looks(of: catalogue, in: language)
    tellsRounds = rounds > 1
  }

  // MARK: Words

  func says(_ indonesian: String, _ english: String) -> String {
    language.says(indonesian, english)
  }

  func number(_ number: Int) -> String { GroupedNumber.text(of: number, in: language) }

  func answer(_ position: Int) -> String { catalogue.label(ofAnswer: position, in: language) }

  /// The names of the answers, from the greatest on.
  var answersDown: [(position: Int, name: String)] {
    catalogue.answers.indices.reversed().map { ($0, answer($0)) }
  }

  /// A domain with its name.
  func domain(_ position: Int) -> String {
    "\(catalogue.domains[position].code) \(catalogue.domains[position].label[language])"
  }

  /// A domain's code, as a number where it is one.
  func domainCode(_ position: Int?) -> ListCell {
    guard let code = position.map({ catalogue.domains[$0].code }) else { return .empty }
    if let number = Int(code), String(number) == code { return .number(number) }
    return .text(code)
  }

  /// How an indicator is worded; nothing for one that the catalogue does not have.
  func wording(of indicator: IndicatorFacts) -> String {
    indicator.position.map { catalogue.indicators[$0].label[language] } ?? ""
  }

  func field(_ position: Int) -> String { catalogue.schema.fields[position].label[language] }

  func name(of agreement: Agreement) -> String { agreement.name(catalogue)[language] }

  /// Counts in words, those of the scale from the greatest on: `Ya 12, Tidak 3`.
  func counted(_ counts: [Int], contradictory: Int = 0) -> String {
    var parts = answersDown.filter { counts[$0.position] > 0 }
      .map { "\($0.name) \(number(counts[$0.position]))" }
    if contradictory > 0 { parts.append("\(contradictoryName) \(number(contradictory))") }
    return parts.joined(separator: ", ")
  }

  // MARK: Labels of columns

  var contradictoryName: String { says("ganda", "contradictory") }
  var missingName: String { says("kosong", "missing") }
  /// The label of the denominator.
  var ofName: String { says("dari", "of") }
  var indicatorLabel: String {
    catalogue.schema.subjectFields.indicator.map(field) ?? says("Indikator", "Indicator")
  }
  var roundLabel: String {
    catalogue.schema.subjectFields.round.map(field) ?? says("Putaran", "Round")
  }
  var placeLabel: String { says("Berkas dan sel", "File and cell") }

  /// The columns that say what a row is about, those of the round first where there are several.
  ///
  /// - Parameter needsRound: Whether the round is told even where it is the only one.
  func subjectColumns(needsRound: Bool = false) -> [ListColumn] {
    roundColumns(needsRound: needsRound) + [
      ListColumn(says("Domain", "Domain"), 8, .centred), ListColumn(indicatorLabel, 11),
    ]
  }

  func roundColumns(needsRound: Bool = false) -> [ListColumn] {
    let hasRounds = catalogue.schema.subjectFields.round != nil
    return tellsRounds || needsRound && hasRounds ? [ListColumn(roundLabel, 9)] : []
  }
}
