internal import Assessments
internal import Findings
internal import Indicators

/// How complete the responses of each respondent are; where there are too many respondents, how many
/// are how complete.
struct CompletenessSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }
  private var knowsAssignments: Bool { facts.total.responses.assigned != nil }

  func append(to html: inout HTMLFragment) {
    let words =
      knowsAssignments
      ? round.says(
        "Tanpa rekaman: ditugaskan, tetapi tidak ada rekamannya.",
        "No record: assigned, but there is no record of it.")
      : round.says(
        "Siapa ditanya apa tidak diketahui (--assignments), jadi yang tidak ditanya tak dapat dibedakan dari yang belum menjawab.",
        "Who was asked what is not known (--assignments), so that those not asked can't be told from those who have not answered."
      )
    round.appendSection(.completeness, words, to: &html) { html in
      if round.isAggregated {
        appendBands(to: &html)
      } else {
        appendRespondents(to: &html)
        if !page.catalogue.domains.isEmpty { appendDomains(to: &html) }
      }
      appendSilent(to: &html)
    }
  }

  // MARK: One by one

  private func appendRespondents(to html: inout HTMLFragment) {
    html.tableHead(
      caption: RoundPage.Section.completeness.title[page.language],
      [
        round.says("Instansi", "Respondent"), round.says("respons", "responses"),
        round.says("jenis kosong", "kinds of missing"),
      ] + page.answersDown.map(\.name) + [
        round.says("ganda", "contradictory"), round.says("kosong", "missing"),
        round.says("dari", "of"), round.says("dijawab", "answered"),
        round.says("dengan dukungan", "justified"),
      ]
        + (knowsAssignments
          ? [round.says("ditugaskan", "assigned"), round.says("tanpa rekaman", "no record")] : []),
      texts: 3)
    let most = facts.respondents.map { whole(of: $0.counts) }.max() ?? 0
    for (position, respondent) in facts.respondents.enumerated() {
      let counts = respondent.counts
      html.markup("<tr class=\"e\"")
      page.appendMarks(respondent: respondent.code, levels: round.levels[position], to: &html)
      html.text(
        round.name(ofRespondent: position), between: "><th scope=\"row\">",
        "</th><td class=\"drawn\">")
      StackedBar.append(parts(of: counts), scale: most, to: &html)
      html.text(kinds(of: counts), between: "</td><td>", "</td>")
      html.cells(
        (page.answersDown.map { counts.answers[$0.position] } + [
          counts.contradictory, counts.missingInAll, counts.responses,
          counts.answered + counts.contradictory, counts.justified,
        ] + [counts.assigned, counts.withoutRecord].compactMap(\.self)).map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  private func whole(of counts: ResponseCounts) -> Int {
    counts.responses + (counts.withoutRecord ?? 0)
  }

  private func parts(of counts: ResponseCounts) -> [StackedBar.Part] {
    page.answersDown.map { StackedBar.Part(page.looks[$0.position], counts.answers[$0.position]) }
      + [
        StackedBar.Part(.contradictory, counts.contradictory),
        StackedBar.Part(.missing, counts.missingInAll),
        StackedBar.Part(.withoutRecord, counts.withoutRecord ?? 0),
      ]
  }

  private func kinds(of counts: ResponseCounts) -> String {
    zip(MissingKind.allCases, counts.missing).filter { $0.1 > 0 }
      .map { "\($0.0.name[page.language]) \(page.number($0.1))" }.joined(separator: ", ")
  }

  private func appendDomains(to html: inout HTMLFragment) {
    let title = round.says("Dijawab per instansi dan domain", "Answered by respondent and domain")
    html.text(title, between: "<details open=\"open\"><summary>", "</summary>\n")
    html.tableHead(
      caption: title,
      [round.says("Instansi", "Respondent")]
        + page.catalogue.domains.indices.map { "Domain \(page.catalogue.domains[$0].code)" })
    for (position, respondent) in facts.respondents.enumerated() {
      html.markup("<tr class=\"e\"")
      page.appendMarks(respondent: respondent.code, levels: round.levels[position], to: &html)
      html.text(
        round.name(ofRespondent: position), between: "><th scope=\"row\">", "</th>")
      html.cells(
        respondent.domains.map { counts in
          "\(page.number(counts.answered + counts.contradictory)) \(round.says("dari", "of")) "
            + page.number(whole(of: counts))
        })
      html.markup("</tr>\n")
    }
    html.tableEnd()
    html.markup("</details>\n")
  }

  // MARK: Many

  private func appendBands(to html: inout HTMLFragment) {
    let counts = CompletenessBand.counts(of: facts)
    html.tableHead(
      caption: RoundPage.Section.completeness.title[page.language],
      [
        round.says("Bagian yang dijawab", "Share answered"),
        round.says("instansi", "respondents"), round.says("jumlah", "number"),
        round.says("dari", "of"),
      ], texts: 2)
    for band in CompletenessBand.allCases {
      let count = counts[band] ?? 0
      html.text(
        band.name[page.language], between: "<tr><th scope=\"row\">",
        "</th><td class=\"drawn\">")
      StackedBar.append(
        [StackedBar.Part(AnswerLook(className: "plain", letter: ""), count)],
        scale: facts.respondents.count, to: &html)
      html.markup("</td>")
      html.cells([count, facts.respondents.count].map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  private func appendSilent(to html: inout HTMLFragment) {
    let silent = facts.silent
    guard !silent.isEmpty else { return }
    html.text(
      round.says("Ditugaskan tetapi belum mengirim", "Assigned and not heard from")
        + ": \(page.number(silent.count))", between: "<h4>", "</h4>\n<ul>\n")
    for respondent in silent.prefix(round.outerLimit) {
      html.markup("<li class=\"e\"")
      page.appendMarks(respondent: respondent.code, to: &html)
      html.text(
        page.catalogue.label(ofRespondent: respondent.code)
          + ": \(page.number(respondent.counts.assigned ?? 0)) "
          + round.says("indikator", "indicators"), between: ">", "</li>\n")
    }
    html.markup("</ul>\n")
    round.appendRest(of: silent.count, most: round.outerLimit, to: &html)
  }
}
