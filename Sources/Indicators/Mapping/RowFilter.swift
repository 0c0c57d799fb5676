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
    let columns: [Int]
    let pattern: Pattern

    func match(in row: Row) -> String? {
      for column in columns {
        guard let position = row.position(ofColumn: column),
          case .string(let text) = row.cells[position].value, pattern.matches(text)
        else { continue }
        return text
      }
      return nil
    }
  }

  /// What tells the headings of sections, by their columns or by a row's first cell.
  private struct SectionCondition {
    let columns: [Int]?
    let pattern: Pattern

    func heading(in row: Row) -> SectionHeading? {
      guard let columns else { return row.cells.first.flatMap { heading($0, in: row) } }
      return columns.lazy.compactMap { row[column: $0] }.compactMap { heading($0, in: row) }.first
    }

    private func heading(_ cell: Cell, in row: Row) -> SectionHeading? {
      guard case .string(let text) = cell.value, let groups = pattern.groups(in: text) else {
        return nil
      }
      return SectionHeading(
        groups: groups, cell: CellReference(row: row.number, column: cell.column), raw: cell.value)
    }
  }

  private let readsHiddenRows: Bool
  private let section: SectionCondition?
  private let stop: [Condition]
  private let skip: [Condition]
  private let totals: [Condition]
  private let firstDataRow: Int
  /// The labels as typed and folded, by column.
  private let labels: [(typed: String, folded: FoldedLabel)?]

  init(for block: Block, under header: Header, patterns: CompiledPatterns) {
    let columns = header.columns
    func places(of labels: [String]) -> [Int] {
      let spellings = labels.map { FoldedLabel($0) }
      return columns.filter { column in spellings.contains { column.spellings.contains($0) } }
        .map(\.column)
    }
    func conditions(_ condition: RowCondition?) -> [Condition] {
      guard let condition else { return [] }
      return [
        Condition(columns: places(of: condition.column), pattern: patterns[condition.matches])
      ]
    }
    readsHiddenRows = block.readsHiddenRows
    section = block.section.map { section in
      SectionCondition(
        columns: section.column.isEmpty ? nil : places(of: section.column),
        pattern: patterns[section.matches])
    }
    stop = conditions(block.stop)
    skip = block.skip.flatMap { conditions($0) }
    totals = conditions(block.totals?.when)
    firstDataRow = header.rows.upperBound + 1
    var labels = [(typed: String, folded: FoldedLabel)?](
      repeating: nil, count: (columns.map(\.column).max() ?? 0) + 1)
    for column in columns.reversed() { labels[column.column] = (column.label, column.folded) }
    self.labels = labels
  }

  /// What a row below the header is.
  func kind(of row: Row) -> Kind {
    if row.isHidden, !readsHiddenRows { return .hidden }
    for condition in stop where condition.match(in: row) != nil { return .stop }
    for condition in totals {
      if let text = condition.match(in: row) { return .total(text) }
    }
    if let heading = section?.heading(in: row) { return .section(heading) }
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
