import Findings
import Spreadsheets

/// The columns of a block, and how its records become rows.
///
/// Records that repeat in groups of columns, such as a respondent's, share a row where the columns
/// outside the groups are the same.
struct TableLayout {
  let block: Block
  let schema: Schema
  private let spellings: [Int: FieldSpelling]
  private let targets: [Int: WriteTarget]
  /// The columns, from left to right.
  private(set) var columns: [TableColumn]
  /// The wider labels over each group of columns, from the header's first row down.
  private(set) var groupLabels: [[CellValue?]] = []
  private var rows: [[RecordSlot]] = []

  /// Plans the table of some records.
  init(_ block: Block, of records: [Record], mapping: Mapping) {
    self.block = block
    schema = mapping.schema
    var spellings: [Int: FieldSpelling] = [:]
    var targets: [Int: WriteTarget] = [:]
    for field in block.allFields {
      spellings[field.field] = FieldSpelling(of: field, in: mapping.schema)
      targets[field.field] = field.target(in: block)
    }
    self.spellings = spellings
    self.targets = targets
    columns = []
    let height = block.rowsPerRecord
    for field in block.fields {
      guard let target = targets[field.field] else { continue }
      columns.add(field, target, label: label(of: field.field), height: height)
    }
    guard let group = block.group else {
      columns.addMissing(block.header.find, height: height)
      columns += ExtraColumns.columns(of: records, height: height)
      rows = records.map { [RecordSlot(record: $0)] }
      return
    }
    let outer = block.fields.map(\.field).filter { targets[$0].map(\.isInTable) ?? false }
    let arrangement = GroupArrangement(
      of: records, in: group, sharing: outer, targets: targets, spellings: spellings)
    rows = arrangement.rows
    groupLabels = arrangement.labels
    addColumns(of: group, count: arrangement.count)
  }

  private func label(of field: Int) -> String { schema.fields[field].label[.indonesian] }

  // MARK: Groups

  private mutating func addColumns(of group: ColumnGroup, count: Int) {
    var inGroup: [TableColumn] = []
    for field in group.fields {
      guard let target = targets[field.field] else { continue }
      inGroup.add(field, target, label: label(of: field.field), height: 1)
    }
    if case .column(let labels) = group.boundary {
      // A group begins where its first column does.
      inGroup.addMissing([labels], height: 1)
      let folded = labels.map { FoldedLabel($0) }
      if let first = inGroup.firstIndex(where: { folded.contains(FoldedLabel($0.label)) }) {
        inGroup.insert(inGroup.remove(at: first), at: 0)
      }
    }
    var missing = inGroup
    missing.addMissing(
      block.header.find.filter { spellings in
        let folded = spellings.map { FoldedLabel($0) }
        return !columns.contains { folded.contains(FoldedLabel($0.label)) }
      }, height: 1)
    columns += missing[inGroup.count...]
    for number in 0..<count {
      columns += inGroup.map { column in
        var column = column
        column.group = number
        return column
      }
    }
  }

  // MARK: Rows

  /// The rows of the records, the first at `first`, with the headings of sections among them.
  func body(from first: Int) -> [SheetLayout.Row] {
    var body: [SheetLayout.Row] = []
    var number = first
    var heading: String?
    for slots in rows {
      guard let record = slots.first?.record else { continue }
      if let text = sectionHeading(of: record), text != heading {
        heading = text
        body.append(
          SheetLayout.Row(
            number: number,
            cells: [SheetLayout.Cell(column: headingColumn, value: .string(text), role: .heading)]))
        number += 1
      }
      for row in 0..<block.rowsPerRecord {
        body.append(SheetLayout.Row(number: number, cells: cells(of: slots, row: row)))
        number += 1
      }
    }
    return body
  }

  private func cells(of slots: [RecordSlot], row: Int) -> [SheetLayout.Cell] {
    columns.indices.compactMap { index in
      let column = columns[index]
      let slot = column.group == nil ? slots.first : slots.first { $0.group == column.group }
      guard let content = column.contents[row] else { return nil }
      switch content {
      case .field(let field):
        let value = slot.flatMap { spellings[field]?.cell(for: $0.record, field: field) }
        return SheetLayout.Cell(column: index + 1, value: value, role: .value(field))
      case .tick(let field, let code):
        let isTicked = slot?.record.values[field].text == code
        return SheetLayout.Cell(
          column: index + 1, value: isTicked ? .string(Self.tick) : nil, role: .tick(field))
      case .extra(let label):
        let value = slot?.record.extra.first { $0.label == label }?.value
        return SheetLayout.Cell(column: index + 1, value: value, role: .extra)
      }
    }
  }

  /// What stands in a box that is ticked.
  private static let tick = "✓"

  private func sectionHeading(of record: borrowing Record) -> String? {
    var groups: [String: String] = [:]
    for case (let field, .section(let group)) in targets {
      groups[group] = record.values[field].text ?? ""
    }
    return groups.isEmpty ? nil : block.sectionText?.filled(with: groups)
  }

  private var headingColumn: Int {
    let labels = block.section?.column.map { FoldedLabel($0) } ?? []
    let index = columns.firstIndex { labels.contains(FoldedLabel($0.label)) }
    return (index ?? 0) + 1
  }

  /// The fields that the table has a place for.
  var placedFields: Set<Int> {
    var placed = Set(columns.flatMap { $0.contents.compactMap(\.?.field) })
    for (field, target) in targets where !target.isInTable { placed.insert(field) }
    return placed
  }
}

extension WriteTarget {
  /// Whether it stands in the columns of the table.
  var isInTable: Bool {
    switch self {
    case .column, .ticks: true
    default: false
    }
  }
}

extension TableColumn.Content {
  /// The field, where there is one.
  fileprivate var field: Int? {
    switch self {
    case .field(let field), .tick(let field, _): field
    case .extra: nil
    }
  }
}
