import Assessments
import Findings
import Indicators
import Spreadsheets

/// Reads what people have decided or chosen: tables of indicators, with who and why.
struct DecisionTable {
  private let catalogue: AssessmentCatalogue
  private let limits: WorkbookLimits
  private let indicator: Int
  private let codes: [String]

  init(of catalogue: AssessmentCatalogue, limits: WorkbookLimits) {
    self.catalogue = catalogue
    self.limits = limits
    indicator = catalogue.schema.subjectFields.indicator ?? 0
    codes = catalogue.indicators.map(\.code)
  }

  private func normaliser(_ field: Int) -> FieldNormaliser {
    FieldNormaliser(
      field: catalogue.schema.fields[field], mapping: nil, schema: catalogue.schema, isStrict: true,
      personalData: .keep)
  }

  private var roundColumn: LabelledTable.Column { .round(of: catalogue.schema) }

  /// The decisions of a file, in its order.
  ///
  /// - Parameter rounds: The rounds of the records: without a column of rounds the file is about the
  ///   only one.
  /// - Throws: ``RunError`` where an indicator or answer is unknown, or who, when or why is missing.
  func decisions(at path: String, rounds: [String]) throws(RunError) -> [Decision] {
    let schema = catalogue.schema
    let answer = catalogue.questions.answer
    let table = try LabelledTable(
      at: path,
      columns: [
        LabelledTable.Column(schema.fields[indicator]),
        LabelledTable.Column(schema.fields[answer], or: ["keputusan", "decision"]),
        .who, .when, .why, roundColumn,
      ], limits: limits)
    let indicators = normaliser(indicator)
    let answers = normaliser(answer)
    let scale = catalogue.questions.scale
    var decisions: [Decision] = []
    var rows: [String: Int] = [:]
    // A row that names an indicator alone is still to be decided.
    for row in table.rows where (1...4).contains(where: { row.text($0) != nil }) {
      let code = try table.code(
        0, row, by: indicators, of: schema.fields[indicator], among: codes)
      let word = try table.code(1, row, by: answers, of: schema.fields[answer], among: scale)
      guard let round = row.text(5) ?? (rounds.count == 1 ? rounds[0] : nil) else {
        throw table.error(
          row,
          id:
            "putarannya tidak disebut, dan rekamannya dari \(rounds.count) putaran; isi kolom \"\(roundColumn.label[.indonesian])\"",
          en:
            "it names no round, and the records are of \(rounds.count); fill in the column \"\(roundColumn.label[.english])\""
        )
      }
      if let first = rows.updateValue(row.number, forKey: "\(code) \(round)") {
        throw table.error(
          row, id: "\(code) sudah diputuskan di baris \(first); hapus salah satu",
          en: "\(code) is already decided in row \(first); take one out")
      }
      decisions.append(
        Decision(
          indicator: code, round: round,
          answer: UInt8(scale.firstIndex(of: word) ?? 0),
          who: try table.required(2, row), when: try table.required(3, row),
          why: try table.required(4, row), file: InputFiles.lastComponent(of: path),
          row: row.number))
    }
    return decisions
  }

  /// The indicators that a file chooses to highlight, in its order: those of all rows, or, where there is a
  /// column of ticks, of those with one.
  ///
  /// - Throws: ``RunError`` where an indicator is unknown, or who or why is missing.
  func highlights(at path: String) throws(RunError) -> [ChosenHighlight] {
    let schema = catalogue.schema
    let table = try LabelledTable(
      at: path,
      columns: [LabelledTable.Column(schema.fields[indicator]), .who, .why, roundColumn, .chosen],
      limits: limits)
    let indicators = normaliser(indicator)
    var chosen: [ChosenHighlight] = []
    for row in table.rows where try isChosen(row, in: table) {
      let code = try table.code(
        0, row, by: indicators, of: schema.fields[indicator], among: codes)
      let round = row.text(3)
      let before = chosen.first {
        $0.indicator == code && ($0.round == nil || round == nil || $0.round == round)
      }
      if let before {
        throw table.error(
          row, id: "\(code) sudah dipilih di baris \(before.row); hapus salah satu",
          en: "\(code) is already chosen in row \(before.row); take one out")
      }
      chosen.append(
        ChosenHighlight(
          indicator: code, round: round, who: try table.required(1, row),
          why: try table.required(2, row), file: InputFiles.lastComponent(of: path),
          row: row.number))
    }
    return chosen
  }

  /// Whether a row is ticked, or there is no column of ticks.
  ///
  /// - Throws: ``RunError`` where something stands there that is no tick, or who and why are told of an
  ///   indicator that is not ticked.
  private func isChosen(
    _ row: LabelledTable.Row, in table: LabelledTable
  ) throws(RunError) -> Bool {
    guard table.has(4) else { return true }
    let mark = row.cells[4].map { TickMark($0.value) } ?? .none
    if mark == .other {
      let text = row.text(4) ?? ""
      throw table.error(
        row, id: "\"\(text)\" bukan tanda pilih; tulis ✓, atau kosongkan",
        en: "\"\(text)\" is no tick; write ✓, or leave it empty")
    }
    if mark == .none, row.text(1) != nil || row.text(2) != nil {
      throw table.error(
        row,
        id: "siapa atau mengapa diisi, tetapi kolom \"dipilih\" kosong; beri ✓, atau kosongkan",
        en: "it says who or why, and the column \"chosen\" is empty; tick it with ✓, or empty them")
    }
    return mark == .tick
  }
}
