internal import Findings

/// The note of a marked cell: its findings, a line each, the most severe first.
///
/// A note is read in a small window, so it is bounded: what does not fit is counted, and stands in
/// the sheet that lists all.
struct FindingNote {
  /// How many characters a note has at most.
  static let limit = 1_000
  /// How many characters of one finding are shown.
  static let lineLimit = 400

  let language: Language
  /// What the sheet is called that lists all findings.
  let sheet: String

  /// The note of a cell's findings.
  func text(of findings: [Finding]) -> String {
    var lines: [String] = []
    for severity in Severity.allCases.reversed() {
      for finding in findings where finding.severity == severity {
        let line = line(of: finding)
        if !lines.contains(line) { lines.append(line) }
      }
    }
    var shown = 0
    var length = 0
    while shown < lines.count, length + lines[shown].count < Self.limit {
      length += lines[shown].count + 1
      shown += 1
    }
    guard shown < lines.count else { return lines.joined(separator: "\n") }
    let rest = language.says(
      "… dan \(lines.count - shown) temuan lain: lihat lembar \(sheet).",
      "… and \(lines.count - shown) more: see the sheet \(sheet).")
    return (lines[..<shown] + [rest]).joined(separator: "\n")
  }

  /// Such as `Peringatan V304 · "sebagaian" mungkin maksudnya "Sebagian".`; the severity is told in
  /// words, since not everyone can tell the colours apart.
  private func line(of finding: Finding) -> String {
    let severity = finding.severity.name[language]
    let remark = SheetText.clean(finding.cellRemark(in: language), limit: Self.lineLimit)
    return severity.prefix(1).uppercased() + severity.dropFirst()
      + " \(finding.code.id) · \(remark)"
  }
}
