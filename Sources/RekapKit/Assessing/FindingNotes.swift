import Assessments
internal import Exports
import Findings

/// Reads findings that `rekap convert --findings` or `rekap check --format ndjson` has written.
enum FindingNotes {
  /// The findings of a file of NDJSON, in its order.
  ///
  /// - Throws: ``RunError`` where a line is no finding.
  static func notes(at path: String) throws(RunError) -> [FindingComparison.Note] {
    var notes: [FindingComparison.Note] = []
    var failure: RunError?
    let lines = try FileLines(path: path, name: path)
    while try lines.next({ line, number in
      var bytes: [UInt8] = []
      for index in line.indices { bytes.append(line[index]) }
      if bytes.allSatisfy({ $0 <= 0x20 }) { return }
      guard let finding = WrittenFinding(bytes) else {
        failure = .input(
          file: path, line: number,
          reason: Phrase(
            indonesian:
              "bukan temuan; berikan keluaran rekap convert --findings atau rekap check --format ndjson",
            english:
              "this is no finding; give what rekap convert --findings or rekap check --format ndjson writes"
          ))
        return
      }
      notes.append(
        FindingComparison.Note(
          fingerprint: finding.fingerprint, code: finding.code, severity: finding.severity,
          respondent: finding.respondent, round: finding.round, indicator: finding.indicator,
          place: RecordPlace(
            file: finding.file, sheet: finding.sheet, row: finding.row, cell: finding.cell),
          message: finding.message))
    }) {
      if let failure { throw failure }
    }
    return notes
  }
}
