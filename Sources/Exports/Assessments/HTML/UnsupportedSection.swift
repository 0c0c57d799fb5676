internal import Assessments
internal import Findings

/// Answers whose support the schema's rules refuse, or that is but a link.
struct UnsupportedSection {
  let round: RoundPage

  private var page: AssessmentPage { round.page }
  private var records: AnswerRecords { round.records }

  func append(to html: inout HTMLFragment) {
    let unsupported = round.facts.unsupported
    let total = round.facts.total.responses
    let answers = page.number(total.answered + total.contradictory)
    let words = round.says(
      "\(page.number(unsupported.count)) temuan pada \(answers) jawaban.",
      "\(page.number(unsupported.count)) on \(answers) answers.")
    round.appendSection(.unsupported, words, to: &html) { html in
      guard !unsupported.isEmpty else { return }
      let title = RoundPage.Section.unsupported.title[page.language]
      html.text(title, between: "<details open=\"open\"><summary>", "</summary>\n")
      html.tableHead(
        caption: title,
        [
          round.says("Indikator", "Indicator"), round.says("instansi", "respondent"),
          round.says("jawaban", "answer"), round.says("apa", "what"),
          round.says("isian", "field"), round.says("tertulis", "stands there"),
          round.says("berkas dan sel", "file and cell"),
        ], texts: 7)
      let most = page.most ?? round.outerLimit
      for answer in unsupported.prefix(most) { append(answer, to: &html) }
      html.tableEnd()
      round.appendRest(of: unsupported.count, most: most, to: &html)
      html.markup("</details>\n")
    }
  }

  private func append(_ answer: UnsupportedAnswer, to html: inout HTMLFragment) {
    let own = records.records[answer.record]
    let code = records.texts[own.indicator] ?? ""
    let respondent = records.texts[own.respondent] ?? ""
    let listed = page.catalogue.position(ofIndicator: code)
    var given: (look: AnswerLook, name: String)?
    if case .given(let position) = own.answer {
      given = (page.looks[Int(position)], page.answer(Int(position)))
    }
    html.markup("<tr class=\"e\"")
    page.appendMarks(
      domain: listed.flatMap { page.catalogue.indicators[$0].domain }, respondent: respondent,
      answer: given?.look, levels: own.level >= 0 ? [Int(own.level)] : [], to: &html)
    html.text(code, between: "><th scope=\"row\">", "</th>")
    html.text(page.catalogue.label(ofRespondent: respondent), between: "<td>", "</td><td>")
    if let given { html.key(given.look, given.name) }
    let what =
      answer.isBareLink
      ? round.says("hanya tautan", "but a link")
      : answer.codes.map { "\($0.id) \($0.slug)" }.joined(separator: ", ")
    html.text(what, between: "</td><td>", "</td>")
    html.text(page.field(answer.field), between: "<td>", "</td><td>")
    html.text(
      records.texts[records.text(of: answer.field, in: answer.record).text] ?? "", upTo: 300)
    html.text(
      records.place(of: answer.field, in: answer.record).words, between: "</td><td>",
      "</td></tr>\n")
  }
}
