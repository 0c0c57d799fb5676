internal import Assessments
internal import Findings
internal import Indicators

/// The facts of one round for people.
struct SummaryRoundText {
  let page: AssessmentText
  let tableRows: Int
  let assessment: Assessment
  let facts: RoundFacts
  var language: Language { page.language }
  var catalogue: AssessmentCatalogue { assessment.catalogue }
  var records: AnswerRecords { assessment.records }

  init(page: AssessmentText, tableRows: Int, _ assessment: Assessment, _ facts: RoundFacts) {
    self.page = page
    self.tableRows = tableRows
    self.assessment = assessment
    self.facts = facts
  }

  /// The lines, part by part.
  var lines: [String] {
    beginning + domainCounts + indicatorCounts + completeness + silent + repeats + disagreements
      + withoutLevel + consolidated + unsupported + highlights + gaps + register + strangers
  }

  func says(_ indonesian: String, _ english: String) -> String {
    language.says(indonesian, english)
  }

  var answerLabels: [String] { catalogue.answers.map { $0.label[language] } }

  func label(ofDomain position: Int) -> String {
    "\(catalogue.domains[position].code) \(catalogue.domains[position].label[language])"
  }

  // MARK: Counts

  private var beginning: [String] {
    let total = facts.total.responses
    let heard = facts.respondents.count { $0.isHeard }
    var lines = page.heading("Putaran \(facts.round)", "Round \(facts.round)")
    lines.append(
      "  "
        + [
          language.counted(facts.order.count, "rekaman", "record"),
          language.counted(heard, "instansi", "respondent"),
          language.counted(facts.indicators.count, "indikator", "indicator"),
        ].joined(separator: ", "))
    var shares = says("dijawab", "answered") + " " + page.share(total.answered, of: total.responses)
    shares +=
      ", " + says("dengan dukungan", "justified") + " "
      + page.share(total.justified, of: total.answered + total.contradictory)
    lines.append("  " + says("Respons: ", "Responses: ") + shares)
    if let assigned = total.assigned, let without = total.withoutRecord {
      lines.append(
        "  " + says("Ditugaskan: ", "Assigned: ")
          + says("tanpa rekaman ", "without a record ") + page.share(without, of: assigned))
    } else {
      lines.append(
        "  "
          + says(
            "Siapa ditanya apa tidak diketahui; beri --assignments untuk itu.",
            "Who was asked what is not known; give --assignments for that."))
    }
    return lines
  }

  private func cells(_ counts: ResponseCounts) -> [String] {
    counts.answers.map(page.number)
      + [
        page.number(counts.contradictory), page.number(counts.missingInAll),
        page.number(counts.responses),
      ]
  }

  private var domainCounts: [String] {
    var table = AlignedTable(
      [says("Domain", "Domain")] + answerLabels + [
        says("ganda", "contrad."), says("kosong", "missing"), says("dari", "of"),
      ])
    for (position, domain) in facts.domains.enumerated() {
      table.append([label(ofDomain: position)] + cells(domain.responses))
    }
    table.append([says("Semua", "All")] + cells(facts.total.responses))
    return page.heading("Respons per domain", "Responses by domain")
      + table.lines(paint: page.paint)
  }

  private var indicatorCounts: [String] {
    var table = AlignedTable(
      [says("Domain", "Domain")] + answerLabels + [
        says("tingkat", "levels"), says("ringan", "soft"), says("tajam", "hard"),
        says("ganda", "contrad."), says("nihil", "none"), says("dari", "of"),
      ])
    func cells(_ counts: IndicatorCounts) -> [String] {
      (counts.agreed + [
        counts.levelDifference, counts.soft, counts.hard, counts.contradictory, counts.unanswered,
        counts.indicators,
      ]).map(page.number)
    }
    for (position, domain) in facts.domains.enumerated() {
      table.append([label(ofDomain: position)] + cells(domain.indicators))
    }
    table.append([says("Semua", "All")] + cells(facts.total.indicators))
    let names = answerLabels.joined(separator: ", ")
    return page.heading("Indikator per domain", "Indicators by domain")
      + page.wrapped(
        says(
          "\(names): semua yang menjawab sepakat. tingkat: hanya tingkat pemerintahan yang berbeda. ringan, tajam: jawaban berbeda.",
          "\(names): all who answer agree. levels: only levels of government differ. soft, hard: answers differ."
        ))
      + table.lines(paint: page.paint, widest: 26)
  }

  private var completeness: [String] {
    let knows = facts.total.responses.assigned != nil
    var table = AlignedTable(
      [says("Instansi", "Respondent")]
        + (knows ? [says("tugas", "assigned"), says("tak ada", "no record")] : [])
        + [
          says("respons", "responses"), says("dijawab", "answered"), says("didukung", "justified"),
          says("kosong", "missing"),
        ])
    var kinds: [String] = []
    for respondent in facts.respondents.prefix(tableRows) {
      let counts = respondent.counts
      let label = catalogue.label(ofRespondent: respondent.code)
      table.append(
        [label]
          + (knows ? [counts.assigned ?? 0, counts.withoutRecord ?? 0].map(page.number) : [])
          + [
            counts.responses, counts.answered + counts.contradictory, counts.justified,
            counts.missingInAll,
          ].map(page.number))
      let missing = zip(MissingKind.allCases, counts.missing).filter { $0.1 > 0 }
        .map { "\($0.0.name[language]) \(page.number($0.1))" }
      if !missing.isEmpty {
        kinds += page.parts([label + ":", missing.joined(separator: ", ")], indentation: 4)
      }
    }
    let left = facts.respondents.count - tableRows
    return page.heading("Kelengkapan per instansi", "Completeness by respondent")
      + table.lines(paint: page.paint, widest: 34) + (left > 0 ? ["  " + page.rest(left)] : [])
      + (kinds.isEmpty ? [] : ["  " + says("Yang kosong:", "What is missing:")] + kinds)
  }

  private var silent: [String] {
    guard !facts.silent.isEmpty else { return [] }
    let count = page.number(facts.silent.count)
    return page.heading(
      "Ditugaskan tetapi belum mengirim: \(count)", "Assigned and not heard from: \(count)")
      + page.shown(facts.silent, most: tableRows) {
        [
          "  \(AlignedTable.cut(catalogue.label(ofRespondent: $0.code), 60)): \(page.number($0.counts.assigned ?? 0))"
        ]
      }
  }

  private var repeats: [String] {
    guard !facts.repeated.isEmpty else { return [] }
    let count = page.number(facts.repeated.count)
    return page.heading(
      "Respons dari beberapa rekaman: \(count)", "Responses of several records: \(count)")
      + page.shown(facts.repeated, most: max(page.most, 20)) { position in
        let response = facts.responses[position]
        let indicator = records.texts[records.records[response.record].indicator] ?? ""
        let state =
          response.outcome == .contradictory
          ? says(
            "bertentangan, tidak dihitung sebagai jawaban", "contradictory, counted as no answer")
          : says("sama, dihitung sekali", "the same, counted once")
        return ["  \(indicator)  \(facts.respondents[response.respondent].code): \(state)"]
          + response.records.flatMap { place in
            page.parts(page.source(of: Int(facts.order[place]), in: records), indentation: 6)
          }
      }
  }
}
