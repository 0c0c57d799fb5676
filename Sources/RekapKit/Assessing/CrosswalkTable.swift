import Assessments
import Findings
import Spreadsheets

/// Reads which indicator of one round is which of another: a table with the columns *from* and *to*.
struct CrosswalkTable {
  private let limits: WorkbookLimits

  init(limits: WorkbookLimits) { self.limits = limits }

  /// The crosswalk in a file.
  ///
  /// - Parameters:
  ///   - first: The codes that the first round has.
  ///   - second: Those of the second one.
  /// - Throws: ``RunError`` where a code is unknown, or is there twice.
  func crosswalk(
    at path: String, first: Set<String>, second: Set<String>
  ) throws(RunError) -> Crosswalk {
    let from = Phrase(indonesian: "dari", english: "from")
    let to = Phrase(indonesian: "menjadi", english: "to")
    let table = try LabelledTable(
      at: path,
      columns: [
        LabelledTable.Column(label: from, spellings: ["lama", "old", "kode lama", "old code"]),
        LabelledTable.Column(label: to, spellings: ["ke", "baru", "new", "kode baru", "new code"]),
      ], limits: limits)
    var crosswalk = Crosswalk()
    var seen: [[String: Int]] = [[:], [:]]
    for row in table.rows {
      let codes = [row.text(0), row.text(1)]
      for (side, known) in [first, second].enumerated() {
        guard let code = codes[side] else { continue }
        guard known.contains(code) else {
          let near = NearestCode.to(code, among: known)
          throw table.error(
            row,
            id:
              "putaran \(side == 0 ? "pertama" : "kedua") tidak punya indikator \"\(code)\"\(near.map { "; maksudnya \"\($0)\"?" } ?? "")",
            en:
              "the \(side == 0 ? "first" : "second") round has no indicator \"\(code)\"\(near.map { "; did you mean \"\($0)\"?" } ?? "")"
          )
        }
        if let before = seen[side].updateValue(row.number, forKey: code) {
          throw table.error(
            row,
            id:
              "\"\(code)\" sudah ada di baris \(before); indikator yang dipecah atau digabung tidak dapat dibandingkan, jadi kosongkan pasangannya",
            en:
              "\"\(code)\" is already in row \(before); an indicator that was split or merged can't be compared, so leave its other side empty"
          )
        }
      }
      crosswalk.lines.append(Crosswalk.Line(from: codes[0], to: codes[1]))
    }
    return crosswalk
  }
}
