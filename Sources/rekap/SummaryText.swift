import Exports
import Findings
import Indicators
import RekapKit

/// The closing lines of a run, for a person.
enum SummaryText {
  /// Says how many workbooks, records and findings there were, and that no cell is lost.
  static func lines(
    of summary: RunSummary, skippedLockFiles: Int, language: Language
  ) -> [String] {
    let workbooks = summary.workbooks.count
    var counts = FindingCounts()
    for severity in Severity.allCases { counts.add(severity, summary.findings(severity)) }
    let findings = FindingText(language: language).summary(counts)
    var lines = [
      Phrase(
        indonesian:
          "Buku kerja: \(workbooks), tidak terbaca utuh: \(summary.unread). Rekaman: \(summary.records).",
        english:
          "Workbooks: \(workbooks), not fully readable: \(summary.unread). Records: \(summary.records)."
      ),
      Phrase(indonesian: "Temuan: \(findings).", english: "Findings: \(findings)."),
      Phrase(
        indonesian: "Ledger: \(LedgerText.text(of: summary.ledger, in: .indonesian)).",
        english: "Ledger: \(LedgerText.text(of: summary.ledger, in: .english))."),
    ]
    if skippedLockFiles > 0 {
      lines.append(
        Phrase(
          indonesian: "Berkas kunci (~$) dilewati: \(skippedLockFiles).",
          english: "Lock files (~$) skipped: \(skippedLockFiles)."))
    }
    return lines.map { $0[language] }
  }
}
