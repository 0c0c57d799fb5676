import Findings
import Spreadsheets
import _TestSupport

@testable import Indicators

/// A workbook as another office might have sent it: other words, typing errors, another order of
/// columns, columns of its own, titles above.
struct WorkbookVariant {
  let base: BaseWorkbook
  private(set) var heads: [SheetHead]
  /// What each label truly names; nothing where it names no field.
  private(set) var truth: [LabelPlace: String?] = [:]
  /// The labels, for telling what went wrong.
  private(set) var labels: [LabelPlace: String] = [:]

  private var random: SeededGenerator
  private let words: HeaderWords
  private let heldOut: [String: [String]]
  /// The label that was chosen for each field, or for each column that is no field's.
  private var chosen: [String: String] = [:]
  /// Where each field goes among the columns.
  private var ranks: [String: Double] = [:]
  /// Whether the boxes to tick bear other words.
  private var boxWords: [String: String] = [:]
  private var strangers: [(label: String, values: [String])] = []

  init(
    of base: BaseWorkbook, seed: UInt64, words: HeaderWords, heldOut: [String: [String]]
  ) {
    self.heldOut = heldOut
    self.base = base
    self.words = words
    heads = base.heads
    random = SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      if let stranger = HeldOutWords.strangers.randomElement(using: &random),
        !strangers.contains(where: { $0.label == stranger.label })
      {
        strangers.append(stranger)
      }
    }
    boxWords =
      [
        ["ya": "Ada", "tidak": "Tidak Ada", "sebagian": "Parsial"],
        ["ya": "Sudah", "tidak": "Belum", "sebagian": "Sebagian"],
      ].randomElement(using: &random) ?? [:]
    if Bool.random(using: &random) { boxWords = [:] }
    let titles = Int.random(in: 0...2, using: &random)
    for index in heads.indices { change(index, titles: titles) }
  }

  // MARK: Sheets

  private mutating func change(_ index: Int, titles: Int) {
    guard let table = base.tables[heads[index].sheet.index] else { return }
    let sheet = heads[index].sheet.name
    var rows = heads[index].rows
    for row in rows.indices where rows[row].number < table.header.lowerBound {
      for cell in rows[row].cells.indices {
        let place = LabelPlace(
          sheet: sheet,
          cell: CellReference(row: rows[row].number, column: rows[row].cells[cell].column))
        guard let field = base.documentLabels[place],
          case .string(let text) = rows[row].cells[cell].value, text.hasSuffix(":")
        else { continue }
        let label = label(of: field, "document " + field, from: String(text.dropLast()))
        rows[row].cells[cell].value = .string(label + ":")
        note(place, label, field, titles)
      }
    }
    let units = order(of: table)
    var target: [Int: Int] = [:]
    var next = 1
    var inserted: [(column: Int, stranger: Int)] = []
    for unit in units {
      if unit < 0 {
        inserted.append((next, -unit - 1))
        next += 1
        continue
      }
      for column in inner(unit, table) {
        target[column.column] = next
        next += 1
      }
    }
    let top = table.header.lowerBound
    for row in rows.indices where rows[row].number >= top {
      let isHeader = table.header.contains(rows[row].number)
      var cells = rows[row].cells.compactMap { cell in
        target[cell.column].map { Cell(column: $0, value: cell.value, isFormula: cell.isFormula) }
      }
      if isHeader { rename(&cells, in: rows[row], table, target, sheet, titles) }
      for (column, stranger) in inserted {
        let (label, values) = strangers[stranger]
        if rows[row].number == top {
          cells.append(Cell(column: column, value: .string(label)))
          let place = LabelPlace(sheet: sheet, cell: CellReference(row: top, column: column))
          note(place, label, nil, titles)
        } else if !isHeader, cells.count > 2 {
          let value = values[rows[row].number % values.count]
          cells.append(Cell(column: column, value: .string(value)))
        }
      }
      rows[row].cells = cells.sorted { $0.column < $1.column }
    }
    heads[index].merges = heads[index].merges.compactMap { merge in
      guard merge.last.row >= top else { return Self.moved(merge, down: titles) }
      let columns = merge.columns.compactMap { target[$0] }
      guard columns.count == merge.columns.count, let first = columns.min(),
        let last = columns.max(), last - first + 1 == columns.count
      else { return nil }
      return Self.moved(
        CellRange(
          CellReference(row: merge.first.row, column: first),
          CellReference(row: merge.last.row, column: last)), down: titles)
    }
    for row in rows.indices { rows[row].number += titles }
    let lines = (0..<titles).map { number in
      let title = ["LAMPIRAN SURAT EDARAN NOMOR 12", "PENILAIAN TATA KELOLA MIGRASI"][number % 2]
      return Row(number: number + 1, cells: [Cell(column: 1, value: .string(title))])
    }
    heads[index].rows = lines + rows
  }

  private static func moved(_ range: CellRange, down rows: Int) -> CellRange {
    CellRange(
      CellReference(row: range.first.row + rows, column: range.first.column),
      CellReference(row: range.last.row + rows, column: range.last.column))
  }

  private mutating func note(_ place: LabelPlace, _ label: String, _ field: String?, _ down: Int) {
    var place = place
    place.cell.row += down
    truth[place] = .some(field)
    labels[place] = label
  }

  // MARK: Order

  /// The first columns of the units that move as one, in their new order; strangers are negative.
  private mutating func order(of table: BaseWorkbook.Table) -> [Int] {
    var units: [(first: Int, rank: Double)] = []
    var seen: Set<CellReference> = []
    var hasBoxes = false
    for column in table.columns {
      if let group = column.group {
        guard seen.insert(group).inserted else { continue }
        units.append((column.column, 2 + Double(units.count)))
      } else if column.code != nil {
        guard !hasBoxes else { continue }
        hasBoxes = true
        units.append((column.column, rank(of: "boxes")))
      } else {
        units.append((column.column, rank(of: column.field ?? column.label)))
      }
    }
    for index in strangers.indices {
      units.append((-index - 1, rank(of: strangers[index].label)))
    }
    return units.sorted { ($0.rank, $0.first) < ($1.rank, $1.first) }.map(\.first)
  }

  private func inner(_ first: Int, _ table: BaseWorkbook.Table) -> [BaseWorkbook.Column] {
    guard let column = table.columns.first(where: { $0.column == first }) else { return [] }
    if let group = column.group {
      return table.columns.filter { $0.group == group }.sorted {
        (ranks[$0.field ?? $0.label] ?? 0, $0.column) < (
          ranks[$1.field ?? $1.label] ?? 0, $1.column
        )
      }
    }
    return column.code == nil ? [column] : table.columns.filter { $0.code != nil }
  }

  private mutating func rank(of name: String) -> Double {
    if let rank = ranks[name] { return rank }
    let rank = Double.random(in: 0..<1, using: &random)
    ranks[name] = rank
    return rank
  }

  // MARK: Labels

  private mutating func rename(
    _ cells: inout [Cell], in row: Row, _ table: BaseWorkbook.Table, _ target: [Int: Int],
    _ sheet: String, _ titles: Int
  ) {
    for column in table.columns {
      guard let moved = target[column.column] else { continue }
      if let group = column.group, group.row == row.number, group.column == column.column {
        note(
          LabelPlace(sheet: sheet, cell: CellReference(row: row.number, column: moved)), "(group)",
          "respondent", titles)
      }
      guard column.cell.row == row.number,
        let index = cells.firstIndex(where: { $0.column == moved })
      else { continue }
      let label: String
      if let code = column.code {
        label = boxWords[code] ?? column.label
      } else {
        label = self.label(of: column.field, column.field ?? column.label, from: column.label)
      }
      cells[index].value = .string(label)
      note(
        LabelPlace(sheet: sheet, cell: CellReference(row: row.number, column: moved)), label,
        column.field, titles)
    }
  }

  private mutating func label(of field: String?, _ key: String, from old: String) -> String {
    if let label = chosen[key] { return label }
    var label = old
    if let field {
      let known = words.meanings.first { $0.name == field }?.labels ?? []
      let heldOut = heldOut[field] ?? []
      for _ in 0..<4 {
        let candidate =
          switch Int.random(in: 0..<20, using: &random) {
          case 0..<7: old
          case 7..<13: known.randomElement(using: &random) ?? old
          default: heldOut.randomElement(using: &random) ?? old
          }
        let isTaken = chosen.values.contains { FoldedLabel($0) == FoldedLabel(candidate) }
        if !isTaken {
          label = candidate
          break
        }
      }
      if Int.random(in: 0..<10, using: &random) < 3 { label = misspelt(label) }
    }
    label = styled(label)
    chosen[key] = label
    return label
  }

  /// A label with a typing error, or two where it is long: a person still reads it.
  private mutating func misspelt(_ label: String) -> String {
    var letters = Array(label)
    let count = letters.count { $0.isLetter }
    guard count >= 5 else { return label }
    for _ in 0..<(count >= 9 ? Int.random(in: 1...2, using: &random) : 1) {
      let place = Int.random(in: 1..<(letters.count - 1), using: &random)
      guard letters[place].isLetter else { continue }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert(letters[place], at: place)
      case 2 where letters[place + 1].isLetter: letters.swapAt(place, place + 1)
      default: letters[place] = "aeinrstu".randomElement(using: &random) ?? "a"
      }
    }
    return String(letters)
  }

  private mutating func styled(_ label: String) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: label.uppercased()
    case 2: label.lowercased()
    case 3: label + " :"
    case 4: label.replacing(" ", with: "\n")
    case 5: " " + label.replacing(" ", with: "  ") + " "
    default: label
    }
  }
}
