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
    let ledger = summary.ledger
    let severities = [Severity.error, .warning, .info]
    let findings = severities.map { "\(summary.findings($0)) \($0.name[language])" }
      .joined(separator: ", ")
    var lines = [
      Phrase(
        indonesian:
          "Buku kerja: \(workbooks), tidak terbaca: \(summary.unread). Rekaman: \(summary.records).",
        english: "Workbooks: \(workbooks), unreadable: \(summary.unread). Records: \(summary.records)."
      ),
      Phrase(indonesian: "Temuan: \(findings).", english: "Findings: \(findings)."),
      Phrase(
        indonesian:
          "Ledger: \(ledger.read) sel dibaca = \(ledger.mapped) dipetakan + \(ledger.kept) disimpan + \(ledger.ignored) diabaikan + \(ledger.reported) dilaporkan.",
        english:
          "Ledger: \(ledger.read) cells read = \(ledger.mapped) mapped + \(ledger.kept) kept + \(ledger.ignored) ignored + \(ledger.reported) reported."
      ),
    ]
    if skippedLockFiles > 0 {
      lines.append(
        Phrase(
          indonesian: "Berkas kunci (~$) dilewati: \(skippedLockFiles).",
          english: "Lock files (~$) skipped: \(skippedLockFiles)."))
    }
    if !summary.isBalanced {
      lines.append(
        Phrase(
          indonesian: "Ledger tidak seimbang: ini kesalahan rekap, mohon laporkan.",
          english: "The ledger does not balance: this is a fault of rekap, please report it."))
    }
    return lines.map { $0[language] }
  }
}
