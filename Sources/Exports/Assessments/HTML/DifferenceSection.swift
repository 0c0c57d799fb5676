internal import Assessments
internal import Findings

/// Every indicator in which answers differ, with every respondent's raw answer and cell.
struct DifferenceSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  func append(to html: inout HTMLFragment) {
    let differing = facts.indicators.indices.filter { facts.indicators[$0].agreement.isDifference }
    var words =
      round.says("Indikator yang jawabannya berbeda: ", "Indicators that are disagreed on: ")
      + page.share(differing.count, of: facts.indicators.count) + ". "
      + round.says(
        "Ringan: jawaban bersebelahan dalam skala; tajam: lebih jauh; beda tingkat: setiap tingkat pemerintahan sepakat di dalamnya.",
        "Soft: answers next to each other on the scale; hard: farther apart; levels differ: each level of government agrees within itself."
      )
    if !facts.withoutLevel.isEmpty {
      let share = page.share(facts.answersWithoutLevel, of: facts.total.responses.answered)
      words += round.says(
        " Tingkat tidak diketahui: \(share) jawaban; dibandingkan dengan semua tingkat.",
        " Level not known: \(share) answers; they are compared with those of all levels.")
    }
    round.appendSection(.differences, words, to: &html) { html in
      for position in differing { append(position, to: &html) }
    }
  }

  private func append(_ position: Int, to html: inout HTMLFragment) {
    let indicator = facts.indicators[position]
    html.markup("<details open=\"open\" class=\"e\" id=\"")
    round.appendName(ofIndicatorAt: position, to: &html)
    html.markup("\"")
    page.appendMarks(domain: indicator.domain, agreement: indicator.agreement, to: &html)
    html.text(indicator.code, between: "><summary><strong>", "</strong> ")
    html.key(
      indicator.agreement.look(page.looks), indicator.agreement.name(page.catalogue)[page.language])
    html.text(counted(indicator.counts), between: ": ", " ")
    html.text(page.wording(of: indicator), between: "<small>", "</small></summary>\n")
    appendLevels(of: indicator, to: &html)
    appendAnswers(of: indicator, to: &html)
    html.markup("</details>\n")
  }

  private func counted(_ counts: ResponseCounts) -> String {
    var parts = page.answersDown.filter { counts.answers[$0.position] > 0 }
      .map { "\($0.name) \(page.number(counts.answers[$0.position]))" }
    if counts.contradictory > 0 {
      parts.append(
        "\(round.says("ganda", "contradictory")) \(page.number(counts.contradictory))")
    }
    return parts.joined(separator: ", ")
  }

  private func appendLevels(of indicator: IndicatorFacts, to html: inout HTMLFragment) {
    guard !page.catalogue.levels.isEmpty else { return }
    let known = zip(page.catalogue.levels, indicator.levels).map { ($0.label[page.language], $1) }
    let all =
      known + [(round.says("tingkat tidak diketahui", "level not known"), indicator.others)]
    html.tableHead(
      caption: "\(indicator.code): " + round.says("menurut tingkat", "by level"),
      [round.says("Tingkat pemerintahan", "Level of government"), round.says("jawaban", "answers")]
        + page.answersDown.map(\.name), texts: 2)
    for (name, counts) in all where counts.contains(where: { $0 > 0 }) {
      html.text(name, between: "<tr><th scope=\"row\">", "</th><td class=\"drawn\">")
      StackedBar.append(
        page.answersDown.map { StackedBar.Part(page.looks[$0.position], counts[$0.position]) },
        to: &html)
      html.markup("</td>")
      html.cells(page.answersDown.map { page.number(counts[$0.position]) })
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  private func appendAnswers(of indicator: IndicatorFacts, to html: inout HTMLFragment) {
    html.tableHead(
      caption: "\(indicator.code): " + round.says("setiap jawaban", "every answer"),
      [
        round.says("Instansi", "Respondent"), round.says("jawaban", "answer"),
        round.says("tertulis", "stands there"), round.says("berkas dan sel", "file and cell"),
        round.says("dukungan", "support"),
      ], texts: 5, isLong: true)
    var left = 0
    let outcomes =
      page.answersDown.map { Response.Outcome.answered(UInt8($0.position)) } + [.contradictory]
    for outcome in outcomes {
      let group = indicator.responses.filter { facts.responses[$0].outcome == outcome }
      for position in group.prefix(round.innerLimit) {
        append(facts.responses[position], to: &html)
      }
      left += max(group.count - round.innerLimit, 0)
    }
    html.tableEnd()
    round.appendRest(of: left, most: 0, to: &html)
  }

  /// Appends a row for each record of a response.
  private func append(_ response: Response, to html: inout HTMLFragment) {
    for place in response.records {
      let record = Int(facts.order[place])
      html.markup("<tr class=\"e\"")
      page.appendMarks(
        respondent: facts.respondents[response.respondent].code, answer: round.look(of: response),
        levels: round.levels[response.respondent], to: &html)
      html.text(
        round.name(ofRespondent: response.respondent), between: "><th scope=\"row\">",
        "</th><td>")
      html.key(round.look(of: response), round.word(for: response))
      html.text(round.raw(record) ?? "", between: "</td><td>", "</td>")
      html.text(
        round.records.place(of: nil, in: record).words, between: "<td>", "</td>")
      html.text(
        round.kinds(of: record).joined(separator: ", "), between: "<td>", "</td></tr>\n")
    }
  }
}
