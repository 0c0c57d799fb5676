package import Findings

/// Findings for people: those of each file under a heading, and a line of totals at the end.
///
/// Errors and warnings come in the order of the file, then what the program did on its own, then
/// what somebody has accepted.
/// Where one code comes up again and again, only the first few are shown and a line says how
/// many there are and how to see them all: nothing is held back without a word.
package struct FindingText: Sendable {
  /// How many errors or warnings of one code are shown for one file.
  package static let problemLimit = 20
  /// How many infos of one code are shown for one file.
  package static let infoLimit = 3

  private let language: Language
  private let isVerbose: Bool
  private let everything: String
  private let showsFingerprints: Bool
  private let paint: Paint

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - language: The language of every word.
  ///   - isColoured: Whether severities and headings have colours; a caller honours `NO_COLOR`.
  ///   - isVerbose: Whether every finding has its line.
  ///   - everything: The option that shows every finding.
  ///   - showsFingerprints: Whether each finding tells its fingerprint.
  package init(
    language: Language, isColoured: Bool = false, isVerbose: Bool = false,
    everything: String = "--format ndjson", showsFingerprints: Bool = false
  ) {
    self.language = language
    self.isVerbose = isVerbose
    self.everything = everything
    self.showsFingerprints = showsFingerprints
    paint = Paint(isOn: isColoured)
  }

  /// The findings of one file, in its order, with a heading; ends with a line break.
  package func text(of findings: [Finding], in file: String) -> String {
    var text = paint.heading(heading(file, FindingCounts(findings))) + "\n"
    let open = findings.filter { $0.state != .accepted }
    let parts = [
      folded(open.filter { $0.severity != .info }, limit: Self.problemLimit),
      folded(sortedByCode(open.filter { $0.severity == .info }), limit: Self.infoLimit),
      folded(findings.filter { $0.state == .accepted }, limit: Self.problemLimit),
    ]
    let shown = parts.flatMap(\.shown)
    let placeWidth = min(shown.map { place($0).count }.max() ?? 0, Self.widestPlace)
    let severityWidth = shown.map { $0.severity.name[language].count }.max() ?? 0
    for part in parts {
      for finding in part.shown {
        text += line(of: finding, placeWidth: placeWidth, severityWidth: severityWidth) + "\n"
      }
      for fold in part.folds { text += "  \(words(for: fold))\n" }
    }
    return text
  }

  /// The last line: how many files and findings there were.
  package func totals(_ counts: FindingCounts, files: Int) -> String {
    let number = GroupedNumber.text(of: files, in: language)
    let files: Phrase = Phrase(
      indonesian: "\(number) berkas", english: files == 1 ? "1 file" : "\(number) files")
    return paint.heading("\(files[language]): \(summary(counts)).") + "\n"
  }

  // MARK: Lines

  /// Wider places push their own line to the right rather than every line.
  private static let widestPlace = 32

  private func heading(_ file: String, _ counts: FindingCounts) -> String {
    let name =
      file.isEmpty
      ? Phrase(indonesian: "Antarberkas", english: "Across files")[language]
      : TerminalText.oneLine(file)
    return "\(name): \(summary(counts))"
  }

  /// How many findings there are of each severity, how many are accepted and how many are not
  /// shown, in words.
  package func summary(_ counts: FindingCounts) -> String {
    var parts = Severity.allCases.reversed().filter { counts[$0] > 0 }
      .map { severity in
        let isPlural = language == .english && counts[severity] != 1 && severity != .info
        return number(counts[severity]) + " \(severity.name[language])\(isPlural ? "s" : "")"
      }
    if counts.accepted > 0 {
      let accepted = Phrase(indonesian: "diterima", english: "accepted")
      parts.append("\(number(counts.accepted)) \(accepted[language])")
    }
    if parts.isEmpty {
      parts = [Phrase(indonesian: "tidak ada temuan", english: "no findings")[language]]
    }
    let omissions = [(counts.ignored, "--ignore"), (counts.unselected, "--select")]
      .filter { $0.0 > 0 }
      .map { count, option in
        Phrase(
          indonesian: "\(number(count)) tidak ditampilkan karena \(option)",
          english: "\(number(count)) not shown because of \(option)")[language]
      }
    return ([parts.joined(separator: ", ")] + omissions).joined(separator: "; ")
  }

  private func number(_ count: Int) -> String { GroupedNumber.text(of: count, in: language) }

  private func line(of finding: Finding, placeWidth: Int, severityWidth: Int) -> String {
    let place = padded(place(finding), to: placeWidth)
    let severity = padded(finding.severity.name[language], to: severityWidth)
    let remark = TerminalText.oneLine(
      finding.remark(in: language, withFingerprint: showsFingerprints))
    return "  \(place)  \(paint.severity(finding.severity, severity)) \(finding.code.id)  \(remark)"
  }

  private func place(_ finding: Finding) -> String {
    finding.place.within.map(TerminalText.oneLine) ?? "-"
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  // MARK: Folding

  /// A code of which not every finding is shown.
  private struct Fold {
    let code: FindingCode
    let severity: Severity
    let count: Int
    let shown: Int
  }

  /// A code counts apart for each severity, as a schema may change that of some.
  private struct Kind: Hashable {
    let code: FindingCode
    let severity: Severity
  }

  private func folded(_ findings: [Finding], limit: Int) -> (shown: [Finding], folds: [Fold]) {
    guard !isVerbose else { return (findings, []) }
    var counts: [Kind: Int] = [:]
    var kinds: [Kind] = []
    var shown: [Finding] = []
    for finding in findings {
      let kind = Kind(code: finding.code, severity: finding.severity)
      let count = counts[kind, default: 0] + 1
      counts[kind] = count
      if count == 1 { kinds.append(kind) }
      if count <= limit { shown.append(finding) }
    }
    let folds = kinds.compactMap { kind -> Fold? in
      let count = counts[kind, default: 0]
      guard count > limit else { return nil }
      return Fold(code: kind.code, severity: kind.severity, count: count, shown: limit)
    }
    return (shown, folds)
  }

  private func words(for fold: Fold) -> String {
    let count = GroupedNumber.text(of: fold.count, in: language)
    let severity = paint.severity(fold.severity, fold.severity.name[language])
    let rest = Phrase(
      indonesian: "\(fold.shown) pertama ditampilkan; semua: \(everything)",
      english: "first \(fold.shown) shown; all: \(everything)")
    return "\(severity) \(fold.code.id) (\(fold.code.slug)) × \(count), \(rest[language])"
  }

  /// Findings of one code side by side, each code at its first place.
  private func sortedByCode(_ findings: [Finding]) -> [Finding] {
    var groups: [FindingCode: [Finding]] = [:]
    var codes: [FindingCode] = []
    for finding in findings {
      if groups[finding.code] == nil { codes.append(finding.code) }
      groups[finding.code, default: []].append(finding)
    }
    return codes.flatMap { groups[$0] ?? [] }
  }
}
