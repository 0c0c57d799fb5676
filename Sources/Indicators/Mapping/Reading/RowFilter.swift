import Findings
import Spreadsheets

/// Tells the rows of a table that are records from those that are not.
struct RowFilter {
  /// What a row is.
  enum Kind: Hashable {
    /// It may be a record.
    case data
    /// It ends the table.
    case stop
    /// It is left out on purpose: the mapping says so, or it repeats the header.
    case skip
    /// It holds totals; the text says so.
    case total(String)
    /// It heads the rows below it.
    case section(SectionHeading)
    /// It is hidden, and the mapping leaves hidden rows out.
    case hidden

    /// Whether a record of several rows is at its end before such a row.
    var endsRecord: Bool { self != .data && self != .hidden }
  }

  /// A condition with its columns resolved.
  private struct Condition {
    /// The columns that are looked at; `nil` for a row's first cell.
    let columns: [Int]?
    let pattern: Pattern

    /// Where among a row's cells is one whose text matches, and the text.
    func match(in row: Row) -> (position: Int, text: String)? {
      guard let columns else { return match(at: row.cells.startIndex, in: row) }
      for column in columns {
        guard let position = row.position(ofColumn: column),
          let match = match(at: position, in: row)
        else { continue }
        return match
      }
      return nil
    }

    private func match(at position: Int, in row: Row) -> (position: Int, text: String)? {
      guard case .string(let text) = row.cells[position].value, pattern.matches(text) else {
        return nil
      }
      return (position, text)
    }
  }

  private let readsHiddenRows: Bool
  private let section: Condition?
  private let stop: Condition?
  private let skip: [Condition]
  private let totals: Condition?
  private let firstDataRow: Int
  /// The labels as typed and folded, by column.
  private let labels: [(typed: String, folded: FoldedLabel)?]

  init(
    for block: Block, under header: Header, patterns: CompiledPatterns,
    foldedBy memory: LabelMemory
  ) {
    let columns = header.columns
    func resolved(_ condition: RowCondition) -> Condition {
      let spellings = condition.column.map { memory.folded($0) }
      let fitting = columns.indices.filter { position in
        spellings.contains { columns[position].spellings.contains($0) }
      }
      return Condition(
        columns: spellings.isEmpty ? nil : fitting.map { columns[$0].column },
        pattern: patterns[condition.matches])
    }
    readsHiddenRows = block.readsHiddenRows
    section = block.section.map(resolved)
    stop = block.stop.map(resolved)
    skip = block.skip.map(resolved)
    totals = (block.totals?.when).map(resolved)
    firstDataRow = header.rows.upperBound + 1
    var labels = [(typed: String, folded: FoldedLabel)?](
      repeating: nil, count: (columns.map(\.column).max() ?? 0) + 1)
    for column in columns.reversed() { labels[column.column] = (column.label, column.folded) }
    self.labels = labels
  }

  /// What a row below the header is.
  func kind(of row: Row) -> Kind {
    if row.isHidden, !readsHiddenRows { return .hidden }
    if stop?.match(in: row) != nil { return .stop }
    if let match = totals?.match(in: row) { return .total(match.text) }
    if let section, let match = section.match(in: row) {
      return .section(
        SectionHeading(
          groups: section.pattern.groups(in: match.text) ?? [:],
          cell: CellReference(row: row.number, column: row.cells[match.position].column),
          raw: row.cells[match.position].value))
    }
    for condition in skip where condition.match(in: row) != nil { return .skip }
    if row.number <= firstDataRow + 1, isNumbering(row) { return .skip }
    return repeatsHeader(row) ? .skip : .data
  }

  /// Whether a row numbers the columns, as many forms do below the header: (1) (2) (3) ….
  private func isNumbering(_ row: Row) -> Bool {
    guard row.cells.count >= 4, row.cells.allSatisfy({ $0.value.mayNumberColumn }) else {
      return false
    }
    let numbers = row.cells.map { cell in
      Int(cell.value.text.filter { !"(). ".contains($0) })
    }
    return numbers.enumerated().allSatisfy { index, number in
      number != nil && number == (numbers[0] ?? 0) + index
    }
  }

  /// Whether a row repeats the header, as on a new printed page.
  private func repeatsHeader(_ row: Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    for index in row.cells.indices {
      let column = row.cells[index].column
      // Folding is dear; a text of quite another length can't be the label.
      guard column < labels.count, case .string(let text) = row.cells[index].value,
        let label = labels[column], abs(text.utf8.count - label.typed.utf8.count) <= 8,
        FoldedLabel(text) == label.folded
      else { return false }
    }
    return true
  }
}

extension CellValue {
  /// Whether it is short enough to be the number of a column, with brackets around it.
  fileprivate var mayNumberColumn: Bool {
    switch self {
    case .string(let text): text.utf8.count <= 20
    case .number: true
    default: false
    }
  }
}
