import Findings
import Spreadsheets

/// Looks for values that stand beside labels, or in cells of their own, above tables; and for those that
/// a file's name tells or the mapping itself.
struct LabelSearch {
  /// The rows above the header, sheet by sheet.
  private let rows: [(sheet: String, rows: [FoldedRow])]
  /// Every label that the mapping looks for, so that a label is never taken for a value.
  ///
  /// A list, since most labels that are compared differ in their outlines; to hash them takes longer.
  private let labels: [FoldedLabel]
  private let patterns: CompiledPatterns
  private let memory: LabelMemory
  /// Whether the last of several fitting labels counts: the one that is nearest to the table.
  private let takesLast: Bool

  /// A row with its texts as labels, folded once for all that are looked for.
  struct FoldedRow {
    let row: Row
    let texts: [FoldedLabel?]

    init(_ row: Row, foldedBy memory: LabelMemory) {
      self.row = row
      texts = row.cells.map { cell in
        guard case .string(let text) = cell.value else { return nil }
        return memory.folded(text)
      }
    }
  }

  struct Found {
    var cell: Cell?
    var text: String
    var place: Origin.Place
    var sheet: String?
    var cells: [CellReference]
  }

  /// Searches above the tables of a workbook.
  init(
    labels: [String], heads: [SheetHead], tables: [TablePlan], patterns: CompiledPatterns,
    foldedBy memory: LabelMemory
  ) {
    let above: [(Sheet, [Row])] = heads.compactMap { head in
      guard let table = tables.firstIndex(where: { $0.sheet == head.sheet }) else { return nil }
      let header = tables[table].header.rows.lowerBound
      return (head.sheet, head.rows.filter { $0.number < header })
    }
    self.init(
      labels: labels, rows: above, patterns: patterns, foldedBy: memory, takesLast: false)
  }

  /// Searches above one table.
  init(
    labels: [String], head: SheetHead, above row: Int, patterns: CompiledPatterns,
    foldedBy memory: LabelMemory
  ) {
    self.init(
      labels: labels, rows: [(head.sheet, head.rows.filter { $0.number < row })],
      patterns: patterns, foldedBy: memory, takesLast: true)
  }

  private init(
    labels: [String], rows: [(sheet: Sheet, rows: [Row])], patterns: CompiledPatterns,
    foldedBy memory: LabelMemory, takesLast: Bool
  ) {
    self.patterns = patterns
    self.memory = memory
    self.takesLast = takesLast
    self.labels = labels.map { memory.folded($0) }
    self.rows = rows.map { ($0.sheet.name, $0.rows.map { FoldedRow($0, foldedBy: memory) }) }
  }

  /// The first source that has a value.
  func first(of description: FieldMapping, file: String) -> Found? {
    description.sources.lazy.compactMap { found(in: $0, of: description, file: file) }.first
  }

  /// What stands in one source of a field.
  func found(in source: Source, of description: FieldMapping, file: String) -> Found? {
    switch source {
    case .rightOf(let labels): return beside(labels, below: false)
    case .below(let labels): return beside(labels, below: true)
    case .cell(let row, let column):
      return fixedCell(CellReference(row: row, column: column))
    case .file(let pattern):
      guard let text = patterns[pattern].groups(in: stem(of: file))?["value"], !text.isEmpty else {
        return nil
      }
      return Found(text: text, place: .fileName, cells: [])
    case .constant(let text):
      return Found(text: text, place: .mapping(line: description.line), cells: [])
    case .column, .header, .section, .sheet, .oneHot: return nil
    }
  }

  /// The cells of every sheet that hold a label or the value beside it.
  func cellsBesideLabels() -> [String: Set<CellReference>] {
    var cells: [String: Set<CellReference>] = [:]
    for (sheet, rows) in rows {
      for found in matches(of: labels, in: rows, sheet: sheet, below: false) {
        cells[sheet, default: []].formUnion(found.cells)
      }
    }
    return cells
  }

  private func beside(_ labels: [String], below: Bool) -> Found? {
    let folded = labels.map { memory.folded($0) }
    for (sheet, rows) in rows {
      let found = matches(of: folded, in: rows, sheet: sheet, below: below)
      if let found = takesLast ? found.last : found.first { return found }
    }
    return nil
  }

  private func matches(
    of folded: [FoldedLabel], in rows: [FoldedRow], sheet: String, below: Bool
  ) -> [Found] {
    var found: [Found] = []
    for (index, foldedRow) in rows.enumerated() {
      let row = foldedRow.row
      for (position, cell) in row.cells.enumerated() {
        guard case .string(let text) = cell.value, let label = foldedRow.texts[position] else {
          continue
        }
        let at = CellReference(row: row.number, column: cell.column)
        if let value = valueAfterColon(in: text, labels: folded) {
          found.append(
            Found(text: value, place: .otherSheet(sheet, at), sheet: sheet, cells: [at]))
          continue
        }
        guard folded.contains(label) else { continue }
        var beside: (row: Int, cell: Cell)?
        if below {
          if index + 1 < rows.count, let cell = rows[index + 1].row[column: cell.column] {
            beside = (rows[index + 1].row.number, cell)
          }
        } else {
          beside = row.cells[(position + 1)...].first { !$0.isColon }.map { (row.number, $0) }
        }
        guard let beside, !labels.contains(memory.folded(beside.cell.value.text)) else { continue }
        let value = beside.cell.withoutLeadingColon
        let valueAt = CellReference(row: beside.row, column: value.column)
        found.append(
          Found(
            cell: value, text: value.value.text,
            place: .otherSheet(sheet, valueAt), sheet: sheet, cells: [at, valueAt]))
      }
    }
    return found
  }

  /// The value of a cell that holds label and value together, as in `Instansi: Dinas Sosial`.
  private func valueAfterColon(in text: String, labels: [FoldedLabel]) -> String? {
    let bytes = text.utf8.span
    // Most texts have none; to look for it as an index takes five times as long.
    var hasColon = false
    for position in bytes.indices where bytes[position] == UInt8(ascii: ":") { hasColon = true }
    guard hasColon, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let value = text[text.index(after: colon)...].drop { $0.isWhitespace || $0 == ":" }
    guard !value.isEmpty, labels.contains(memory.folded(String(text[..<colon]))) else { return nil }
    return String(value)
  }

  private func fixedCell(_ reference: CellReference) -> Found? {
    for (sheet, rows) in rows {
      let row = rows.first { $0.row.number == reference.row }?.row
      guard let cell = row?[column: reference.column] else { continue }
      return Found(
        cell: cell, text: cell.value.text, place: .otherSheet(sheet, reference), sheet: sheet,
        cells: [reference])
    }
    return nil
  }

  private func stem(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return String(name) }
    return String(name[..<dot])
  }
}

extension Cell {
  /// Whether the cell holds a colon alone, as between a label and its value.
  fileprivate var isColon: Bool {
    guard case .string(let text) = value else { return false }
    return text.allSatisfy { $0 == ":" || $0.isWhitespace }
  }

  /// The cell without the colon that some write before the value: `: Dinas Sosial`.
  fileprivate var withoutLeadingColon: Cell {
    guard case .string(let text) = value, text.hasPrefix(":") else { return self }
    var cell = self
    cell.value = .string(String(text.dropFirst().drop { $0.isWhitespace }))
    return cell
  }
}

extension Source {
  /// The labels of cells that the value stands beside.
  var cellLabels: [String] {
    switch self {
    case .rightOf(let labels), .below(let labels): labels
    default: []
    }
  }
}
