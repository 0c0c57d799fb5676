internal import Assessments
internal import Findings
internal import Indicators

/// What could be highlighted, and where there is something left to do.
extension SummaryRoundText {
  var highlights: [String] {
    var lines = page.heading("Calon sorotan", "Highlight candidates")
    lines += page.wrapped(
      says(
        "Ada yang menjawab \(answerLabels.last ?? "") dengan dukungan. Urutannya urutan katalog; yang memilih orang (--highlights).",
        "Somebody answers \(answerLabels.last ?? "") and supports it. The order is the catalogue's; people choose (--highlights)."
      ))
    let fields = catalogue.questions.support.map { catalogue.schema.fields[$0].label[language] }
    let evidence = catalogue.questions.evidence.map { catalogue.schema.fields[$0].label[language] }
    for (domain, highlights) in facts.highlights.enumerated() {
      if !catalogue.domains.isEmpty {
        lines.append("  " + page.paint.heading(label(ofDomain: domain)))
      }
      var table = AlignedTable(
        [says("Indikator", "Indicator"), says("kesepakatan", "agreement")]
          + [
            answerLabels.last ?? "", says("dari", "of"), says("didukung", "justified"),
          ]
          + fields + [evidence].compactMap(\.self), texts: 2)
      let chosen = highlights.chosen ?? []
      for position in highlights.candidates {
        let indicator = facts.indicators[position]
        let isChosen = chosen.contains { $0.indicator == indicator.code }
        table.append(
          [indicator.code + (isChosen ? " *" : ""), indicator.agreement.name(catalogue)[language]]
            + [
              indicator.counts.answers.last ?? 0,
              indicator.counts.answered + indicator.counts.contradictory,
              indicator.supportedGreatest,
            ].map(page.number) + indicator.support.map(page.number)
            + (evidence == nil ? [] : [page.number(indicator.evidence)]))
      }
      lines +=
        highlights.candidates.isEmpty
        ? ["    " + says("tidak ada", "none")] : table.lines(paint: page.paint, indentation: 4)
      guard let state = highlights.state, let wanted = catalogue.questions.highlights else {
        continue
      }
      let advice =
        switch state {
        case .enough: ""
        case .tooFew:
          says(" (kurang dari \(wanted.lowerBound))", " (fewer than \(wanted.lowerBound))")
        case .tooMany:
          says(" (lebih dari \(wanted.upperBound))", " (more than \(wanted.upperBound))")
        }
      lines.append("    " + says("* dipilih: ", "* chosen: ") + page.number(chosen.count) + advice)
      for choice in chosen {
        lines += page.wrapped("\(choice.indicator)  \(choice.who): \(choice.why)", indentation: 6)
      }
    }
    return lines
  }

  var gaps: [String] {
    let gaps = GapCandidate.candidates(of: facts, records)
    let count = page.share(gaps.count, of: facts.indicators.count)
    var lines = page.heading(
      "Calon kesenjangan (potensi pengembangan): \(count) indikator",
      "Gap candidates (potential for further development): \(count) indicators")
    for gap in gaps {
      let indicator = facts.indicators[gap.indicator]
      var counts = indicator.counts.answers
      counts[counts.count - 1] = 0
      lines.append(
        "  \(indicator.code)  \(counted(counts))"
          + (gap.withoutReason > 0
            ? says("; tanpa alasan ", "; without a reason ") + page.number(gap.withoutReason) : ""))
      lines += page.shown(gap.reasons, most: min(page.most, max(2, page.most / 2)), indentation: 6)
      { reason in
        let own = records.records[reason.record]
        let text = records.texts[records.text(of: reason.field, in: reason.record).text] ?? ""
        let place = records.place(of: reason.field, in: reason.record).words
        return page.parts(
          [records.texts[own.respondent] ?? "", "\"\(AlignedTable.cut(text, 80))\"", place],
          indentation: 6)
      }
    }
    return lines
  }
}
