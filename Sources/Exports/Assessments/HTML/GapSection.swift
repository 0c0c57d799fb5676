internal import Assessments
internal import Findings

/// Indicators in which there is something left to do, with the reasons that are given.
struct GapSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }
  private var records: AnswerRecords { round.records }

  func append(to html: inout HTMLFragment) {
    let gaps = GapCandidate.candidates(of: facts, records)
    let words = round.says(
      "Ada yang menjawab kurang dari \(page.answersDown.first?.name ?? ""): \(page.share(gaps.count, of: facts.indicators.count)) indikator.",
      "Somebody answers less than \(page.answersDown.first?.name ?? ""): \(page.share(gaps.count, of: facts.indicators.count)) indicators."
    )
    round.appendSection(.gaps, words, to: &html) { html in
      for gap in gaps { append(gap, to: &html) }
    }
  }

  private func append(_ gap: GapCandidate, to html: inout HTMLFragment) {
    let indicator = facts.indicators[gap.indicator]
    let counts = page.answersDown.dropFirst()
      .filter { indicator.counts.answers[$0.position] > 0 }
      .map { "\($0.name) \(page.number(indicator.counts.answers[$0.position]))" }
    html.markup("<details open=\"open\" class=\"e\"")
    page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
    html.text(indicator.code, between: "><summary><strong>", "</strong> ")
    html.text(
      counts.joined(separator: ", ")
        + (gap.withoutReason > 0
          ? round.says("; tanpa alasan ", "; without a reason ") + page.number(gap.withoutReason)
          : ""))
    html.text(page.wording(of: indicator), between: " <small>", "</small></summary>\n")
    if !gap.reasons.isEmpty { appendReasons(of: gap, indicator, to: &html) }
    html.markup("</details>\n")
  }

  private func appendReasons(
    of gap: GapCandidate, _ indicator: IndicatorFacts, to html: inout HTMLFragment
  ) {
    html.tableHead(
      caption: "\(indicator.code): " + round.says("alasan", "reasons"),
      [
        round.says("Instansi", "Respondent"), round.says("jawaban", "answer"),
        round.says("alasan", "reason"), round.says("berkas dan sel", "file and cell"),
      ], texts: 4, isLong: true)
    for reason in gap.reasons.prefix(round.innerLimit) {
      let own = records.records[reason.record]
      let respondent = records.texts[own.respondent] ?? ""
      var given: (look: AnswerLook, name: String)?
      if case .given(let position) = own.answer {
        given = (page.looks[Int(position)], page.answer(Int(position)))
      }
      html.markup("<tr class=\"e\"")
      page.appendMarks(
        respondent: respondent, answer: given?.look,
        levels: own.level >= 0 ? [Int(own.level)] : [], to: &html)
      html.text(
        page.catalogue.label(ofRespondent: respondent), between: "><th scope=\"row\">",
        "</th><td>")
      if let given { html.key(given.look, given.name) }
      html.markup("</td><td>")
      html.text(
        records.texts[records.text(of: reason.field, in: reason.record).text] ?? "", upTo: 600)
      html.text(
        records.place(of: reason.field, in: reason.record).words, between: "</td><td>",
        "</td></tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: gap.reasons.count, most: round.innerLimit, to: &html)
  }
}
