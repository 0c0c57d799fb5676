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
    let severities = [Severity.error, .warning, .info]
    let findings = severities.map { "\(summary.findings($0)) \($0.name[language])" }
      .joined(separator: ", ")
    var lines = [
      Phrase(
        indonesian:
          "Buku kerja: \(workbooks), tidak terbaca: \(summary.unread). Rekaman: \(summary.records).",
        english:
          "Workbooks: \(workbooks), unreadable: \(summary.unread). Records: \(summary.records)."
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
