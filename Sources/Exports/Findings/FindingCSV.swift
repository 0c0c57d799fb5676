package import Findings

/// Findings as CSV (RFC 4180), one a row.
///
/// What could stand there instead is joined by `; ` under `expected`; `fix` is what to type;
/// `fingerprint` is what a table of accepted findings names it by.
package struct FindingCSV: FindingWriter {
  package static let separator: [UInt8] = []

  /// The columns, with their types as Table Schema names them.
  static let columns: [(name: String, type: String)] =
    [
      "code", "slug", "severity", "file", "sheet", "cell", "row", "column", "respondent", "round",
      "indicator", "field", "value", "expected", "fix", "message_id", "message_en",
      "fingerprint", "state", "accepted_by", "accepted_why", "accepted_until",
    ].map { ($0, ["row", "column"].contains($0) ? "integer" : "string") }

  private let isForExcel: Bool
  private var csv: CSVText

  /// Makes a writer; see ``CSVRecordWriter`` for what Excel needs.
  package init(isForExcel: Bool = false) {
    self.isForExcel = isForExcel
    csv = CSVText(isForExcel: isForExcel)
  }

  package mutating func begin(into bytes: inout [UInt8]) {
    if isForExcel { bytes.append(contentsOf: CSVText.byteOrderMark) }
    csv.append(line: Self.columns.map(\.name), to: &bytes)
  }

  package mutating func write(_ finding: Finding, into bytes: inout [UInt8]) {
    let place = finding.place
    csv.append(
      line: [
        finding.code.id, finding.code.slug, finding.severity.rawValue, place.file,
        place.sheet ?? "", place.cell?.description ?? "", place.row.map(String.init) ?? "",
        place.cell.map { String($0.column) } ?? "", finding.subject.respondent ?? "",
        finding.subject.round ?? "", finding.subject.indicator ?? "", finding.field ?? "",
        finding.value ?? "", finding.expected.joined(separator: "; "), finding.fix?.new ?? "",
        finding.message(in: .indonesian), finding.message(in: .english), finding.fingerprint,
        finding.state.rawValue, finding.acceptance?.who ?? "", finding.acceptance?.why ?? "",
        finding.acceptance?.until ?? "",
      ], to: &bytes)
  }

  package func end(
    _ counts: FindingCounts, isComplete: Bool, into bytes: inout [UInt8]
  ) {}
}
