import Findings
import Spreadsheets

/// Reads one field of a row.
///
/// A class, since it remembers much and a table's rows go through it one by one: a struct of this
/// size was copied for each row, which cost a twelfth of the time of a run.
final class FieldReader {
  /// The position of the field in the schema.
  let field: Int
  private let feeds: [TablePlan.Feed]
  private let lacksColumn: Bool
  /// The column, where one cell of the row is all that there is to look at, as mostly.
  private let onlyColumn: Int?
  private let place: Place
  private let normaliser: FieldNormaliser
  private var fill: MergedFill?
  private var below: (cell: Cell, at: CellReference)?
  private let fillsDown: Bool
  /// Whether the field takes the value of merged ranges.
  var fillsMerged: Bool { fill != nil }
  private let tickCodes: [String: Normalised]
  /// The normalised fixed text of each feed that has one.
  private let fixed: [Normalised?]
  /// What was found wrong with the fixed texts.
  let fixedFindings: [Finding]

  init(_ plan: TablePlan.FieldPlan, schema: Schema, merges: [CellRange], place: Place) {
    let description = schema.fields[plan.mapping.field]
    field = plan.mapping.field
    feeds = plan.feeds
    lacksColumn = plan.lacksColumn
    self.place = place
    normaliser = plan.normaliser
    var fixed: [Normalised?] = []
    var findings: [Finding] = []
    var tickCodes: [String: Normalised] = [:]
    for feed in plan.feeds {
      switch feed {
      case .fixed(let text, let origin):
        let normalised = normaliser.normalise(text: text)
        fixed.append(normalised)
        for problem in normalised.problems {
          var at = place
          if case .cell(let cell) = origin { at = at.at(cell) }
          var finding = problem.finding(at: at)
          finding.field = description.name
          findings.append(finding)
        }
      case .ticks(let ticks):
        fixed.append(nil)
        for tick in ticks { tickCodes[tick.code] = normaliser.normalise(text: tick.code) }
      case .column:
        fixed.append(nil)
      }
    }
    self.fixed = fixed
    self.tickCodes = tickCodes
    fixedFindings = findings
    fillsDown = plan.mapping.fill == .down
    onlyColumn =
      plan.mapping.fill == .none && plan.feeds.count == 1 ? plan.feeds[0].column : nil
    if plan.mapping.fill == .merged, let column = plan.feeds.lazy.compactMap(\.column).first {
      fill = MergedFill(column: column, merges: merges)
    }
  }

  /// Whether a row has a cell in one of the field's columns.
  func hasCell(in row: Row) -> Bool {
    feeds.contains { feed in
      switch feed {
      case .column(let column): row[column: column] != nil
      case .ticks(let ticks): ticks.contains { row[column: $0.column] != nil }
      case .fixed: false
      }
    }
  }

  /// Reads the field of a row, and adds what it gives to what the fields before have given.
  func read(_ row: Row, into readings: inout FieldReadings) {
    if lacksColumn { return readings.append(.missing(.noColumn), Origin(.none)) }
    if let onlyColumn {
      let at = CellReference(row: row.number, column: onlyColumn)
      guard let position = row.position(ofColumn: onlyColumn) else {
        return append(normaliser.blank, .cell(at), raw: nil, to: &readings)
      }
      return append(
        normaliser.normalise(row.cells[position]), .cell(at), raw: row.cells[position].value,
        to: &readings)
    }
    var firstColumn: Int?
    for (index, feed) in feeds.enumerated() {
      switch feed {
      case .column(let column):
        firstColumn = firstColumn ?? column
        if readColumn(column, of: row, into: &readings) { return }
      case .ticks(let ticks):
        return readTicks(ticks, in: row, into: &readings)
      case .fixed(let text, let origin):
        guard let normalised = fixed[index] else { continue }
        return readings.append(
          normalised.value, Origin(origin, raw: .string(text), steps: normalised.steps))
      }
    }
    let place = firstColumn.map { Origin.Place.cell(CellReference(row: row.number, column: $0)) }
    append(normaliser.blank, place ?? .none, raw: nil, to: &readings)
  }

  /// Reads a column that may be filled from above.
  ///
  /// - Returns: Whether there is a value.
  private func readColumn(_ column: Int, of row: Row, into readings: inout FieldReadings) -> Bool {
    if let cell = row[column: column] {
      let at = CellReference(row: row.number, column: column)
      fill?.remember(cell, at: at)
      if fillsDown { below = (cell, at) }
      append(normaliser.normalise(cell), .cell(at), raw: cell.value, to: &readings)
    } else if let filled = fill?.value(at: row.number) {
      appendFilled(filled.cell, .range(filled.range), step: "merge", to: &readings)
    } else if let below {
      appendFilled(below.cell, .cell(below.at), step: "down", to: &readings)
    } else {
      return false
    }
    return true
  }

  /// Adds the value of a cell whose problems were told where it stands.
  private func appendFilled(
    _ cell: Cell, _ place: Origin.Place, step: String, to readings: inout FieldReadings
  ) {
    let normalised = normaliser.normalise(cell)
    readings.append(
      normalised.value, Origin(place, raw: cell.value, steps: normalised.steps + [step]))
  }

  /// The finding on a merged range whose value has been taken for the first time.
  func takeFillFinding() -> Finding? {
    guard let filled = fill?.takeNews() else { return nil }
    var finding = Finding(.filled, at: place.at(filled.range), value: filled.cell.value.text)
    finding.field = nil
    return finding
  }

  private func append(
    _ normalised: consuming Normalised, _ place: Origin.Place, raw: consuming CellValue?,
    to readings: inout FieldReadings
  ) {
    for problem in normalised.problems {
      readings.problems.append(FieldProblem(field: field, problem: problem))
    }
    readings.append(normalised.value, Origin(place, raw: raw, steps: normalised.steps))
  }

  // MARK: Ticks

  private func readTicks(
    _ ticks: [TablePlan.Tick], in row: Row, into readings: inout FieldReadings
  ) {
    let cells = ticks.compactMap { tick in row[column: tick.column].map { (tick, $0) } }
    let ticked = cells.filter { TickMark($0.1.value) == .tick }
    let columns = ticks.map(\.column)
    let range = CellRange(
      CellReference(row: row.number, column: columns.min() ?? 1),
      CellReference(row: row.number, column: columns.max() ?? 1))
    let raw = cells.map(\.1.value.text).joined(separator: " | ")
    let value: CellValue? = cells.isEmpty ? nil : .string(raw)
    if let odd = cells.first(where: { TickMark($0.1.value) == .other }) {
      let at = CellReference(row: row.number, column: odd.1.column)
      var problem = Problem(.notInList, value: odd.1.value.text)
      problem.expected = ["v", "√", "x", "1"]
      let normalised = Normalised(.missing(.invalid), problems: [problem])
      return append(normalised, .cell(at), raw: odd.1.value, to: &readings)
    }
    guard let (tick, cell) = ticked.first else {
      return append(normaliser.blank, .range(range), raw: value, to: &readings)
    }
    guard ticked.count == 1 else {
      var problem = Problem(.severalTicks, value: ticked.map(\.0.code).joined(separator: ", "))
      problem.expected = ticked.map(\.0.code)
      let normalised = Normalised(.missing(.invalid), problems: [problem])
      return append(normalised, .range(range), raw: value, to: &readings)
    }
    let at = CellReference(row: row.number, column: cell.column)
    var one = tickCodes[tick.code] ?? normaliser.normalise(text: tick.code)
    one.steps = ["one_hot:\(tick.code)"]
    append(one, .cell(at), raw: cell.value, to: &readings)
  }
}

extension TablePlan.Feed {
  /// The column, where the feed is one.
  var column: Int? {
    guard case .column(let column) = self else { return nil }
    return column
  }
}
