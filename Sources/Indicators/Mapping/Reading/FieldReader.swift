import Findings
import Spreadsheets

/// Reads one field of a row.
///
/// It is changed where it lies: to copy it for each row, or to count references to it, would cost a
/// twentieth of the time of a run.
struct FieldReader {
  /// Its place in the mapping's order.
  let rank: Int
  /// The position of the field in the schema.
  let field: Int
  private let feeds: [TablePlan.Feed]
  private let lacksColumn: Bool
  /// The column, where one cell of the row is all that there is to look at, as mostly.
  let onlyColumn: Int?
  private let place: Place
  /// Whether there is nothing to say of an empty cell.
  private let mayBeBlank: Bool
  private let normaliser: FieldNormaliser
  private var fill: MergedFill?
  private var below: (cell: Cell, at: CellReference)?
  /// What the cells of the merged range that was met last took, each the same.
  private var filled: (range: CellRange, reading: (Normalised, Origin))?
  /// The first empty cell that took the value above it, until that is told.
  private var firstFilled: CellReference?
  private var isFillTold = false
  /// What the heading of the section gives, by the name of the group that gives it.
  private var heading: [String: (Normalised, Origin)] = [:]
  private let fillsDown: Bool
  /// Whether the field takes values of other cells where its own are empty.
  var fills: Bool { fill != nil || fillsDown }
  /// Whether its values are without personal data.
  var removesPersonalData: Bool { normaliser.removesPersonalData }
  private let tickCodes: [String: Normalised]
  /// The normalised fixed text of each feed that has one.
  private let fixed: [Normalised?]
  /// What was found wrong with the fixed texts.
  let fixedFindings: [Finding]

  init(
    _ plan: TablePlan.FieldPlan, rank: Int, name: String, merges: [CellRange], place: Place
  ) {
    self.rank = rank
    field = plan.mapping.field
    feeds = plan.feeds
    lacksColumn = plan.lacksColumn
    self.place = place
    normaliser = plan.normaliser
    mayBeBlank = plan.normaliser.blank.problems.isEmpty
    var fixed: [Normalised?] = []
    var findings: [Finding] = []
    var tickCodes: [String: Normalised] = [:]
    for feed in plan.feeds {
      switch feed {
      case .fixed(let cell, let origin):
        let normalised = normaliser.normalise(cell)
        fixed.append(normalised)
        for problem in normalised.problems {
          var at = place
          if case .cell(let cell) = origin { at = at.at(cell) }
          var finding = problem.finding(at: at)
          finding.field = name
          findings.append(finding)
        }
      case .ticks(let ticks):
        fixed.append(nil)
        for tick in ticks { tickCodes[tick.code] = normaliser.normalise(text: tick.code) }
      case .column, .section:
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
      fill = MergedFill(column: SideBySide.sheetColumn(column), merges: merges)
    }
  }

  /// Whether a row has a cell in one of the field's columns.
  func hasCell(in row: Row) -> Bool {
    feeds.contains { feed in
      switch feed {
      case .column(let column): row[column: column] != nil
      case .ticks(let ticks): ticks.contains { row[column: $0.column] != nil }
      case .fixed, .section: false
      }
    }
  }

  /// Where the field's values come from, unless a reading says so.
  var source: RecordOrigins.Source {
    onlyColumn.map { .column($0) } ?? .given(Origin(.none))
  }

  /// Reads the field of a row, and adds what it gives to what the fields before have given.
  mutating func read(_ row: Row, into readings: inout FieldReadings) {
    if let onlyColumn {
      guard let position = row.position(ofColumn: onlyColumn) else {
        return mayBeBlank
          ? readings.append(.missing(.blank)) : readings.append(normaliser.blank, of: field)
      }
      if case .string(let text) = row.cells[position].value, !row.cells[position].isFormula {
        return normaliser.read(text, of: field, into: &readings)
      }
      return readings.append(normaliser.normalise(row.cells[position]), of: field)
    }
    if lacksColumn { return readings.append(.missing(.noColumn)) }
    let (normalised, origin) = read(row)
    readings.append(normalised, of: field, from: origin)
  }

  /// Reads the field of a row whose record may not have its values from one column.
  mutating func read(_ row: Row) -> (Normalised, Origin) {
    if lacksColumn { return (Normalised(.missing(.noColumn)), Origin(.none)) }
    var firstColumn: Int?
    for (index, feed) in feeds.enumerated() {
      switch feed {
      case .column(let column):
        firstColumn = firstColumn ?? column
        if let reading = readColumn(column, of: row) { return reading }
      case .ticks(let ticks):
        return readTicks(ticks, in: row)
      case .section(let name):
        if let reading = heading[name] { return reading }
      case .fixed(let cell, let origin):
        guard var normalised = fixed[index] else { continue }
        // Its problems are told once, not in each row.
        normalised.problems = []
        return with(normalised, origin, raw: cell.value)
      }
    }
    let place = firstColumn.map { Origin.Place.cell(row.reference(ofColumn: $0)) }
    return (normaliser.blank, Origin(place ?? .none))
  }

  /// Reads a column that may be filled from above; `nil` where there is no value.
  private mutating func readColumn(_ column: Int, of row: Row) -> (Normalised, Origin)? {
    let at = row.reference(ofColumn: column)
    if let cell = row[column: column] {
      fill?.remember(cell, at: at)
      filled = nil
      if fillsDown {
        below = (cell, at)
        isFillTold = false
      }
      var reading = with(normaliser.normalise(cell), .cell(at), raw: cell.value)
      if row.hasStruckText { row.restoreStruckText(of: column, in: &reading.1) }
      return reading
    }
    if let range = fill?.rangeInUse(at: at.row), let filled, filled.range == range {
      return filled.reading
    }
    if let (range, cell) = fill?.value(at: at.row) {
      let reading = readFilled(cell, .range(range), step: "merge")
      filled = (range, reading)
      return reading
    }
    guard let below else { return nil }
    if !isFillTold {
      firstFilled = at
      isFillTold = true
    }
    return readFilled(below.cell, .cell(below.at), step: "down")
  }

  /// The reading of a cell whose problems were told where it stands.
  private func readFilled(
    _ cell: Cell, _ place: Origin.Place, step: String
  ) -> (Normalised, Origin) {
    var normalised = normaliser.normalise(cell)
    normalised.steps.append(step)
    normalised.problems = []
    return with(normalised, place, raw: cell.value)
  }

  private func with(
    _ normalised: Normalised, _ place: Origin.Place, raw: CellValue?
  ) -> (Normalised, Origin) {
    let raw = normalised.hidesPersonalData ? raw?.withoutPersonalData() : raw
    return (normalised, Origin(place, raw: raw, steps: normalised.steps))
  }

  /// Takes what the heading of a section gives, and gives what is wrong with it: that is told once,
  /// and not in each row of the section.
  mutating func enter(_ section: SectionHeading) -> [Problem] {
    var problems: [Problem] = []
    heading = [:]
    for case .section(let name) in feeds {
      guard let text = section.groups[name], !text.isEmpty else { continue }
      var normalised = normaliser.normalise(text: text)
      problems += normalised.problems
      normalised.problems = []
      heading[name] = with(normalised, .cell(section.cell), raw: shown(section.raw))
    }
    return problems
  }

  /// The finding on a value that has been taken for the first time by cells that have none.
  mutating func takeFillFinding() -> Finding? {
    if fill?.hasNews == true, let filled = fill?.takeNews() {
      return Finding(
        .filled, at: place.at(filled.range), value: shown(filled.cell.value).text,
        [
          "reason": Phrase(
            indonesian: "digabung; setiap barisnya memakai nilai",
            english: "is merged; each of its rows takes the value")
        ])
    }
    guard let below, let first = firstFilled else { return nil }
    firstFilled = nil
    return Finding(
      .filled, at: place.at(first), value: shown(below.cell.value).text,
      [
        "reason": Phrase(
          indonesian: "kosong; sel ini dan sel kosong di bawahnya memakai nilai \(below.at),",
          english: "is empty; it and the empty cells below it take the value of \(below.at),")
      ])
  }

  /// What may be shown of what a cell holds.
  private func shown(_ value: CellValue) -> CellValue {
    removesPersonalData ? value.withoutPersonalData() : value
  }

  // MARK: Ticks

  private func readTicks(
    _ ticks: [TablePlan.Tick], in row: Row
  ) -> (Normalised, Origin) {
    let cells = ticks.compactMap { tick in row[column: tick.column].map { (tick, $0) } }
    let ticked = cells.filter { TickMark($0.1.value) == .tick }
    let columns = ticks.map(\.column)
    let range = CellRange(
      row.reference(ofColumn: columns.min() ?? 1), row.reference(ofColumn: columns.max() ?? 1))
    let raw = cells.map(\.1.value.text).joined(separator: " | ")
    let value: CellValue? = cells.isEmpty ? nil : .string(raw)
    if let odd = cells.first(where: { TickMark($0.1.value) == .other }) {
      let at = row.reference(ofColumn: odd.1.column)
      let raw = shown(odd.1.value)
      var problem = Problem(.notInList, value: raw.text)
      problem.expected = ["v", "√", "x", "1"]
      let normalised = Normalised(.missing(.invalid), problems: [problem])
      return with(normalised, .cell(at), raw: raw)
    }
    guard let (tick, cell) = ticked.first else {
      return with(normaliser.blank, .range(range), raw: value)
    }
    guard ticked.count == 1 else {
      var problem = Problem(.severalTicks, value: ticked.map(\.0.code).joined(separator: ", "))
      problem.expected = ticked.map(\.0.code)
      let normalised = Normalised(.missing(.invalid), problems: [problem])
      return with(normalised, .range(range), raw: value)
    }
    let at = row.reference(ofColumn: cell.column)
    var one = tickCodes[tick.code] ?? normaliser.normalise(text: tick.code)
    one.steps = ["one_hot:\(tick.code)"]
    return with(one, .cell(at), raw: cell.value)
  }
}

extension TablePlan.Feed {
  /// The column, where the feed is one.
  var column: Int? {
    guard case .column(let column) = self else { return nil }
    return column
  }
}
