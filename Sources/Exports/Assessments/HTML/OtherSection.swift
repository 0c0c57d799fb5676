internal import Assessments
internal import Findings

/// What is apart from the usual counts: responses of several records, answers of no known level,
/// indicators that the catalogue does not have.
struct OtherSection {
  let round: RoundPage

  private var facts: RoundFacts { round.facts }
  private var page: AssessmentPage { round.page }

  /// Whether there is anything.
  var isEmpty: Bool {
    facts.repeated.isEmpty && facts.withoutLevel.isEmpty && facts.strangers.isEmpty
  }

  func append(to html: inout HTMLFragment) {
    guard !isEmpty else { return }
    round.appendSection(.others, to: &html) { html in
      if !facts.repeated.isEmpty { appendRepeats(to: &html) }
      if !facts.withoutLevel.isEmpty { appendWithoutLevel(to: &html) }
      if !facts.strangers.isEmpty { appendStrangers(to: &html) }
    }
  }

  private func appendRepeats(to html: inout HTMLFragment) {
    let repeated = facts.repeated
    let title = round.says("Respons dari beberapa rekaman", "Responses of several records")
    html.text(
      "\(title): \(page.number(repeated.count))", between: "<details open=\"open\"><summary>",
      "</summary>\n")
    html.tableHead(
      caption: title,
      [
        round.says("Indikator", "Indicator"), round.says("instansi", "respondent"),
        round.says("dihitung sebagai", "counts as"), round.says("rekaman", "records"),
      ], texts: 4, isLong: true)
    let most = page.most ?? round.outerLimit
    for position in repeated.prefix(most) {
      let response = facts.responses[position]
      html.markup("<tr class=\"e\"")
      page.appendMarks(
        respondent: facts.respondents[response.respondent].code, answer: round.look(of: response),
        levels: round.levels[response.respondent], to: &html)
      let record = round.records.records[response.record]
      html.text(
        round.records.texts[record.indicator] ?? "", between: "><th scope=\"row\">", "</th>")
      html.text(round.name(ofRespondent: response.respondent), between: "<td>", "</td><td>")
      html.key(
        round.look(of: response),
        response.outcome == .contradictory
          ? round.says("bertentangan", "contradictory")
          : round.word(for: response) + round.says(", sekali", ", once"))
      html.text(round.line(for: response), between: "</td><td>", "</td></tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: repeated.count, most: most, to: &html)
    html.markup("</details>\n")
  }

  private func appendWithoutLevel(to html: inout HTMLFragment) {
    let title = round.says(
      "Jawaban yang tingkat pemerintahannya tidak diketahui",
      "Answers whose level of government is not known")
    let share = page.share(facts.answersWithoutLevel, of: facts.total.responses.answered)
    html.text(
      "\(title): \(share)", between: "<details open=\"open\"><summary>", "</summary>\n")
    html.tableHead(
      caption: title,
      [
        round.says("Instansi", "Respondent"), round.says("mengapa", "why"),
        round.says("jawaban", "answers"),
      ], texts: 2)
    let most = page.most ?? round.outerLimit
    for own in facts.withoutLevel.prefix(most) {
      html.markup("<tr class=\"e\"")
      page.appendMarks(respondent: facts.respondents[own.respondent].code, to: &html)
      html.text(
        round.name(ofRespondent: own.respondent), between: "><th scope=\"row\">", "</th>")
      html.text(
        own.gap.words(of: round.catalogue, in: round.language), between: "<td>", "</td>")
      html.cells([page.number(own.answers)])
      html.markup("</tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: facts.withoutLevel.count, most: most, to: &html)
    html.markup("</details>\n")
  }

  private func appendStrangers(to html: inout HTMLFragment) {
    let title = round.says(
      "Indikator di luar katalog, tidak dihitung",
      "Indicators that the catalogue does not have, in no count")
    html.text(
      "\(title): \(page.number(facts.strangers.count))",
      between: "<details open=\"open\"><summary>", "</summary>\n")
    html.tableHead(
      caption: title,
      [round.says("Indikator", "Indicator"), round.says("respons", "responses")]
        + page.answersDown.map(\.name) + [
          round.says("ganda", "contradictory"), round.says("kosong", "missing"),
          round.says("dari", "of"),
        ], texts: 2)
    for indicator in facts.strangers.prefix(round.outerLimit) {
      html.text(indicator.code, between: "<tr class=\"e\"><th scope=\"row\">", "</th>")
      ResponseBar(page: page).appendCells(of: indicator.counts, to: &html)
      html.markup("</tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: facts.strangers.count, most: round.outerLimit, to: &html)
    html.markup("</details>\n")
  }
}
