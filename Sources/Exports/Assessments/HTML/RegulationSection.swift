internal import Assessments
internal import Findings
internal import Indicators

/// The regulations that answers cite, each once, and what could not be read as one.
struct RegulationSection {
  let round: RoundPage

  private var page: AssessmentPage { round.page }
  private var records: AnswerRecords { round.records }
  private var register: RegulationRegister { round.facts.register }

  func append(to html: inout HTMLFragment) {
    let count = page.number(register.regulations.count)
    let words = round.says(
      "Regulasi yang dikutip: \(count). Tidak diperiksa apakah regulasinya ada.",
      "Regulations that are cited: \(count). Whether they exist is not checked.")
    round.appendSection(.regulations, words, to: &html) { html in
      if !register.regulations.isEmpty {
        appendKinds(to: &html)
        appendRegulations(to: &html)
      }
      for (name, positions) in [
        (
          round.says("Bukti lain, bukan regulasi", "Other evidence, no regulation"),
          register.otherEvidence
        ),
        (round.says("Tanpa nomor atau tahun", "Without number or year"), register.incomplete),
        (
          round.says("Tidak terbaca sebagai regulasi", "Not read as a regulation"),
          register.unread
        ),
      ] where !positions.isEmpty {
        append(name, positions, to: &html)
      }
    }
  }

  /// Appends how many regulations of each kind are cited, in the order of the schema's list of kinds.
  private func appendKinds(to html: inout HTMLFragment) {
    let fields = page.catalogue.schema.fields
    let lists = fields.compactMap(\.citations?.kinds).compactMap { page.catalogue.schema.lists[$0] }
    var told: Set<String> = []
    html.tableHead(
      caption: round.says("Menurut jenis", "By kind"),
      [
        round.says("Jenis", "Kind"), round.says("regulasi", "regulations"),
        round.says("kutipan", "citations"), round.says("instansi", "respondents"),
        round.says("indikator", "indicators"),
      ])
    for kind in lists.flatMap(\.entries) where told.insert(kind.code).inserted {
      let own = register.regulations.filter { $0.cited.kind == kind.code }
      guard !own.isEmpty else { continue }
      html.text(kind.label, between: "<tr><th scope=\"row\">", "</th>")
      html.cells(
        [
          own.count, own.map(\.citations.count).reduce(0, +),
          Set(own.flatMap(\.respondents)).count, Set(own.flatMap(\.indicators)).count,
        ].map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
  }

  private func appendRegulations(to html: inout HTMLFragment) {
    let title = RoundPage.Section.regulations.title[page.language]
    html.text(title, between: "<details open=\"open\"><summary>", "</summary>\n")
    html.tableHead(
      caption: title,
      [
        round.says("Regulasi", "Regulation"), round.says("tentang", "about"),
        round.says("indikator yang bersandar padanya", "indicators that rely on it"),
        round.says("dikutip di", "cited in"), round.says("instansi", "respondents"),
        round.says("kutipan", "citations"),
      ], texts: 4, isLong: true)
    let most = page.most ?? round.outerLimit
    for regulation in register.regulations.prefix(most) {
      html.text(regulation.key, between: "<tr class=\"e\"><th scope=\"row\">", "</th>")
      html.text(regulation.titles.first ?? "", between: "<td>", "</td>")
      html.text(regulation.indicators.joined(separator: ", "), between: "<td>", "</td><td>")
      let shown = regulation.citations.prefix(min(round.innerLimit, 5))
      let left = regulation.citations.count - shown.count
      html.text(
        shown.map(place(ofCitationAt:)).joined(separator: "; ")
          + (left > 0 ? "; … +\(page.number(left))" : ""))
      html.markup("</td>")
      html.cells([regulation.respondents.count, regulation.citations.count].map(page.number))
      html.markup("</tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: register.regulations.count, most: most, to: &html)
    html.markup("</details>\n")
  }

  private func place(ofCitationAt position: Int) -> String {
    let citation = records.citations[position]
    return records.place(of: Int(citation.field), in: Int(citation.record)).words
  }

  private func append(_ name: String, _ positions: [Int], to html: inout HTMLFragment) {
    html.text(
      "\(name): \(page.number(positions.count))", between: "<details open=\"open\"><summary>",
      "</summary>\n")
    html.tableHead(
      caption: name,
      [
        round.says("Indikator", "Indicator"), round.says("instansi", "respondent"),
        round.says("tertulis", "stands there"), round.says("berkas dan sel", "file and cell"),
      ], texts: 4, isLong: true)
    let most = page.most ?? min(round.outerLimit, 1_000)
    for position in positions.prefix(most) {
      let citation = records.citations[position]
      let own = records.records[Int(citation.record)]
      let respondent = records.texts[own.respondent] ?? ""
      html.markup("<tr class=\"e\"")
      page.appendMarks(
        respondent: respondent, levels: own.level >= 0 ? [Int(own.level)] : [], to: &html)
      html.text(
        records.texts[own.indicator] ?? "", between: "><th scope=\"row\">", "</th>")
      html.text(
        page.catalogue.label(ofRespondent: respondent), between: "<td>", "</td><td>")
      html.text(records.cited[Int(citation.cited)].raw, upTo: 300)
      html.text(place(ofCitationAt: position), between: "</td><td>", "</td></tr>\n")
    }
    html.tableEnd()
    round.appendRest(of: positions.count, most: most, to: &html)
    html.markup("</details>\n")
  }
}
