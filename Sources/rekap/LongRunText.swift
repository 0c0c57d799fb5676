internal import Exports
internal import Findings
internal import RekapKit

/// What is said at the end of a run over many workbooks: which mappings they were read with, which
/// could not be read, which took longest, and how long all took.
struct LongRunText {
  let summary: RunSummary
  let language: Language

  /// The lines.
  var lines: [String] { mappings + unread + slowest + [time] }

  private var mappings: [String] {
    let sorted = summary.mappings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    var rows = sorted.map { ($0.value, $0.key) }
    let without = summary.files.count - rows.map(\.0).reduce(0, +)
    if without > 0 { rows.append((without, phrase("(tanpa pemetaan)", "(no mapping)"))) }
    let texts = rows.map { (grouped($0), $1) }
    let width = texts.map(\.0.count).max() ?? 0
    return [phrase("Pemetaan:", "Mappings:")]
      + texts.map { "  \(Self.padded($0, to: width))  \($1)" }
  }

  private var unread: [String] {
    guard summary.unread > 0 else { return [] }
    var lines = [phrase("Tidak terbaca utuh:", "Not fully readable:")]
    lines += summary.firstUnread.map { workbook in
      workbook.state == .brokenOff
        ? "  \(workbook.file) " + phrase("(sebagian)", "(in part)") : "  \(workbook.file)"
    }
    let more = summary.unread - summary.firstUnread.count
    if more > 0 {
      lines.append(
        phrase(
          "  dan \(grouped(more)) lainnya, lihat temuan",
          "  and \(grouped(more)) more, see the findings"))
    }
    return lines
  }

  private var slowest: [String] {
    guard !summary.slowest.isEmpty else { return [] }
    let texts = summary.slowest.map { (seconds($0.duration, digits: 3), $0.file) }
    let width = texts.map(\.0.count).max() ?? 0
    return [phrase("Paling lama (detik):", "Slowest (seconds):")]
      + texts.map { "  \(Self.padded($0, to: width))  \($1)" }
  }

  private var time: String {
    let seconds = seconds(summary.duration, digits: 1)
    let rate = Double(summary.files.count) / max(summary.duration / .seconds(1), 0.001)
    return phrase(
      "Waktu: \(seconds) detik, \(grouped(Int(rate.rounded()))) buku kerja per detik.",
      "Time: \(seconds) seconds, \(grouped(Int(rate.rounded()))) workbooks a second.")
  }

  /// Seconds with a fixed number of digits: `0,125` in Indonesian, `0.125` in English.
  private func seconds(_ duration: Duration, digits: Int) -> String {
    var factor = 1
    for _ in 0..<digits { factor *= 10 }
    let units = Int((duration / .seconds(1) * Double(factor)).rounded())
    let fraction = String(units % factor)
    let zeros = String(repeating: "0", count: digits - fraction.count)
    return grouped(units / factor) + phrase(",", ".") + zeros + fraction
  }

  private func grouped(_ number: Int) -> String {
    GroupedNumber.text(of: number, in: language)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: width - text.count) + text
  }

  private func phrase(_ indonesian: String, _ english: String) -> String {
    Phrase(indonesian: indonesian, english: english)[language]
  }
}
