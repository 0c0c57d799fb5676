internal import Assessments
internal import Findings

/// The matrix of all answers on paper: bands of as many respondents as a page holds in letters that can
/// be read.
///
/// A screen does not show them.
struct MatrixBands {
  let round: RoundPage

  /// How many respondents have room beside each other on a page of A4.
  private static let room = 30

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  /// The respondents of each band, of nearly the same number.
  private var bands: [Range<Int>] {
    let count = facts.respondents.count
    let bands = (count + Self.room - 1) / Self.room
    return (0..<bands).map { count * $0 / bands..<count * ($0 + 1) / bands }
  }

  func append(to html: inout HTMLFragment) {
    let looks = facts.indicators.map { indicator in
      round.cells(of: indicator).map { $0.look(on: round) }
    }
    html.markup("<div class=\"bands\">\n")
    for band in bands { append(band, looks, to: &html) }
    html.markup("</div>\n")
  }

  private func append(
    _ band: Range<Int>, _ looks: [[AnswerLook]], to html: inout HTMLFragment
  ) {
    let count = page.number(facts.respondents.count)
    let title = RoundPage.Section.matrix.title[page.language]
    html.text(
      "\(title), \(facts.round): "
        + round.says(
          "instansi \(band.lowerBound + 1)–\(band.upperBound) dari \(count)",
          "respondents \(band.lowerBound + 1)–\(band.upperBound) of \(count)"),
      between: "<table><caption>", "</caption>\n<thead><tr><th scope=\"col\">")
    html.text(round.says("Indikator", "Indicator"), between: "", "</th>")
    for position in band {
      html.markup("<th scope=\"col\"")
      page.appendMarks(
        respondent: facts.respondents[position].code, levels: round.levels[position], to: &html)
      html.text(round.name(ofRespondent: position), between: "><span>", "</span></th>")
    }
    html.markup("</tr></thead>\n")
    for group in round.indicatorsByDomain {
      html.markup("<tbody>\n")
      if let domain = group.domain {
        html.markup("<tr class=\"dom\"><th scope=\"rowgroup\" colspan=\"")
        html.number(band.count + 1)
        html.text(page.domain(domain), between: "\">", "</th></tr>\n")
      }
      for position in group.indicators {
        appendRow(facts.indicators[position], looks[position][band], to: &html)
      }
      html.markup("</tbody>\n")
    }
    html.markup("</table>\n")
  }

  private func appendRow(
    _ indicator: IndicatorFacts, _ looks: ArraySlice<AnswerLook>, to html: inout HTMLFragment
  ) {
    html.markup("<tr class=\"e\"")
    page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
    html.markup("><th scope=\"row\">")
    html.key(indicator.agreement.look(page.looks), indicator.code)
    html.text(page.wording(of: indicator), between: " <small>", "</small></th>")
    for look in looks {
      html.markup("<td class=\"")
      html.markup(look.className)
      html.text(look.letter, between: "\">", "</td>")
    }
    html.markup("</tr>\n")
  }
}
