internal import Assessments
internal import Findings
internal import Indicators

/// What changed from one round to another: from what to what, and each changed answer with both cells.
struct TransitionSection {
  let page: AssessmentPage
  let comparison: RoundComparison
  /// The number of the section on the page, from 1.
  let number: Int

  func append(to html: inout HTMLFragment) {
    html.markup("<section class=\"part\" aria-labelledby=\"t")
    html.number(number)
    html.markup("\">\n<h2 id=\"t")
    html.number(number)
    html.text(title, between: "\">", "</h2>\n")
    html.text(
      page.says(
        "Hanya instansi dan indikator yang ada di kedua putaran. Di diagonal: yang tetap. Besar lingkaran menurut jumlah respons.",
        "Only respondents and indicators that both rounds have. On the diagonal: what stays. Circles grow with the number of responses."
      ), between: "<p class=\"q\">", "</p>\n")
    html.markup("<div class=\"moves\">\n")
    append(comparison.total, page.says("Semua domain", "All domains"), nil, to: &html)
    for (position, table) in comparison.domains.enumerated() where table.responses > 0 {
      append(table, page.domain(position), position, to: &html)
    }
    if comparison.others.responses > 0 {
      append(comparison.others, page.says("Tanpa domain", "Without a domain"), nil, to: &html)
    }
    html.markup("</div>\n")
    appendLists(to: &html)
    appendChanges(to: &html)
    html.markup("</section>\n")
  }

  /// What it is about.
  var title: String {
    page.says(
      "Dari putaran \(comparison.first.facts.round) ke \(comparison.second.facts.round)",
      "From round \(comparison.first.facts.round) to \(comparison.second.facts.round)")
  }

  // MARK: Tables

  /// The states that are shown, from the greatest answer on; those behind the scale only where there
  /// are any.
  private func states(of table: TransitionTable) -> [Int] {
    (0..<table.answers).reversed()
      + (table.answers..<table.counts.count).filter { state in
        table.counts[state].contains { $0 > 0 } || table.counts.contains { $0[state] > 0 }
      }
  }

  private func name(_ state: TransitionTable.State) -> String {
    DifferenceWords.name(of: state, page.catalogue)[page.language]
  }

  private func look(_ state: TransitionTable.State) -> AnswerLook {
    switch state {
    case .answer(let answer): page.looks[Int(answer)]
    case .missing: .missing
    case .contradictory: .contradictory
    case .absent: .notAsked
    }
  }

  private func append(
    _ table: TransitionTable, _ name: String, _ domain: Int?, to html: inout HTMLFragment
  ) {
    let states = states(of: table)
    html.markup("<div class=\"e\"")
    page.appendMarks(domain: domain, to: &html)
    html.text(name, between: ">\n<h3>", "</h3>\n")
    html.text(
      page.says("tetap ", "the same ") + page.share(table.same, of: table.responses)
        + page.says("; jawaban berubah ", "; another answer ")
        + page.share(table.changed, of: table.responses), between: "<p>", "</p>\n")
    html.tableHead(
      caption: "\(title): \(name)",
      [page.says("dari ↓ menjadi →", "from ↓ to →")] + states.map { self.name(table.states[$0]) }
        + [page.says("semua", "all")])
    let most = states.flatMap { from in states.map { table.counts[from][$0] } }.max() ?? 0
    for from in states {
      html.markup("<tr><th scope=\"row\">")
      html.key(look(table.states[from]), self.name(table.states[from]))
      html.markup("</th>")
      for to in states {
        html.markup(from == to ? "<td class=\"z move same\">" : "<td class=\"z move\">")
        appendCircle(table.counts[from][to], of: most, to: &html)
        html.text(page.number(table.counts[from][to]), between: "", "</td>")
      }
      html.cells([page.number(table.counts[from].reduce(0, +))])
      html.markup("</tr>\n")
    }
    html.text(page.says("semua", "all"), between: "<tr class=\"sum\"><th scope=\"row\">", "</th>")
    html.cells(
      (states.map { to in table.counts.map { $0[to] }.reduce(0, +) } + [table.responses])
        .map(page.number))
    html.markup("</tr>\n")
    html.tableEnd()
    html.markup("</div>\n")
  }

  /// Appends a circle whose area is to that of the greatest as the counts are.
  private func appendCircle(_ count: Int, of most: Int, to html: inout HTMLFragment) {
    guard count > 0, most > 0 else { return }
    let radius = max(1, Int((Double(count) / Double(most)).squareRoot() * 18))
    html.markup(
      "<svg class=\"dot\" viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\"><circle cx=\"20\" cy=\"20\" r=\""
    )
    html.number(radius)
    html.markup("\"/></svg> ")
  }

  // MARK: Lists

  private func appendLists(to html: inout HTMLFragment) {
    let renumbered = comparison.renumbered.map { "\($0.from) → \($0.to)" }
    html.markup("<ul>\n")
    for (name, count, items) in [
      (
        page.says("Indikator di kedua putaran", "Indicators in both rounds"),
        comparison.keptIndicators, []
      ),
      (page.says("Indikator bernomor baru", "Renumbered indicators"), renumbered.count, renumbered),
      (
        page.says("Indikator baru", "New indicators"), comparison.newIndicators.count,
        comparison.newIndicators
      ),
      (
        page.says("Indikator dihapus", "Dropped indicators"), comparison.droppedIndicators.count,
        comparison.droppedIndicators
      ),
      (
        page.says("Instansi di kedua putaran", "Respondents in both rounds"),
        comparison.keptRespondents, []
      ),
      (
        page.says("Instansi baru", "New respondents"), comparison.newRespondents.count,
        comparison.newRespondents.map(respondent)
      ),
      (
        page.says("Instansi yang tidak lagi ada", "Respondents that are gone"),
        comparison.goneRespondents.count, comparison.goneRespondents.map(respondent)
      ),
    ] as [(String, Int, [String])] {
      let shown = items.prefix(100)
      html.text("\(name): \(page.number(count))", between: "<li>", "")
      if !shown.isEmpty {
        let left = items.count - shown.count
        html.text(
          shown.joined(separator: "; ") + (left > 0 ? "; … +\(page.number(left))" : ""),
          between: " <small>", "</small>")
      }
      html.markup("</li>\n")
    }
    html.markup("</ul>\n")
  }

  private func respondent(_ code: String) -> String { page.catalogue.label(ofRespondent: code) }

  // MARK: Changes

  private func appendChanges(to html: inout HTMLFragment) {
    let changes = comparison.changes
    guard !changes.isEmpty else { return }
    let title = page.says("Respons yang berubah", "Responses that changed")
    html.text(
      "\(title): \(page.number(changes.count))", between: "<details open=\"open\"><summary>",
      "</summary>\n")
    let rounds = [comparison.first, comparison.second].map(\.facts.round)
    html.tableHead(
      caption: title,
      [page.says("Indikator", "Indicator"), page.says("instansi", "respondent")]
        + rounds.flatMap { [$0, "\($0): " + page.says("sel dan dukungan", "cell and support")] },
      texts: 6, isLong: true)
    let most = page.most ?? 1_500
    for change in changes.prefix(most) { append(change, to: &html) }
    html.tableEnd()
    if changes.count > most {
      html.text(page.rest(changes.count - most), between: "<p class=\"q\">", "</p>\n")
    }
    html.markup("</details>\n")
  }

  private func append(_ change: RoundComparison.Change, to html: inout HTMLFragment) {
    html.markup("<tr class=\"e\"")
    page.appendMarks(domain: change.domain, respondent: change.respondent, to: &html)
    html.text(
      change.from == change.to ? change.to : "\(change.from) → \(change.to)",
      between: "><th scope=\"row\">", "</th>")
    html.text(respondent(change.respondent), between: "<td>", "</td>")
    for (side, state, response) in [
      (comparison.first, change.states.before, change.responses.before),
      (comparison.second, change.states.after, change.responses.after),
    ] {
      html.markup("<td>")
      html.key(look(state), name(state))
      html.markup("</td><td>")
      if let response { html.text(source(of: response, on: side), upTo: 600) }
      html.markup("</td>")
    }
    html.markup("</tr>\n")
  }

  /// The raw answer of a response, where it stands, and its support.
  private func source(of position: Int, on side: RoundComparison.Side) -> String {
    let record = side.facts.responses[position].record
    let records = side.records
    let support = records.catalogue.questions.support.compactMap {
      records.texts[records.text(of: $0, in: record).text]
    }
    return
      ([
        records.texts[records.records[record].raw].map { "“\($0)”" },
        records.place(of: nil, in: record).words,
      ].compactMap(\.self).filter { !$0.isEmpty } + support).joined(separator: " · ")
  }
}
