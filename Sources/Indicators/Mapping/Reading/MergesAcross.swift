import Findings
import Spreadsheets

/// Finds merged ranges in the records of a table that lie across columns of different fields: only the
/// first cell of such a range holds a value, so that the other fields have none.
struct MergesAcross {
  /// What reads a column: a field of a group of columns, or of none.
  private struct Reader: Hashable {
    var group: Int?
    var field: Int
  }

  private let plan: TablePlan
  /// The columns that are read, in each row of a record, from left to right; with what reads them.
  private let readers: [(column: Int, reader: Reader)]

  /// The findings on merged ranges, from top to bottom.
  ///
  /// - Parameters:
  ///   - merges: All of the sheet.
  ///   - records: The rows that are records, or with which one begins.
  static func findings(
    on merges: [CellRange], of plan: TablePlan, among records: RowNumbers, at place: Place
  ) -> [Finding] {
    let height = plan.block.rowsPerRecord
    let wide = merges.filter { range in
      let rows = max(1, range.first.row - height + 1)...range.last.row
      return range.first.column < range.last.column && records.first(in: rows) != nil
    }
    // Nearly all sheets have none, but for titles above the table.
    return wide.isEmpty ? [] : MergesAcross(of: plan).findings(on: wide, among: records, at: place)
  }

  private init(of plan: TablePlan) {
    self.plan = plan
    var readers: [Int: Reader] = [:]
    let groups = plan.groups.enumerated().map { (Optional($0.offset), $0.element.fields) }
    for (group, fields) in [(nil, plan.fields)] + groups {
      for field in fields {
        for column in field.feeds.flatMap(\.columns) {
          readers[column] = Reader(group: group, field: field.mapping.field)
        }
      }
    }
    self.readers = readers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func findings(
    on wide: [CellRange], among records: RowNumbers, at place: Place
  ) -> [Finding] {
    wide.sorted { $0.first < $1.first }.compactMap { range in
      guard let columns = columns(of: range, among: records) else { return nil }
      let labels = columns.map { plan.labels[$0] ?? CellReference.letters(ofColumn: $0) }
      return Finding(
        .mergeAcross, at: place.at(range),
        ["columns": Phrase(labels.quoted), "first": Phrase([labels[0]].quoted)])
    }
  }

  /// The columns of a range, from its first one on, that have different readers; `nil` where it lies in
  /// no record, or nothing is lost by it.
  private func columns(of range: CellRange, among records: RowNumbers) -> [Int]? {
    let height = plan.block.rowsPerRecord
    let rows = max(1, range.first.row - height + 1)...range.last.row
    guard let record = records.first(in: rows) else { return nil }
    let row = max(0, range.first.row - record) % height + 1
    let first = SideBySide.column(range.first.column, ofRow: row)
    let last = SideBySide.column(range.last.column, ofRow: row)
    let read = readers.filter { (first...last).contains($0.column) }
    // The value stands in the first column, whether that is read or not.
    var found = [range.first.column]
    var known = Set(read.filter { $0.column == first }.map(\.reader))
    for (column, reader) in read where column > first && known.insert(reader).inserted {
      found.append(SideBySide.sheetColumn(column))
    }
    return found.count > 1 ? found : nil
  }
}

extension TablePlan.Feed {
  /// The columns that are looked at.
  var columns: [Int] {
    switch self {
    case .column(let column): [column]
    case .ticks(let ticks): ticks.map(\.column)
    case .fixed, .section: []
    }
  }
}
