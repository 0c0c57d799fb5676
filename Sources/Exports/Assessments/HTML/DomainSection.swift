internal import Assessments
internal import Findings

/// Counts by domain, in two units that are never mixed: responses, and indicators.
struct DomainSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  func append(to html: inout HTMLFragment) {
    let words = round.says(
      "Respons adalah jawaban satu instansi untuk satu indikator; indikator dihitung sekali, menurut kesepakatan semua yang menjawab.",
      "A response is one respondent's to one indicator; an indicator counts once, by how far those who answer agree."
    )
    round.appendSection(.domains, words, to: &html) { html in
      appendResponses(to: &html)
      appendIndicators(to: &html)
    }
  }

  private func appendRows(
    to html: inout HTMLFragment, _ cells: (DomainFacts, inout HTMLFragment) -> Void
  ) {
    for (position, domain) in facts.domains.enumerated() {
      html.markup("<tr class=\"e\"")
      page.appendMarks(domain: position, to: &html)
      html.text(page.domain(position), between: "><th scope=\"row\">", "</th>")
      cells(domain, &html)
      html.markup("</tr>\n")
    }
    html.text(
      round.says("Semua domain", "All domains"),
      between: "<tr class=\"sum\"><th scope=\"row\">", "</th>")
    cells(facts.total, &html)
    html.markup("</tr>\n")
  }

  private func appendResponses(to html: inout HTMLFragment) {
    let title = round.says("Respons", "Responses")
    html.text(title, between: "<h4>", "</h4>\n")
    html.tableHead(
      caption: round.says("Respons per domain", "Responses by domain"),
      ["Domain", title] + page.answersDown.map(\.name) + [
        round.says("ganda", "contradictory"), round.says("kosong", "missing"),
        round.says("dari", "of"),
      ], texts: 2)
    appendRows(to: &html) { domain, html in
      ResponseBar(page: page).appendCells(of: domain.responses, to: &html)
    }
    html.tableEnd()
  }

  private func appendIndicators(to html: inout HTMLFragment) {
    let title = round.says("Indikator", "Indicators")
    html.text(title, between: "<h4>", "</h4>\n")
    html.tableHead(
      caption: round.says("Indikator per domain", "Indicators by domain"),
      ["Domain", title]
        + page.answersDown.map { round.says("semua \($0.name)", "all \($0.name)") }
        + [Agreement.levelDifference, .soft, .hard, .contradictory, .unanswered].map {
          $0.name(page.catalogue)[page.language]
        } + [round.says("dari", "of")], texts: 2)
    appendRows(to: &html) { domain, html in
      let counts = domain.indicators
      let parts =
        page.answersDown.map {
          StackedBar.Part(page.looks[$0.position], counts.agreed[$0.position])
        }
        + [
          (Agreement.levelDifference, counts.levelDifference), (.soft, counts.soft),
          (.hard, counts.hard), (.contradictory, counts.contradictory),
          (.unanswered, counts.unanswered),
        ].map { StackedBar.Part($0.0.look(page.looks), $0.1) }
      html.markup("<td class=\"drawn\">")
      StackedBar.append(parts, to: &html)
      html.markup("</td>")
      html.cells((parts.map(\.count) + [counts.indicators]).map(page.number))
    }
    html.tableEnd()
  }
}
