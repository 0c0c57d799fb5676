import Exports
import Findings

/// Turns the findings of a run into bytes, workbook by workbook.
struct FindingFormatter: Sendable {
  private let text: FindingText
  private var writer: (any FindingWriter)?
  private var joiner: TextJoiner
  /// The findings of the workbook at hand, which a report for people shows together.
  private var gathered: [Finding] = []

  init(_ options: Run.Options) {
    text = FindingText(
      language: options.language, isColoured: options.isColoured,
      showsFingerprints: options.showsFingerprints)
    writer =
      switch options.findings {
      case _ where options.records == .sqlite: DatabaseFindingWriter()
      case .text, .html: nil
      case .json: FindingJSON()
      case .ndjson: FindingNDJSON()
      case .csv: FindingCSV()
      case .lines:
        FindingLines(language: options.language, showsFingerprints: options.showsFingerprints)
      case .sarif: FindingSARIF(language: options.language, policy: options.policy)
      }
    joiner = TextJoiner(separator: writer.map { type(of: $0).separator } ?? [])
  }

  /// What stands between the findings of two workbooks.
  var separator: [UInt8] {
    writer.map { type(of: $0).separator } ?? Array("\n".utf8)
  }

  /// Appends what stands before all findings.
  mutating func begin(into bytes: inout [UInt8]) {
    writer?.begin(into: &bytes)
  }

  /// Appends findings of one workbook.
  mutating func append(_ findings: [Finding], to bytes: inout [UInt8]) {
    guard writer != nil else {
      gathered += findings
      return
    }
    let span = findings.span
    for position in span.indices {
      joiner.appendSeparator(to: &bytes)
      writer?.write(span[position], into: &bytes)
    }
  }

  /// Appends what closes the findings of one workbook.
  mutating func endWorkbook(_ file: String, into bytes: inout [UInt8]) {
    guard writer == nil else { return }
    bytes += Array(text.text(of: gathered, in: file).utf8)
    gathered = []
  }

  /// Appends what stands after all findings.
  mutating func end(_ summary: RunSummary, into bytes: inout [UInt8]) {
    let counts = summary.counts
    guard writer != nil else {
      bytes += Array(("\n" + text.totals(counts, files: summary.files.count)).utf8)
      return
    }
    writer?.end(counts, isComplete: summary.unread == 0, into: &bytes)
  }
}
