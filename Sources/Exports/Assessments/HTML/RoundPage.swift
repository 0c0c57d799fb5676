internal import Assessments
internal import Findings
internal import Indicators

/// One round on a page, with what its sections have in common.
struct RoundPage: Sendable {
  let page: AssessmentPage
  let assessment: Assessment
  let facts: RoundFacts
  /// The number of the round on the page, from 1.
  let number: Int
  /// The levels of government that each respondent's records have, in the order of the respondents.
  let levels: [[Int]]

  init(_ page: AssessmentPage, _ assessment: Assessment, roundAt position: Int) {
    self.page = page
    self.assessment = assessment
    facts = assessment.rounds[position]
    number = position + 1
    var levels = Array(repeating: Set<Int>(), count: facts.respondents.count)
    for response in facts.responses {
      let level = Int(assessment.records.records[response.record].level)
      if level >= 0 { levels[response.respondent].insert(level) }
    }
    self.levels = levels.map { $0.sorted() }
  }

  var records: AnswerRecords { assessment.records }
  var catalogue: AssessmentCatalogue { page.catalogue }
  var language: Language { page.language }

  /// Whether there are too many respondents for each to have a column.
  var isAggregated: Bool { facts.respondents.count > AssessmentPage.respondentLimit }
  /// How many items of a list within a list are shown.
  var innerLimit: Int { page.most ?? (isAggregated ? 10 : .max) }
  /// How many items of a list are shown.
  var outerLimit: Int { isAggregated ? 300 : 3_000 }

  func says(_ indonesian: String, _ english: String) -> String {
    page.says(indonesian, english)
  }

  // MARK: Records

  /// What people call the respondent of a response.
  func name(ofRespondent position: Int) -> String {
    catalogue.label(ofRespondent: facts.respondents[position].code)
  }

  /// The raw answer of a record, as it stood in its cell.
  func raw(_ record: Int) -> String? {
    records.texts[records.records[record].raw].map { "“\($0)”" }
  }

  /// The fields of support that a record has something in, by name.
  func kinds(of record: Int) -> [String] {
    catalogue.questions.support.filter { records.text(of: $0, in: record).text != 0 }
      .map(page.field)
  }

  /// How a response looks.
  func look(of response: Response) -> AnswerLook {
    switch response.outcome {
    case .answered(let answer): page.looks[Int(answer)]
    case .contradictory: .contradictory
    case .missing: .missing
    }
  }

  /// What a response is, in a word.
  func word(for response: Response) -> String {
    switch response.outcome {
    case .answered(let answer): page.answer(Int(answer))
    case .contradictory: says("ganda", "contradictory")
    case .missing(let kind): kind.name[language]
    }
  }

  /// A response in one line: the answer, and for each record what stood in the cell, where, with what.
  func line(for response: Response) -> String {
    let sources = response.records.map { place in
      let record = Int(facts.order[place])
      let kinds = kinds(of: record)
      return [
        raw(record), records.place(of: nil, in: record).words,
        kinds.isEmpty ? nil : kinds.joined(separator: ", "),
      ].compactMap(\.self).joined(separator: " · ")
    }
    return "\(word(for: response)) · \(sources.joined(separator: "; "))"
  }

  // MARK: Sections

  /// Appends the name that links to something of the round have, such as `r1-matrix`.
  func appendName(_ name: StaticString, to html: inout HTMLFragment) {
    html.markup("r")
    html.number(number)
    html.markup("-")
    html.markup(name)
  }

  /// Appends the name that links to an indicator's differences have.
  func appendName(ofIndicatorAt position: Int, to html: inout HTMLFragment) {
    appendName("i", to: &html)
    html.number(position + 1)
  }

  /// Appends a section with a heading.
  func appendSection(
    _ section: Section, _ words: String? = nil, to html: inout HTMLFragment,
    _ body: (inout HTMLFragment) -> Void
  ) {
    html.markup("<section class=\"part\" id=\"")
    appendName(section.name, to: &html)
    html.markup("\" aria-labelledby=\"h-")
    appendName(section.name, to: &html)
    // The same section of another round has the same heading.
    html.markup(" h-")
    appendName("round", to: &html)
    html.markup("\">\n<h3 id=\"h-")
    appendName(section.name, to: &html)
    html.text(section.title[language], between: "\">", "</h3>\n")
    if let words { html.text(words, between: "<p class=\"q\">", "</p>\n") }
    body(&html)
    html.markup("</section>\n")
  }

  /// Appends that a list goes on, where it does.
  func appendRest(of count: Int, most: Int, to html: inout HTMLFragment) {
    guard count > most else { return }
    html.text(page.rest(count - most), between: "<p class=\"q\">", "</p>\n")
  }

  /// The sections of a round.
  enum Section: CaseIterable {
    case matrix, domains, completeness, differences, decisions, unsupported, highlights, gaps
    case regulations, others

    /// The end of the name that links have.
    var name: StaticString {
      switch self {
      case .matrix: "matrix"
      case .domains: "domains"
      case .completeness: "completeness"
      case .differences: "differences"
      case .decisions: "decisions"
      case .unsupported: "unsupported"
      case .highlights: "highlights"
      case .gaps: "gaps"
      case .regulations: "regulations"
      case .others: "others"
      }
    }

    /// Its heading.
    var title: Phrase {
      switch self {
      case .matrix: Phrase(indonesian: "Semua jawaban", english: "All answers")
      case .domains: Phrase(indonesian: "Per domain", english: "By domain")
      case .completeness:
        Phrase(indonesian: "Kelengkapan per instansi", english: "Completeness by respondent")
      case .differences: Phrase(indonesian: "Jawaban yang berbeda", english: "Disagreement")
      case .decisions:
        Phrase(
          indonesian: "Jawaban gabungan dan keputusan",
          english: "Consolidated answers and decisions")
      case .unsupported:
        Phrase(indonesian: "Jawaban yang belum didukung", english: "Unsupported answers")
      case .highlights: Phrase(indonesian: "Calon sorotan", english: "Highlight candidates")
      case .gaps:
        Phrase(
          indonesian: "Calon kesenjangan (potensi pengembangan)",
          english: "Gap candidates (potential for further development)")
      case .regulations:
        Phrase(indonesian: "Daftar regulasi", english: "Register of regulations")
      case .others:
        Phrase(indonesian: "Di luar hitungan biasa", english: "Apart from the usual counts")
      }
    }
  }
}
