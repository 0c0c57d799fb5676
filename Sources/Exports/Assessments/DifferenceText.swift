package import Assessments
package import Findings
internal import Indicators

/// What is different between two rounds, for people.
package struct DifferenceText {
  private let page: AssessmentText
  private let rows: Int
  private var language: Language { page.language }

  /// Makes a writer; see ``SummaryPageText``.
  package init(language: Language, isColoured: Bool = false, most: Int? = nil) {
    page = AssessmentText(
      language: language, paint: Paint(isOn: isColoured), most: most ?? AssessmentText.fewRows)
    rows = most ?? 30
  }

  private func says(_ indonesian: String, _ english: String) -> String {
    language.says(indonesian, english)
  }

  /// The page; it ends with a line break.
  package func text(of comparison: RoundComparison, _ findings: FindingComparison?) -> String {
    var lines = page.title(comparison.second.records.catalogue.schema)
    lines += self.lines(of: comparison)
    if let findings { lines += self.lines(of: findings) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The lines about what changed, without the title.
  func lines(of comparison: RoundComparison) -> [String] {
    let catalogue = comparison.second.records.catalogue
    let (first, second) = (comparison.first.facts, comparison.second.facts)
    var lines = page.heading(
      "Dari putaran \(first.round) ke \(second.round)",
      "From round \(first.round) to \(second.round)")
    lines.append(
      "  " + says("Rekaman: ", "Records: ")
        + "\(page.number(first.order.count)), \(page.number(second.order.count))")
    lines += table(comparison.total, catalogue, says("Semua domain", "All domains"))
    for (domain, own) in zip(catalogue.domains, comparison.domains) where own.responses > 0 {
      lines += table(own, catalogue, "Domain \(domain.code) \(domain.label[language])")
    }
    if comparison.others.responses > 0 {
      lines += table(comparison.others, catalogue, says("Tanpa domain", "Without a domain"))
    }
    return lines + indicators(comparison) + respondents(comparison)
      + changes(comparison, catalogue)
  }

  private func table(
    _ table: TransitionTable, _ catalogue: AssessmentCatalogue, _ name: String
  ) -> [String] {
    // States that nobody has are left out, but for the answers.
    let shown = table.counts.indices.filter { state in
      state < table.answers || table.counts[state].contains { $0 > 0 }
        || table.counts.contains { $0[state] > 0 }
    }
    let names = table.states.map { DifferenceWords.name(of: $0, catalogue)[language] }
    var lines = page.heading(name, name)
    lines.append(
      "  " + says("tetap ", "the same ") + page.share(table.same, of: table.responses)
        + says("; jawaban berubah ", "; another answer ")
        + page.share(table.changed, of: table.responses))
    var aligned = AlignedTable(
      [says("dari \\ menjadi", "from \\ to")] + shown.map { names[$0] } + [says("semua", "all")])
    for from in shown {
      aligned.append(
        [names[from]] + shown.map { page.number(table.counts[from][$0]) }
          + [page.number(table.counts[from].reduce(0, +))])
    }
    aligned.append(
      [says("semua", "all")]
        + shown.map { to in page.number(table.counts.map { $0[to] }.reduce(0, +)) }
        + [page.number(table.responses)])
    return lines + aligned.lines(paint: page.paint)
  }

  private func list(_ name: String, _ codes: [String]) -> [String] {
    guard !codes.isEmpty else { return [] }
    return ["  \(name): \(page.number(codes.count))"]
      + page.wrapped(codes.prefix(max(rows, 100)).joined(separator: "; "), indentation: 4)
      + (codes.count > max(rows, 100) ? ["    " + page.rest(codes.count - max(rows, 100))] : [])
  }

  private func indicators(_ comparison: RoundComparison) -> [String] {
    page.heading("Indikator", "Indicators")
      + [
        "  " + says("di kedua putaran: ", "in both rounds: ")
          + page.number(comparison.keptIndicators)
      ]
      + list(
        says("bernomor baru", "renumbered"),
        comparison.renumbered.map { "\($0.from) → \($0.to)" })
      + list(says("baru", "new"), comparison.newIndicators)
      + list(says("dihapus", "dropped"), comparison.droppedIndicators)
  }

  private func respondents(_ comparison: RoundComparison) -> [String] {
    page.heading("Instansi", "Respondents")
      + [
        "  " + says("di kedua putaran: ", "in both rounds: ")
          + page.number(comparison.keptRespondents)
      ]
      + list(says("baru", "new"), comparison.newRespondents)
      + list(says("tidak lagi", "gone"), comparison.goneRespondents)
  }

  private func changes(
    _ comparison: RoundComparison, _ catalogue: AssessmentCatalogue
  ) -> [String] {
    let count = page.number(comparison.changes.count)
    return page.heading("Respons yang berubah: \(count)", "Responses that changed: \(count)")
      + page.shown(comparison.changes, most: rows, indentation: 2) { change in
        let names = [change.states.before, change.states.after].map {
          DifferenceWords.name(of: $0, catalogue)[language]
        }
        let code = change.from == change.to ? change.to : "\(change.from) → \(change.to)"
        return ["  \(code)  \(change.respondent): \(names[0]) → \(names[1])"]
          + side(comparison.first, change.responses.before)
          + side(comparison.second, change.responses.after)
      }
  }

  private func side(_ side: RoundComparison.Side, _ position: Int?) -> [String] {
    guard let position else { return [] }
    let records = side.records
    let record = side.facts.responses[position].record
    let support = records.catalogue.questions.support.compactMap { field in
      records.texts[records.text(of: field, in: record).text].map {
        "\"\(AlignedTable.cut($0, 100))\""
      }
    }
    return page.parts(
      [side.facts.round + ":"] + page.source(of: record, in: records), indentation: 4)
      + support.flatMap { page.hanging($0, indentation: 6) }
  }

  private func lines(of findings: FindingComparison) -> [String] {
    var lines = page.heading("Temuan", "Findings")
    for (name, notes) in [
      (says("selesai", "fixed"), findings.fixed),
      (says("masih terbuka", "still open"), findings.open),
      (says("baru", "new"), findings.new),
    ] {
      lines.append("  \(name): \(page.number(notes.count))")
      lines += page.shown(notes) { note in
        page.wrapped(
          "\(note.code)  \(note.place.file ?? ""): \(note.message[language])", indentation: 4)
      }
    }
    return lines
  }
}
