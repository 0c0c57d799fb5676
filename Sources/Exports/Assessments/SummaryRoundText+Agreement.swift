internal import Assessments
internal import Findings
internal import Indicators

/// Where respondents differ, what is proposed or decided, and what the rules refuse.
extension SummaryRoundText {
  func counted(_ counts: [Int]) -> String {
    zip(answerLabels, counts).filter { $0.1 > 0 }.map { "\($0.0) \(page.number($0.1))" }
      .joined(separator: ", ")
  }

  var disagreements: [String] {
    let differing = facts.indicators.filter {
      [.hard, .soft, .levelDifference, .contradictory].contains($0.agreement)
    }
    let count = page.share(differing.count, of: facts.indicators.count)
    var lines = page.heading(
      "Indikator yang jawabannya berbeda: \(count)", "Indicators that are disagreed on: \(count)")
    for indicator in differing {
      lines.append(
        "  \(indicator.code)  \(indicator.agreement.name(catalogue)[language]): \(counted(indicator.counts.answers))"
          + (indicator.counts.contradictory > 0
            ? says(", ganda ", ", contradictory ") + page.number(indicator.counts.contradictory)
            : ""))
      if !catalogue.levels.isEmpty {
        let known = zip(catalogue.levels, indicator.levels).map { ($0.label[language], $1) }
        let levels =
          (known + [(says("tingkat tidak diketahui", "level not known"), indicator.others)])
          .filter { $0.1.contains { $0 > 0 } }
        lines += page.hanging(
          levels.map { "\($0.0): \(counted($0.1))" }.joined(separator: "; "), indentation: 6)
      }
      let given = indicator.responses.filter {
        if case .missing = facts.responses[$0].outcome { false } else { true }
      }
      // Of each answer the same number, so that all sides are seen.
      let groups = catalogue.answers.indices.reversed().map { answer in
        given.filter { facts.responses[$0].outcome == .answered(UInt8(answer)) }
      }
      for (answer, group) in zip(catalogue.answers.indices.reversed(), groups) where !group.isEmpty
      {
        lines += page.shown(group, indentation: 6) { position in
          let response = facts.responses[position]
          let name = facts.respondents[response.respondent].code
          return page.parts(
            [answerLabels[answer], name] + page.source(of: response.record, in: records),
            indentation: 6)
        }
      }
    }
    return lines
  }

  /// Answers whose level of government is not known, by respondent, and why.
  var withoutLevel: [String] {
    guard !facts.withoutLevel.isEmpty else { return [] }
    let count = page.share(facts.answersWithoutLevel, of: facts.total.responses.answered)
    return page.heading(
      "Jawaban yang tingkat pemerintahannya tidak diketahui: \(count)",
      "Answers whose level of government is not known: \(count)")
      + page.wrapped(
        says(
          "Dibandingkan dengan jawaban semua tingkat, sampai daftar atau isiannya dilengkapi.",
          "They are compared with those of all levels, until the list or the field is filled in."
        ))
      + page.shown(facts.withoutLevel, most: max(page.most, 20), indentation: 2) { own in
        page.parts(
          [
            facts.respondents[own.respondent].code + ":", page.number(own.answers),
            own.gap.words(of: catalogue, in: language),
          ], indentation: 2)
      }
  }

  var consolidated: [String] {
    var lines = page.heading("Jawaban gabungan", "Consolidated answers")
    lines += page.wrapped(
      says(
        "Diusulkan hanya bila semua yang menjawab sepakat; selebihnya diputuskan orang (--decisions).",
        "Proposed only where all who answer agree; the rest people decide (--decisions)."))
    var table = AlignedTable(
      [
        says("Indikator", "Indicator"), says("usulan", "proposal"), says("keputusan", "decision"),
        says("oleh", "by"), says("kapan", "when"), says("mengapa", "why"),
      ], texts: 6)
    var undecided: [String] = []
    for indicator in facts.indicators
    where indicator.agreement != .unanswered || indicator.decision != nil {
      let proposal = indicator.proposal.map { answerLabels[Int($0)] }
      guard proposal != nil || indicator.decision != nil else {
        undecided.append(indicator.code)
        continue
      }
      table.append([
        indicator.code, proposal ?? "-",
        indicator.decision.map { answerLabels[Int($0.answer)] } ?? "-",
        indicator.decision?.who ?? "", indicator.decision?.when ?? "",
        indicator.decision?.why ?? "",
      ])
    }
    lines += table.lines(paint: page.paint, widest: 30)
    let count = page.share(undecided.count, of: facts.indicators.count)
    lines.append("  " + says("Belum diputuskan: ", "To be decided: ") + count)
    if !undecided.isEmpty {
      lines += page.wrapped(undecided.joined(separator: ", "), indentation: 4)
    }
    return lines
  }

  var unsupported: [String] {
    let whole = facts.total.responses.answered + facts.total.responses.contradictory
    let count = page.number(facts.unsupported.count)
    let of = page.number(whole)
    return page.heading(
      "Jawaban dengan dukungan yang ditolak aturan: \(count) temuan pada \(of) jawaban",
      "Answers whose support the rules refuse: \(count) on \(of) answers")
      + page.shown(facts.unsupported, most: max(page.most, 20), indentation: 2) { answer in
        let own = records.records[answer.record]
        let what =
          answer.isBareLink
          ? says("hanya tautan", "but a link") : answer.codes.map(\.id).joined(separator: " ")
        let place = records.place(of: answer.field, in: answer.record).words
        return page.parts(
          [
            records.texts[own.indicator] ?? "", what, records.texts[own.respondent] ?? "", place,
          ], indentation: 2)
      }
  }
}
