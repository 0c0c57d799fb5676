internal import Assessments
internal import Findings
internal import Indicators

/// What is cited, and what the catalogue does not have.
extension SummaryRoundText {
  var register: [String] {
    let register = facts.register
    let count = page.number(register.regulations.count)
    var lines = page.heading(
      "Regulasi yang dikutip: \(count)", "Regulations that are cited: \(count)")
    var table = AlignedTable(
      [
        says("Regulasi", "Regulation"), says("tentang", "about"), says("indikator", "indicators"),
        says("instansi", "respondents"), says("kutipan", "citations"),
      ], texts: 2)
    for regulation in register.regulations.prefix(tableRows) {
      table.append(
        [regulation.key, regulation.titles.first ?? ""]
          + [regulation.indicators.count, regulation.respondents.count, regulation.citations.count]
          .map(page.number))
    }
    if !register.regulations.isEmpty { lines += table.lines(paint: page.paint, widest: 28) }
    let left = register.regulations.count - tableRows
    if left > 0 { lines.append("  " + page.rest(left)) }
    for (name, positions) in [
      (says("Bukti lain, bukan regulasi", "Other evidence, no regulation"), register.otherEvidence),
      (says("Tanpa nomor atau tahun", "Without number or year"), register.incomplete),
      (says("Tidak terbaca sebagai regulasi", "Not read as a regulation"), register.unread),
    ] where !positions.isEmpty {
      lines.append("  \(name): \(page.number(positions.count))")
      lines += page.shown(positions) { position in
        let citation = records.citations[position]
        let raw = AlignedTable.cut(records.cited[Int(citation.cited)].raw, 80)
        let place = records.place(of: Int(citation.field), in: Int(citation.record)).words
        return page.parts(["\"\(raw)\"", place], indentation: 4)
      }
    }
    return lines
  }

  var strangers: [String] {
    guard !facts.strangers.isEmpty else { return [] }
    let count = page.number(facts.strangers.count)
    return page.heading(
      "Indikator di luar katalog, tidak dihitung: \(count)",
      "Indicators that the catalogue does not have, in no count: \(count)")
      + facts.strangers.map { "  \($0.code): \(counted($0.counts.answers))" }
  }
}
