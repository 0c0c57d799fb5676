package import Findings
package import Indicators
import Spreadsheets

/// An inspection for people.
package struct InspectionText {
  private let language: Language

  private init(language: Language) { self.language = language }

  /// The lines: each sheet with its header, then the mappings.
  package static func lines(of inspection: WorkbookInspection, in language: Language) -> [String] {
    let text = InspectionText(language: language)
    let findings = inspection.findings.map { "\($0.code.id) \($0.message(in: language))" }
    return [inspection.file] + inspection.sheets.flatMap(text.lines(of:))
      + [""] + text.lines(of: inspection.fits) + (findings.isEmpty ? [] : [""] + findings)
  }

  private func lines(of sheet: SheetInspection) -> [String] {
    var facts = [
      language.counted(sheet.rowCount, "baris", "row"),
      language.counted(sheet.cellCount, "sel berisi", "cell"),
    ]
    if sheet.cellCount > 0 {
      let last = CellReference(row: sheet.lastRow, column: sheet.lastColumn)
      facts.append(language.says("sampai \(last)", "to \(last)"))
    }
    if sheet.sheet.visibility != .visible { facts.append(language.says("tersembunyi", "hidden")) }
    for (count, indonesian, english) in [
      (sheet.hiddenRowCount, "baris tersembunyi", "hidden row"),
      (sheet.mergeCount, "rentang gabungan", "merged range"),
      (sheet.formulaCount, "rumus", "formula"),
    ] where count > 0 {
      facts.append(language.counted(count, indonesian, english))
    }
    var lines = ["  \(sheet.sheet.name): " + facts.joined(separator: ", ")]
    if let header = sheet.header {
      let rows = header.rows.spelled
      lines.append(
        "    " + language.says("judul kolom: baris \(rows)", "header: row \(rows)")
          + " (\(header.reason[language]))")
      lines.append("      " + Self.shortened(header.labels).joined(separator: " | "))
    } else if sheet.cellCount > 0 {
      lines.append(
        "    "
          + language.says(
            "tidak ada baris yang tampak seperti judul kolom", "no row looks like a header"))
    }
    return lines + AppearanceText.lines(of: sheet, in: language).map { "    " + $0 }
  }

  private func lines(of fits: [MappingFit]) -> [String] {
    guard let best = fits.first, best.score > 0 else {
      return [language.says("Tidak ada pemetaan yang cocok.", "No mapping fits.")]
    }
    var lines = [language.says("Pemetaan yang cocok:", "Mappings that fit:")]
    for fit in fits where fit.score > 0 {
      let chosen = fit.isChosen ? language.says(" (dipakai)", " (taken)") : ""
      lines.append("  \(fit.percent) % \(fit.mapping)\(chosen)")
      for table in fit.tables {
        let rows = table.header.spelled
        var line = "       \(table.sheet): " + language.says("baris \(rows), ", "row \(rows), ")
        line += language.counted(table.found.count, "isian", "field")
        if !table.missing.isEmpty {
          line += language.says("; tanpa kolom: ", "; without a column: ")
          line += table.missing.joined(separator: ", ")
        }
        lines.append(line)
      }
    }
    return lines
  }

  private static func shortened(_ labels: [String]) -> [String] {
    let shown = 16
    let texts = labels.prefix(shown).map { label in
      label.count > 30 ? label.prefix(29) + "…" : label
    }
    return labels.count > shown ? texts + ["…"] : texts
  }
}
