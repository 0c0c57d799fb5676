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
      appendCounts(to: &html)
      let title = RoundPage.Section.unsupported.title[page.language]
      html.text(title, between: "<details open=\"open\"><summary>", "</summary>\n")
      html.tableHead(
        caption: title,
        [
          round.says("Indikator", "Indicator"), round.says("instansi", "respondent"),
          round.says("jawaban", "answer"), round.says("apa", "what"),
          round.says("isian", "field"), round.says("tertulis", "stands there"),
          round.says("berkas dan sel", "file and cell"),
        ], texts: 7, isLong: true)
      let most = page.most ?? round.outerLimit
      for answer in unsupported.prefix(most) { append(answer, to: &html) }
      html.tableEnd()
      round.appendRest(of: unsupported.count, most: most, to: &html)
      html.markup("</details>\n")
    }
  }

  /// Appends how many answers each rule refuses, by domain.
  private func appendCounts(to html: inout HTMLFragment) {
    let domains = page.catalogue.domains.indices
    var counts: [String: [Int]] = [:]
    for answer in round.facts.unsupported {
      let indicator = records.texts[records.records[answer.record].indicator] ?? ""
      let domain = page.catalogue.position(ofIndicator: indicator)
        .flatMap { page.catalogue.indicators[$0].domain }
      for name in what(answer) {
        var row = counts[name] ?? Array(repeating: 0, count: domains.count + 1)
        if let domain { row[domain] += 1 }
        row[domains.count] += 1
        counts[name] = row
      }
    }
    html.tableHead(
      caption: round.says("Menurut aturan dan domain", "By rule and domain"),
      [round.says("Apa", "What")]
        + domains.map { "Domain \(page.catalogue.domains[$0].code)" }
        + [round.says("semua", "all")])
    for (name, row) in counts.sorted(by: { $0.key < $1.key }) {
      html.text(name, between: "<tr><th scope=\"row\">", "</th>")
      html.cells(row.map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  /// What is wrong with the support of an answer.
  private func what(_ answer: UnsupportedAnswer) -> [String] {
    answer.isBareLink
      ? [round.says("hanya tautan", "but a link")]
      : answer.codes.map { "\($0.id) \($0.slug)" }
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
    html.text(what(answer).joined(separator: ", "), between: "</td><td>", "</td>")
    html.text(page.field(answer.field), between: "<td>", "</td><td>")
    html.text(
      records.texts[records.text(of: answer.field, in: answer.record).text] ?? "", upTo: 300)
    html.text(
      records.place(of: answer.field, in: answer.record).words, between: "</td><td>",
      "</td></tr>\n")
  }
}
