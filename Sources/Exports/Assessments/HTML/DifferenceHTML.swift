package import Assessments
package import Findings

/// What is different between two rounds as a page, for people.
package struct DifferenceHTML {
  private let page: AssessmentPage
  private let comparison: RoundComparison
  private let findings: FindingComparison?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - findings: The findings of both rounds, where they are known.
  ///   - most: How many items of each list are shown, where a person says.
  package init(
    of comparison: RoundComparison, _ findings: FindingComparison?, language: Language,
    most: Int? = nil
  ) {
    self.comparison = comparison
    self.findings = findings
    page = AssessmentPage(
      comparison.second.records.catalogue,
      rounds: [comparison.first.facts, comparison.second.facts], language: language, most: most)
  }

  /// The page.
  package var bytes: [UInt8] {
    var html = HTMLFragment()
    page.appendHead(
      title: page.says("Perubahan antarputaran", "Changes between rounds"), to: &html)
    page.appendPaperNote(to: &html)
    html.markup("</header>\n<main id=\"facts\" tabindex=\"-1\">\n")
    page.appendFilterWords(to: &html)
    TransitionSection(page: page, comparison: comparison, number: 1).append(to: &html)
    if let findings { append(findings, to: &html) }
    page.appendFoot(to: &html)
    return html.bytes
  }

  private func append(_ findings: FindingComparison, to html: inout HTMLFragment) {
    html.text(
      page.says("Temuan", "Findings"),
      between: "<section class=\"part\" aria-labelledby=\"notes\">\n<h2 id=\"notes\">", "</h2>\n")
    for (name, notes) in [
      (page.says("Selesai", "Fixed"), findings.fixed),
      (page.says("Masih terbuka", "Still open"), findings.open),
      (page.says("Baru", "New"), findings.new),
    ] {
      html.text("\(name): \(page.number(notes.count))", between: "<h3>", "</h3>\n")
      guard !notes.isEmpty else { continue }
      html.tableHead(
        caption: name,
        [
          page.says("Kode", "Code"), page.says("tingkat", "severity"),
          page.says("berkas dan sel", "file and cell"), page.says("temuan", "finding"),
        ], texts: 4)
      let most = page.most ?? 1_000
      for note in notes.prefix(most) {
        html.text(note.code, between: "<tr class=\"e\"><th scope=\"row\">", "</th>")
        html.text(note.severity, between: "<td>", "</td>")
        html.text(note.place.words, between: "<td>", "</td><td>")
        html.text(note.message[page.language], upTo: 600)
        html.markup("</td></tr>\n")
      }
      html.tableEnd()
      if notes.count > most {
        html.text(page.rest(notes.count - most), between: "<p class=\"q\">", "</p>\n")
      }
    }
    html.markup("</section>\n")
  }
}
