package import Assessments
package import Findings

/// The facts of an assessment as a page: one file for those who write the report, which reads without
/// scripts, by day and by night, on a phone and on paper.
///
/// Nothing is scored and nobody is ranked: indicators are in the order of the catalogue, respondents in
/// that of their codes. Every answer is shown by a letter and a colour, every picture with its numbers.
package struct SummaryHTML {
  private let page: AssessmentPage
  private let assessment: Assessment
  private let rounds: [RoundPage]
  private let remarks: [Phrase]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - remarks: What a person should be told beside the facts.
  ///   - most: How many items of each list within a list are shown; otherwise all, or 10 where there are
  ///     too many respondents for a column each.
  package init(
    of assessment: Assessment, remarks: [Phrase], language: Language, most: Int? = nil
  ) {
    self.assessment = assessment
    self.remarks = remarks
    let page = AssessmentPage(
      assessment.catalogue, rounds: assessment.rounds, language: language, most: most)
    self.page = page
    rounds = assessment.rounds.indices.map { RoundPage(page, assessment, roundAt: $0) }
  }

  /// Writes the page, a piece after the other.
  package func write(to write: ([UInt8]) -> Void) {
    var html = HTMLFragment()
    page.appendHead(title: page.says("Ringkasan penilaian", "Summary of the assessment"), to: &html)
    html.text(
      page.says(
        "Tanpa skor dan tanpa peringkat: indikator menurut urutan katalog, instansi menurut kode atau namanya. Setiap angka punya penyebut.",
        "No score and no ranking: indicators are in the order of the catalogue, respondents in that of their codes or names. Every number has its denominator."
      ), between: "<p>", "</p>\n")
    page.appendPaperNote(to: &html)
    if !remarks.isEmpty {
      html.markup("<ul class=\"remarks\">\n")
      for remark in remarks { html.text(remark[page.language], between: "<li>", "</li>\n") }
      html.markup("</ul>\n")
    }
    html.markup("</header>\n")
    appendContents(to: &html)
    html.markup("<main id=\"facts\" tabindex=\"-1\">\n")
    if assessment.rounds.isEmpty {
      html.text(page.says("Tidak ada putaran.", "There is no round."), between: "<p>", "</p>\n")
    } else {
      page.appendFilterWords(to: &html)
    }
    write(html.bytes)
    for round in rounds { write(bytes(of: round)) }
    html = HTMLFragment()
    for (position, comparison) in assessment.comparisons.enumerated() {
      TransitionSection(page: page, comparison: comparison, number: position + 1).append(to: &html)
    }
    page.appendFoot(to: &html)
    write(html.bytes)
  }

  private func appendContents(to html: inout HTMLFragment) {
    html.text(
      page.says("Isi", "Contents"),
      between: "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">",
      "</h2>\n<ul class=\"parts\">\n")
    for round in rounds {
      html.markup("<li><a href=\"#")
      round.appendName("round", to: &html)
      html.text(title(of: round.facts), between: "\"><strong>", "</strong></a>:")
      for section in RoundPage.Section.allCases
      where section != .others || !OtherSection(round: round).isEmpty {
        html.markup(" <a href=\"#")
        round.appendName(section.name, to: &html)
        html.text(section.title[page.language], between: "\">", "</a>")
      }
      html.markup("</li>\n")
    }
    for position in assessment.rounds.indices.dropLast() {
      html.markup("<li><a href=\"#t")
      html.number(position + 1)
      html.text(
        page.says("Perubahan antarputaran", "Changes between rounds")
          + ": \(assessment.rounds[position].round) → \(assessment.rounds[position + 1].round)",
        between: "\">", "</a></li>\n")
    }
    html.markup("</ul>\n</nav>\n")
  }

  private func title(of facts: RoundFacts) -> String {
    page.says("Putaran \(facts.round)", "Round \(facts.round)")
  }

  private func bytes(of round: RoundPage) -> [UInt8] {
    var html = HTMLFragment()
    html.markup("<section class=\"w\" id=\"")
    round.appendName("round", to: &html)
    html.markup("\" aria-labelledby=\"h-")
    round.appendName("round", to: &html)
    html.markup("\">\n<h2 id=\"h-")
    round.appendName("round", to: &html)
    html.text(title(of: round.facts), between: "\">", "</h2>\n")
    appendCounts(of: round.facts, to: &html)
    MatrixSection(round: round).append(to: &html)
    DomainSection(round: round).append(to: &html)
    CompletenessSection(round: round).append(to: &html)
    DifferenceSection(round: round).append(to: &html)
    DecisionSection(round: round).append(to: &html)
    UnsupportedSection(round: round).append(to: &html)
    HighlightSection(round: round).append(to: &html)
    GapSection(round: round).append(to: &html)
    RegulationSection(round: round).append(to: &html)
    OtherSection(round: round).append(to: &html)
    html.markup("</section>\n")
    return html.bytes
  }

  /// Appends the counts at the beginning of a round.
  private func appendCounts(of facts: RoundFacts, to html: inout HTMLFragment) {
    let total = facts.total.responses
    var counts = [
      (page.says("instansi", "respondents"), page.number(facts.respondents.count { $0.isHeard })),
      (page.says("indikator", "indicators"), page.number(facts.indicators.count)),
      (page.says("rekaman", "records"), page.number(facts.order.count)),
      (
        page.says("respons yang dijawab", "responses answered"),
        page.share(total.answered, of: total.responses)
      ),
      (
        page.says("jawaban dengan dukungan", "answers justified"),
        page.share(total.justified, of: total.answered + total.contradictory)
      ),
    ]
    if let assigned = total.assigned, let without = total.withoutRecord {
      counts.append(
        (
          page.says("ditugaskan, tanpa rekaman", "assigned, without a record"),
          page.share(without, of: assigned)
        ))
    }
    html.markup("<dl class=\"facts\">\n")
    for (name, value) in counts {
      html.text(name, between: "<div><dt>", "</dt>")
      html.text(value, between: "<dd>", "</dd></div>\n")
    }
    html.markup("</dl>\n")
  }
}
