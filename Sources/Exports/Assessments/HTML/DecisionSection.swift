internal import Assessments
internal import Findings

/// One answer an indicator: proposed where all agree, decided by people elsewhere.
struct DecisionSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  func append(to html: inout HTMLFragment) {
    let open = facts.indicators.count {
      $0.proposal == nil && $0.decision == nil && $0.agreement != .unanswered
    }
    let words =
      round.says(
        "Diusulkan hanya bila semua yang menjawab sepakat; selebihnya diputuskan orang (--decisions). Belum diputuskan: ",
        "Proposed only where all who answer agree; the rest people decide (--decisions). To be decided: "
      ) + page.share(open, of: facts.indicators.count) + "."
    round.appendSection(.decisions, words, to: &html) { html in
      html.tableHead(
        caption: RoundPage.Section.decisions.title[page.language],
        [
          round.says("Indikator", "Indicator"), round.says("kesepakatan", "agreement"),
          round.says("usulan", "proposal"), round.says("keputusan", "decision"),
          round.says("oleh", "by"), round.says("kapan", "when"), round.says("mengapa", "why"),
          round.says("tercatat di", "written in"),
        ], texts: 8)
      for indicator in facts.indicators { append(indicator, to: &html) }
      html.tableEnd()
    }
  }

  private func append(_ indicator: IndicatorFacts, to html: inout HTMLFragment) {
    html.markup("<tr class=\"e\"")
    page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
    html.text(indicator.code, between: "><th scope=\"row\">", "</th><td>")
    html.key(
      indicator.agreement.look(page.looks), indicator.agreement.name(page.catalogue)[page.language])
    html.markup("</td><td>")
    if let proposal = indicator.proposal {
      html.key(page.looks[Int(proposal)], page.answer(Int(proposal)))
    }
    html.markup("</td><td>")
    if let decision = indicator.decision {
      html.key(page.looks[Int(decision.answer)], page.answer(Int(decision.answer)))
      html.text(decision.who, between: "</td><td>", "</td>")
      html.text(decision.when, between: "<td>", "</td>")
      html.text(decision.why, between: "<td>", "</td>")
      html.text("\(decision.file):\(decision.row)", between: "<td>", "</td>")
    } else {
      let isOpen = indicator.proposal == nil && indicator.agreement != .unanswered
      html.text(
        isOpen ? round.says("harus diputuskan", "to be decided") : "", between: "<em>", "</em>")
      html.markup("</td><td></td><td></td><td></td><td></td>")
    }
    html.markup("</tr>\n")
  }
}
