import Exports
import Findings
import Indicators
import RekapKit

/// The closing lines of a run, for a person.
enum SummaryText {
  /// Says how many workbooks, records and findings there were, and that no cell is lost; of many
  /// workbooks also what nobody would gather from a line each.
  static func lines(of summary: RunSummary, inputs: InputFiles, language: Language) -> [String] {
    let workbooks = summary.files.count
    let findings = FindingText(language: language).summary(summary.counts)
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
    if let resumed = summary.resumedAfter {
      lines.append(Self.resumed(after: resumed, of: workbooks))
    }
    if summary.fromCache > 0 {
      lines.append(
        Phrase(
          indonesian: "Tidak dibaca ulang karena tidak berubah (--cache): \(summary.fromCache).",
          english: "Not read again, as they have not changed (--cache): \(summary.fromCache)."))
    }
    if let unmet = unmet(summary.unmetAcceptances) { lines.append(unmet) }
    if inputs.skippedLockFiles > 0 {
      lines.append(
        Phrase(
          indonesian: "Berkas kunci (~$) dilewati: \(inputs.skippedLockFiles).",
          english: "Lock files (~$) skipped: \(inputs.skippedLockFiles)."))
    }
    if inputs.skippedLinks > 0 {
      lines.append(
        Phrase(
          indonesian: "Tautan ke folder yang tidak diikuti: \(inputs.skippedLinks).",
          english: "Links to folders not followed: \(inputs.skippedLinks)."))
    }
    var texts = lines.map { $0[language] }
    if workbooks >= WorkbookNews.many {
      texts += LongRunText(summary: summary, language: language).lines
    }
    return texts
  }

  /// After how many workbooks an interrupted run went on.
  private static func resumed(after count: Int, of workbooks: Int) -> Phrase {
    guard count > 0 else {
      return Phrase(
        indonesian:
          "Dari proses yang terputus tidak ada yang dapat dilanjutkan; semua dibaca lagi.",
        english: "Nothing of the interrupted run could be gone on with; all was read again.")
    }
    return Phrase(
      indonesian: "Dilanjutkan setelah \(count) dari \(workbooks) buku kerja.",
      english: "Gone on after \(count) of \(workbooks) workbooks.")
  }

  /// That some accepted findings are not there (any more).
  private static func unmet(_ accepted: [FindingPolicy.AcceptedFinding]) -> Phrase? {
    guard let first = accepted.first else { return nil }
    let lines = accepted.prefix(10).map { "\($0.line)" }.joined(separator: ", ")
    let place = "\(first.file):\(lines)\(accepted.count > 10 ? ", …" : "")"
    let isOne = accepted.count == 1
    return Phrase(
      indonesian:
        "\(place): \(accepted.count) temuan yang diterima tidak ada. Bila sudah diperbaiki, hapus barisnya.",
      english:
        "\(place): \(accepted.count) accepted \(isOne ? "finding is" : "findings are") not there. When mended, take the \(isOne ? "line" : "lines") out."
    )
  }
}
