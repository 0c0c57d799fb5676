import Assessments
import Findings
import Indicators
import Spreadsheets

/// Reads which indicator of one round is which of another: a table with the columns *from* and *to*, and
/// perhaps one with the round that has the new code.
struct CrosswalkTable {
  /// A round that is compared.
  struct Round {
    /// Its name.
    var name: String
    /// The codes of indicators that it has.
    var codes: Set<String>

    /// A round by its facts: it has the codes of the catalogue, and others that its records have.
    init(_ facts: RoundFacts) {
      name = facts.round
      codes = Set(facts.indicators.map(\.code) + facts.strangers.map(\.code))
    }
  }

  private let table: LabelledTable
  private let roundColumn: LabelledTable.Column

  init(at path: String, of schema: Schema, limits: WorkbookLimits) throws(RunError) {
    let from = Phrase(indonesian: "dari", english: "from")
    let to = Phrase(indonesian: "menjadi", english: "to")
    roundColumn = .round(of: schema)
    table = try LabelledTable(
      at: path,
      columns: [
        LabelledTable.Column(label: from, spellings: ["lama", "old", "kode lama", "old code"]),
        LabelledTable.Column(label: to, spellings: ["ke", "baru", "new", "kode baru", "new code"]),
        roundColumn,
      ], limits: limits)
  }

  /// The crosswalk to each round from the one before it, by the round's name.
  ///
  /// - Parameters:
  ///   - rounds: The rounds that are compared, each with the next one.
  ///   - known: The rounds that the records have; lines about others of them are left out.
  /// - Throws: ``RunError`` where a code or a round is unknown, a code is there twice, or it is not
  ///   plain which round is meant.
  func crosswalks(
    between rounds: [Round], among known: [String]
  ) throws(RunError) -> [String: Crosswalk] {
    var crosswalks: [String: Crosswalk] = [:]
    var seen: [[String]: Int] = [:]
    for row in table.rows {
      let name = try round(of: row, between: rounds, among: known)
      guard let place = rounds.dropFirst().firstIndex(where: { $0.name == name }) else { continue }
      let codes = [row.text(0), row.text(1)]
      for (round, code) in zip([rounds[place - 1], rounds[place]], codes) {
        guard let code, !round.codes.contains(code) else { continue }
        let near = NearestCode.to(code, among: round.codes)
        throw table.error(
          row,
          id:
            "putaran \(round.name) tidak punya indikator \"\(code)\"\(near.map { "; maksudnya \"\($0)\"?" } ?? "")",
          en:
            "round \(round.name) has no indicator \"\(code)\"\(near.map { "; did you mean \"\($0)\"?" } ?? "")"
        )
      }
      for (side, code) in zip(["from", "to"], codes) {
        guard let code, let before = seen.updateValue(row.number, forKey: [name, side, code])
        else { continue }
        throw table.error(
          row,
          id:
            "\"\(code)\" sudah ada di baris \(before); indikator yang dipecah atau digabung tidak dapat dibandingkan, jadi kosongkan pasangannya",
          en:
            "\"\(code)\" is already in row \(before); an indicator that was split or merged can't be compared, so leave its other side empty"
        )
      }
      crosswalks[name, default: Crosswalk()].lines.append(
        Crosswalk.Line(from: codes[0], to: codes[1]))
    }
    return crosswalks
  }

  /// The round that has a row's new code.
  private func round(
    of row: LabelledTable.Row, between rounds: [Round], among known: [String]
  ) throws(RunError) -> String {
    guard let name = row.text(2) else {
      if rounds.count == 2 { return rounds[1].name }
      throw table.error(
        row,
        id:
          "putarannya tidak disebut, dan yang dibandingkan \(rounds.count) putaran; isi kolom \"\(roundColumn.label[.indonesian])\" dengan putaran yang memakai kode baru",
        en:
          "it names no round, and \(rounds.count) are compared; fill in the column \"\(roundColumn.label[.english])\" with the round that has the new code"
      )
    }
    if rounds.dropFirst().contains(where: { $0.name == name }) { return name }
    let all = known.joined(separator: ", ")
    guard known.contains(name) else {
      throw table.error(
        row, id: "tidak ada putaran \"\(name)\" dalam rekaman; yang ada: \(all)",
        en: "the records have no round \"\(name)\"; there are: \(all)")
    }
    guard name != known.first else {
      throw table.error(
        row,
        id:
          "putaran \(name) adalah yang pertama; sebut putaran yang memakai kode baru: \(all)",
        en: "\(name) is the first round; name the one that has the new code: \(all)")
    }
    return name
  }
}
