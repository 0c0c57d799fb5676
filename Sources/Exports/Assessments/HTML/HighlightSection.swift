internal import Assessments
internal import Findings
internal import Indicators

/// What could be highlighted in each domain, with the facts that qualify it, and what people chose.
struct HighlightSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  func append(to html: inout HTMLFragment) {
    let greatest = page.answersDown.first?.name ?? ""
    let words = round.says(
      "Ada yang menjawab \(greatest) dengan dukungan. Urutannya urutan katalog; yang memilih orang (--highlights).",
      "Somebody answers \(greatest) and supports it. The order is the catalogue's; people choose (--highlights)."
    )
    round.appendSection(.highlights, words, to: &html) { html in
      for (domain, highlights) in facts.highlights.enumerated() {
        html.markup("<div class=\"e\"")
        page.appendMarks(domain: page.catalogue.domains.isEmpty ? nil : domain, to: &html)
        html.markup(">")
        if !page.catalogue.domains.isEmpty {
          html.text(page.domain(domain), between: "<h4>", "</h4>\n")
        }
        append(highlights, domain, to: &html)
        html.markup("</div>\n")
      }
    }
  }

  private func append(
    _ highlights: DomainHighlights, _ domain: Int, to html: inout HTMLFragment
  ) {
    appendAdvice(on: highlights, to: &html)
    guard !highlights.candidates.isEmpty else {
      html.text(round.says("Tidak ada calon.", "No candidates."), between: "<p>", "</p>\n")
      appendChoices(of: highlights, to: &html)
      return
    }
    let fields = page.catalogue.questions.support.map(page.field)
    let evidence = page.catalogue.questions.evidence.map(page.field)
    html.tableHead(
      caption: RoundPage.Section.highlights.title[page.language]
        + (page.catalogue.domains.isEmpty ? "" : ", \(page.domain(domain))"),
      [
        round.says("Indikator", "Indicator"), round.says("dipilih", "chosen"),
        round.says("kesepakatan", "agreement"), round.says("penjawab", "respondents"),
        page.answersDown.first?.name ?? "", round.says("didukung", "justified"),
      ] + fields + [evidence].compactMap(\.self), texts: 3)
    for position in highlights.candidates {
      let indicator = facts.indicators[position]
      let isChosen = highlights.chosen?.contains { $0.indicator == indicator.code } ?? false
      html.markup("<tr><th scope=\"row\">")
      html.text(indicator.code)
      html.text(page.wording(of: indicator), between: " <small>", "</small></th>")
      html.text(
        isChosen ? "★ " + round.says("dipilih", "chosen") : "", between: "<td>", "</td><td>")
      html.key(
        indicator.agreement.look(page.looks),
        indicator.agreement.name(page.catalogue)[page.language])
      html.markup("</td>")
      html.cells(
        ([
          indicator.counts.answered + indicator.counts.contradictory,
          indicator.counts.answers.last ?? 0, indicator.supportedGreatest,
        ] + indicator.support + (evidence == nil ? [] : [indicator.evidence])).map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
    appendChoices(of: highlights, to: &html)
  }

  /// Says how many are chosen, and warns where that is fewer or more than wanted.
  private func appendAdvice(on highlights: DomainHighlights, to html: inout HTMLFragment) {
    guard let chosen = highlights.chosen else { return }
    let count = round.says("Dipilih: ", "Chosen: ") + page.number(chosen.count)
    guard let wanted = page.catalogue.questions.highlights, let state = highlights.state,
      state != .enough
    else {
      html.text(count, between: "<p>", "</p>\n")
      return
    }
    let advice =
      state == .tooFew
      ? round.says("kurang dari \(wanted.lowerBound)", "fewer than \(wanted.lowerBound)")
      : round.says("lebih dari \(wanted.upperBound)", "more than \(wanted.upperBound)")
    html.text("⚠ \(count), \(advice).", between: "<p class=\"note\">", "</p>\n")
  }

  private func appendChoices(of highlights: DomainHighlights, to html: inout HTMLFragment) {
    guard let chosen = highlights.chosen, !chosen.isEmpty else { return }
    html.markup("<ul>\n")
    for choice in chosen {
      html.text(choice.indicator, between: "<li><strong>", "</strong> ")
      html.text("\(choice.who): \(choice.why) ")
      html.text("(\(choice.file):\(choice.row))", between: "<small>", "</small></li>\n")
    }
    html.markup("</ul>\n")
  }
}
