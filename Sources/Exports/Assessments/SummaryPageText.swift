package import Assessments
package import Findings
internal import Indicators

/// The facts of an assessment for people, round after round.
package struct SummaryPageText {
  private let page: AssessmentText
  private let tableRows: Int
  private var language: Language { page.language }

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - isColoured: Whether headings have colours.
  ///   - most: How many rows of each list are shown; otherwise 3 of a list within a list, and 100 of a
  ///     table.
  package init(language: Language, isColoured: Bool = false, most: Int? = nil) {
    page = AssessmentText(
      language: language, paint: Paint(isOn: isColoured), most: most ?? AssessmentText.fewRows)
    tableRows = most ?? 100
  }

  /// The page; it ends with a line break.
  package func text(of assessment: Assessment) -> String {
    var lines = page.title(assessment.catalogue.schema)
    if !assessment.nameless.isEmpty { lines += nameless(assessment) }
    if assessment.rounds.isEmpty {
      lines += ["", language.says("Tidak ada putaran.", "There is no round.")]
    }
    for facts in assessment.rounds {
      let part = SummaryRoundText(page: page, tableRows: tableRows, assessment, facts)
      lines += part.lines
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func nameless(_ assessment: Assessment) -> [String] {
    let count = page.number(assessment.nameless.count)
    return page.heading(
      "Rekaman tanpa instansi, putaran, atau indikator, tidak dihitung: \(count)",
      "Records without respondent, round or indicator, in no count: \(count)")
      + page.shown(assessment.nameless) { ["    " + page.source(of: $0, in: assessment.records)] }
  }
}

/// The facts of one round for people.
struct SummaryRoundText {
  private let page: AssessmentText
  private let tableRows: Int
  private let assessment: Assessment
  private let facts: RoundFacts
  private var language: Language { page.language }
  private var catalogue: AssessmentCatalogue { assessment.catalogue }
  private var records: AnswerRecords { assessment.records }

  init(page: AssessmentText, tableRows: Int, _ assessment: Assessment, _ facts: RoundFacts) {
    self.page = page
    self.tableRows = tableRows
    self.assessment = assessment
    self.facts = facts
  }

  /// The lines, part by part.
  var lines: [String] {
    beginning + domainCounts + indicatorCounts + completeness + silent + repeats + disagreements
      + consolidated + unsupported + highlights + gaps + register + strangers
  }

  private func says(_ indonesian: String, _ english: String) -> String {
    language.says(indonesian, english)
  }

  private var answerLabels: [String] { catalogue.answers.map { $0.label[language] } }

  private func label(ofDomain position: Int) -> String {
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
      [says("Domain", "Domain")]
        + answerLabels.map { says("semua \($0)", "all \($0)") } + [
          says("beda tingkat", "levels"), says("ringan", "soft"), says("tajam", "hard"),
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
    return page.heading("Indikator per domain", "Indicators by domain")
      + table.lines(paint: page.paint, widest: 26)
  }

  private var completeness: [String] {
    let knows = facts.total.responses.assigned != nil
    var table = AlignedTable(
      [says("Instansi", "Respondent")]
        + (knows ? [says("tugas", "assigned"), says("nihil", "no record")] : [])
        + [
          says("respons", "responses"), says("dijawab", "answered"), says("didukung", "justified"),
          says("kosong", "missing"),
        ])
    for respondent in facts.respondents.prefix(tableRows) {
      let counts = respondent.counts
      let missing = zip(MissingKind.allCases, counts.missing).filter { $0.1 > 0 }
        .map { "\($0.0.name[language]) \(page.number($0.1))" }
      table.append(
        [catalogue.label(ofRespondent: respondent.code)]
          + (knows ? [counts.assigned ?? 0, counts.withoutRecord ?? 0].map(page.number) : [])
          + [
            counts.responses, counts.answered + counts.contradictory, counts.justified,
            counts.missingInAll,
          ].map(page.number), note: missing.joined(separator: ", "))
    }
    let left = facts.respondents.count - tableRows
    return page.heading("Kelengkapan per instansi", "Completeness by respondent")
      + table.lines(paint: page.paint, widest: 34) + (left > 0 ? ["  " + page.rest(left)] : [])
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
          + response.records.map { "      " + page.source(of: Int(facts.order[$0]), in: records) }
      }
  }

  // MARK: Agreement

  private func counted(_ counts: [Int]) -> String {
    zip(answerLabels, counts).filter { $0.1 > 0 }.map { "\($0.0) \(page.number($0.1))" }
      .joined(separator: ", ")
  }

  private var disagreements: [String] {
    let differing = facts.indicators.filter {
      [.hard, .soft, .levelDifference, .contradictory].contains($0.agreement)
    }
    let count = page.share(differing.count, of: facts.indicators.count)
    var lines = page.heading(
      "Indikator yang jawabannya berbeda: \(count)", "Indicators that are disagreed on: \(count)")
    for indicator in differing {
      lines.append(
        "  \(indicator.code)  \(indicator.agreement.name(catalogue)[language]): \(counted(indicator.counts.answers))"
          + (indicator.counts.contradictory > 0
            ? says(", ganda ", ", contradictory ") + page.number(indicator.counts.contradictory)
            : ""))
      if !catalogue.levels.isEmpty {
        let known = zip(catalogue.levels, indicator.levels).map { ($0.label[language], $1) }
        let levels =
          (known + [(says("tingkat tidak diketahui", "level not known"), indicator.others)])
          .filter { $0.1.contains { $0 > 0 } }
        lines += page.hanging(
          levels.map { "\($0.0): \(counted($0.1))" }.joined(separator: "; "), indentation: 6)
      }
      let given = indicator.responses.filter {
        if case .missing = facts.responses[$0].outcome { false } else { true }
      }
      // Of each answer the same number, so that all sides are seen.
      let groups = catalogue.answers.indices.reversed().map { answer in
        given.filter { facts.responses[$0].outcome == .answered(UInt8(answer)) }
      }
      for (answer, group) in zip(catalogue.answers.indices.reversed(), groups) where !group.isEmpty
      {
        lines += page.shown(group, indentation: 6) { position in
          let response = facts.responses[position]
          let name = facts.respondents[response.respondent].code
          return page.hanging(
            "\(answerLabels[answer])  \(name)  \(page.source(of: response.record, in: records))",
            indentation: 6)
        }
      }
    }
    return lines
  }

  private var consolidated: [String] {
    var lines = page.heading("Jawaban gabungan", "Consolidated answers")
    lines += page.wrapped(
      says(
        "Diusulkan hanya bila semua yang menjawab sepakat; selebihnya diputuskan orang (--decisions).",
        "Proposed only where all who answer agree; the rest people decide (--decisions)."))
    var table = AlignedTable(
      [
        says("Indikator", "Indicator"), says("usulan", "proposal"), says("keputusan", "decision"),
        says("oleh", "by"), says("kapan", "when"), says("mengapa", "why"),
      ], texts: 6)
    var undecided: [String] = []
    for indicator in facts.indicators
    where indicator.agreement != .unanswered || indicator.decision != nil {
      let proposal = indicator.proposal.map { answerLabels[Int($0)] }
      guard proposal != nil || indicator.decision != nil else {
        undecided.append(indicator.code)
        continue
      }
      table.append([
        indicator.code, proposal ?? "-",
        indicator.decision.map { answerLabels[Int($0.answer)] } ?? "-",
        indicator.decision?.who ?? "", indicator.decision?.when ?? "",
        indicator.decision?.why ?? "",
      ])
    }
    lines += table.lines(paint: page.paint, widest: 30)
    let count = page.share(undecided.count, of: facts.indicators.count)
    lines.append("  " + says("Belum diputuskan: ", "To be decided: ") + count)
    if !undecided.isEmpty {
      lines += page.wrapped(undecided.joined(separator: ", "), indentation: 4)
    }
    return lines
  }

  private var unsupported: [String] {
    let whole = facts.total.responses.answered + facts.total.responses.contradictory
    let count = page.number(facts.unsupported.count)
    let of = page.number(whole)
    return page.heading(
      "Jawaban dengan dukungan yang ditolak aturan: \(count) temuan pada \(of) jawaban",
      "Answers whose support the rules refuse: \(count) on \(of) answers")
      + page.shown(facts.unsupported, most: max(page.most, 20), indentation: 2) { answer in
        let own = records.records[answer.record]
        let what =
          answer.isBareLink
          ? says("hanya tautan", "but a link") : answer.codes.map(\.id).joined(separator: " ")
        let place = records.place(of: answer.field, in: answer.record).words
        return page.hanging(
          "\(records.texts[own.indicator] ?? "")  \(what)  \(records.texts[own.respondent] ?? "")  \(place)",
          indentation: 2)
      }
  }

  // MARK: Candidates

  private var highlights: [String] {
    var lines = page.heading("Calon sorotan", "Highlight candidates")
    lines += page.wrapped(
      says(
        "Ada yang menjawab \(answerLabels.last ?? "") dengan dukungan. Urutannya urutan katalog; yang memilih orang (--highlights).",
        "Somebody answers \(answerLabels.last ?? "") and supports it. The order is the catalogue's; people choose (--highlights)."
      ))
    let fields = catalogue.questions.support.map { catalogue.schema.fields[$0].label[language] }
    let evidence = catalogue.questions.evidence.map { catalogue.schema.fields[$0].label[language] }
    for (domain, highlights) in facts.highlights.enumerated() {
      if !catalogue.domains.isEmpty {
        lines.append("  " + page.paint.heading(label(ofDomain: domain)))
      }
      var table = AlignedTable(
        [says("Indikator", "Indicator"), says("kesepakatan", "agreement")]
          + [
            says("penjawab", "respondents"), answerLabels.last ?? "", says("didukung", "justified"),
          ]
          + fields + [evidence].compactMap(\.self), texts: 2)
      let chosen = highlights.chosen ?? []
      for position in highlights.candidates {
        let indicator = facts.indicators[position]
        let isChosen = chosen.contains { $0.indicator == indicator.code }
        table.append(
          [indicator.code + (isChosen ? " *" : ""), indicator.agreement.name(catalogue)[language]]
            + [
              indicator.counts.answered + indicator.counts.contradictory,
              indicator.counts.answers.last ?? 0, indicator.supportedGreatest,
            ].map(page.number) + indicator.support.map(page.number)
            + (evidence == nil ? [] : [page.number(indicator.evidence)]))
      }
      lines +=
        highlights.candidates.isEmpty
        ? ["    " + says("tidak ada", "none")] : table.lines(paint: page.paint, indentation: 4)
      guard let state = highlights.state, let wanted = catalogue.questions.highlights else {
        continue
      }
      let advice =
        switch state {
        case .enough: ""
        case .tooFew:
          says(" (kurang dari \(wanted.lowerBound))", " (fewer than \(wanted.lowerBound))")
        case .tooMany:
          says(" (lebih dari \(wanted.upperBound))", " (more than \(wanted.upperBound))")
        }
      lines.append("    " + says("* dipilih: ", "* chosen: ") + page.number(chosen.count) + advice)
      for choice in chosen {
        lines += page.wrapped("\(choice.indicator)  \(choice.who): \(choice.why)", indentation: 6)
      }
    }
    return lines
  }

  private var gaps: [String] {
    let gaps = GapCandidate.candidates(of: facts, records)
    let count = page.share(gaps.count, of: facts.indicators.count)
    var lines = page.heading(
      "Calon kesenjangan (potensi pengembangan): \(count) indikator",
      "Gap candidates (potential for further development): \(count) indicators")
    for gap in gaps {
      let indicator = facts.indicators[gap.indicator]
      var counts = indicator.counts.answers
      counts[counts.count - 1] = 0
      lines.append(
        "  \(indicator.code)  \(counted(counts))"
          + (gap.withoutReason > 0
            ? says("; tanpa alasan ", "; without a reason ") + page.number(gap.withoutReason) : ""))
      lines += page.shown(gap.reasons, most: min(page.most, max(2, page.most / 2)), indentation: 6)
      { reason in
        let own = records.records[reason.record]
        let text = records.texts[records.text(of: reason.field, in: reason.record).text] ?? ""
        let place = records.place(of: reason.field, in: reason.record).words
        return page.hanging(
          "\(records.texts[own.respondent] ?? ""): \"\(AlignedTable.cut(text, 120))\" (\(place))",
          indentation: 6)
      }
    }
    return lines
  }

  // MARK: Regulations

  private var register: [String] {
    let register = facts.register
    let count = page.number(register.regulations.count)
    var lines = page.heading(
      "Regulasi yang dikutip: \(count)", "Regulations that are cited: \(count)")
    var table = AlignedTable(
      [
        says("Regulasi", "Regulation"), says("tentang", "about"), says("indikator", "indicators"),
        says("instansi", "respondents"), says("kutipan", "citations"),
      ], texts: 2)
    for regulation in register.regulations.prefix(tableRows) {
      table.append(
        [regulation.key, regulation.titles.first ?? ""]
          + [regulation.indicators.count, regulation.respondents.count, regulation.citations.count]
          .map(page.number))
    }
    if !register.regulations.isEmpty { lines += table.lines(paint: page.paint, widest: 34) }
    let left = register.regulations.count - tableRows
    if left > 0 { lines.append("  " + page.rest(left)) }
    for (name, positions) in [
      (says("Bukti lain, bukan regulasi", "Other evidence, no regulation"), register.otherEvidence),
      (says("Tanpa nomor atau tahun", "Without number or year"), register.incomplete),
      (says("Tidak terbaca sebagai regulasi", "Not read as a regulation"), register.unread),
    ] where !positions.isEmpty {
      lines.append("  \(name): \(page.number(positions.count))")
      lines += page.shown(positions) { position in
        let citation = records.citations[position]
        let raw = AlignedTable.cut(records.cited[Int(citation.cited)].raw, 80)
        let place = records.place(of: Int(citation.field), in: Int(citation.record)).words
        return page.hanging("\"\(raw)\" (\(place))", indentation: 4)
      }
    }
    return lines
  }

  private var strangers: [String] {
    guard !facts.strangers.isEmpty else { return [] }
    let count = page.number(facts.strangers.count)
    return page.heading(
      "Indikator di luar katalog, tidak dihitung: \(count)",
      "Indicators that the catalogue does not have, in no count: \(count)")
      + facts.strangers.map { "  \($0.code): \(counted($0.counts.answers))" }
  }
}
