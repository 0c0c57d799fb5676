internal import Assessments
internal import Findings

/// All answers at a glance: a row an indicator, a column a respondent; where these are too many, a bar
/// an indicator.
struct MatrixSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  func append(to html: inout HTMLFragment) {
    let words =
      round.isAggregated
      ? round.says(
        "Instansi terlalu banyak untuk satu kolom masing-masing; setiap batang menjumlahkan semua respons satu indikator.",
        "There are too many respondents for a column each; a bar sums up all responses to an indicator."
      )
      : round.says(
        "Satu baris satu indikator menurut urutan katalog, satu kolom satu instansi menurut kode atau namanya. Arahkan tetikus, sentuh, atau pakai tombol panah: jawaban mentah, berkas, sel, dan dukungannya muncul.",
        "A row is an indicator, in the order of the catalogue; a column is a respondent, in that of their codes or names. Point, touch or use the arrow keys: the raw answer, its file and cell and its support appear."
      )
    round.appendSection(.matrix, words, to: &html) { html in
      appendLegend(to: &html)
      if round.isAggregated {
        appendBars(to: &html)
      } else {
        appendMatrix(to: &html)
        MatrixBands(round: round).append(to: &html)
      }
    }
  }

  // MARK: Legend

  private func appendLegend(to html: inout HTMLFragment) {
    var keys = page.answersDown.map { (page.looks[$0.position], $0.name) }
    keys.append((.contradictory, round.says("dua jawaban berbeda", "two different answers")))
    keys.append((.missing, round.says("kosong", "missing")))
    if !round.isAggregated {
      if round.assessment.givenFiles.assignments != nil {
        keys.append(
          (.withoutRecord, round.says("ditugaskan, tanpa rekaman", "assigned, no record")))
        keys.append((.notAsked, round.says("tidak ditanya", "not asked")))
      } else {
        keys.append(
          (
            .notAsked,
            round.says(
              "tanpa rekaman (siapa ditanya apa tidak diketahui)",
              "no record (who was asked what is not known)")
          ))
      }
    }
    let differences = [Agreement.levelDifference, .soft, .hard].map {
      ($0.look(page.looks), $0.name(page.catalogue)[page.language])
    }
    html.markup("<ul class=\"legend\">")
    for (look, meaning) in keys + differences {
      html.markup("<li>")
      html.key(look, meaning)
      html.markup("</li>")
    }
    html.markup("</ul>\n")
  }

  // MARK: Matrix

  private func appendMatrix(to html: inout HTMLFragment) {
    let title = RoundPage.Section.matrix.title[page.language]
    html.text(
      title, between: "<div class=\"matrix\" tabindex=\"0\" role=\"group\" aria-label=\"", "\">")
    html.text(
      "\(title), \(facts.round)", between: "<table><caption>",
      "</caption>\n<thead><tr><th scope=\"col\">")
    html.text(round.says("Indikator", "Indicator"), between: "", "</th>")
    for (position, respondent) in facts.respondents.enumerated() {
      html.markup("<th scope=\"col\"")
      page.appendMarks(respondent: respondent.code, levels: round.levels[position], to: &html)
      let name = round.name(ofRespondent: position)
      html.text(name, between: " title=\"", "\">")
      html.text(name, between: "<span>", "</span></th>")
    }
    html.markup("</tr></thead>\n")
    for group in round.indicatorsByDomain {
      html.markup("<tbody>\n")
      if let domain = group.domain {
        html.markup("<tr class=\"dom\"><th scope=\"rowgroup\" colspan=\"")
        html.number(facts.respondents.count + 1)
        html.text(page.domain(domain), between: "\"><span>", "</span></th></tr>\n")
      }
      for position in group.indicators { appendRow(position, to: &html) }
      html.markup("</tbody>\n")
    }
    html.markup("</table></div>\n")
  }

  private func appendRow(_ position: Int, to html: inout HTMLFragment) {
    let indicator = facts.indicators[position]
    html.markup("<tr class=\"e row\"")
    page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
    html.markup(">")
    appendHead(indicator, position, to: &html)
    for cell in round.cells(of: indicator) { append(cell, to: &html) }
    html.markup("</tr>\n")
  }

  /// Appends the first cell of an indicator's row: its code, how far it is agreed on, how it is worded.
  private func appendHead(
    _ indicator: IndicatorFacts, _ position: Int, to html: inout HTMLFragment
  ) {
    html.text(page.wording(of: indicator), between: "<th scope=\"row\" title=\"", "\">")
    html.key(indicator.agreement.look(page.looks), "")
    if indicator.agreement.isDifference {
      html.markup("<a href=\"#")
      round.appendName(ofIndicatorAt: position, to: &html)
      html.text(indicator.code, between: "\">", "</a>")
    } else {
      html.text(indicator.code)
    }
    html.text(
      indicator.agreement.name(page.catalogue)[page.language], between: "<span class=\"unseen\">, ",
      "</span>")
    html.text(page.wording(of: indicator), between: " <small>", "</small></th>")
  }

  private func append(_ cell: MatrixCell, to html: inout HTMLFragment) {
    let look = cell.look(on: round)
    html.markup("<td class=\"")
    html.markup(look.className)
    html.markup("\" title=\"")
    html.text(cell.words(on: round), upTo: 600)
    html.text(look.letter, between: "\">", "</td>")
  }

  // MARK: Bars

  private func appendBars(to html: inout HTMLFragment) {
    html.tableHead(
      caption: RoundPage.Section.matrix.title[page.language],
      [
        round.says("Indikator", "Indicator"), round.says("kesepakatan", "agreement"),
        round.says("respons", "responses"),
      ]
        + page.answersDown.map(\.name) + [
          round.says("ganda", "contradictory"), round.says("kosong", "missing"),
          round.says("dari", "of"),
        ], texts: 3)
    for (position, indicator) in facts.indicators.enumerated() {
      html.markup("<tr class=\"e row\"")
      page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
      html.markup(">")
      appendHead(indicator, position, to: &html)
      html.text(
        indicator.agreement.name(page.catalogue)[page.language], between: "<td>", "</td>")
      ResponseBar(page: page).appendCells(of: indicator.counts, to: &html)
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }
}

/// The responses to something as a bar, and as the numbers that it shows.
struct ResponseBar {
  let page: AssessmentPage

  /// Appends a cell with the bar, then one for each answer from the greatest on, for two answers at
  /// once, for none, and for all.
  func appendCells(of counts: ResponseCounts, to html: inout HTMLFragment) {
    let answers = page.answersDown.map { (page.looks[$0.position], counts.answers[$0.position]) }
    let parts =
      answers + [
        (AnswerLook.contradictory, counts.contradictory), (.missing, counts.missingInAll),
      ]
    html.markup("<td class=\"drawn\">")
    StackedBar.append(parts.map { StackedBar.Part($0, $1) }, to: &html)
    html.markup("</td>")
    html.cells((parts.map(\.1) + [counts.responses]).map(page.number))
  }
}
