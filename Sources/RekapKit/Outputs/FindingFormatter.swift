import Exports
import Findings

/// Turns the findings of a run into bytes, workbook by workbook.
struct FindingFormatter: Sendable {
  private let format: FindingFormat
  private let text: FindingText
  private var writer: (any FindingWriter)?
  private var joiner: TextJoiner
  /// The findings of the workbook at hand, which a report for people shows together.
  private var gathered: [Finding] = []

  init(_ options: Run.Options) {
    format = options.findings
    text = FindingText(language: options.language, isColoured: options.isColoured)
    writer =
      switch format {
      case .text, .html: nil
      case .json: FindingJSON()
      case .ndjson: FindingNDJSON()
      case .csv: FindingCSV()
      }
    joiner = TextJoiner(separator: format == .json ? FindingJSON.separator : [])
  }

  /// What stands between the findings of two workbooks.
  var separator: [UInt8] {
    switch format {
    case .json: FindingJSON.separator
    case .text: Array("\n".utf8)
    case .ndjson, .csv, .html: []
    }
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
    var counts = FindingCounts()
    for severity in Severity.allCases { counts.add(severity, summary.findings(severity)) }
    guard writer != nil else {
      bytes += Array(("\n" + text.totals(counts, files: summary.workbooks.count)).utf8)
      return
    }
    writer?.end(counts, into: &bytes)
  }
}
