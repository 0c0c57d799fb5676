import Findings
import Spreadsheets

/// Tables that stand on one sheet, told apart: each gets an area of its own, so that every cell is
/// read once.
///
/// A table ends where the next one below it begins: at the header, with the lines right above it.
/// Tables beside each other part at the first column that the one to the right reads. Where the
/// columns of two interleave, they are two readings of one table, and each is left the whole.
enum SharedSheet {
  /// The tables in the order of their sheets, and of their places in them.
  static func apart(_ tables: [TablePlan], heads: [SheetHead]) -> [TablePlan] {
    // Mostly each has a sheet of its own, and they are in order.
    let sheets = tables.indices.map { tables[$0].sheet.index }
    if zip(sheets, sheets.dropFirst()).allSatisfy({ $0 < $1 }) { return tables }
    let sorted = tables.sorted { $0.position < $1.position }
    var parted: [TablePlan] = []
    var start = sorted.startIndex
    while start < sorted.endIndex {
      let sheet = sorted[start].sheet
      let end = sorted[start...].firstIndex { $0.sheet != sheet } ?? sorted.endIndex
      if end - start == 1 {
        parted.append(sorted[start])
      } else {
        let rows = heads.first { $0.sheet == sheet }?.rows ?? []
        parted += apart(onOneSheet: sorted[start..<end], rows: rows)
      }
      start = end
    }
    return parted
  }

  private static func apart(
    onOneSheet tables: ArraySlice<TablePlan>, rows: [Row]
  ) -> [TablePlan] {
    // Tables whose headers share a row stand beside each other.
    var bands: [[TablePlan]] = []
    for table in tables {
      if let last = bands.last?.last, last.header.rows.overlaps(table.header.rows) {
        bands[bands.count - 1].append(table)
      } else {
        bands.append([table])
      }
    }
    let starts = bands.indices.map { band in
      guard band > 0 else { return 1 }
      let former = bands[band - 1].map { $0.header.rows.upperBound }.max() ?? 0
      return firstRow(above: bands[band][0].header.rows.lowerBound, below: former, among: rows)
    }
    return bands.indices.flatMap { band in
      let last = band + 1 < bands.count ? starts[band + 1] - 1 : Int.max
      return beside(bands[band], rows: starts[band]...max(starts[band], last))
    }
  }

  /// The first of the lines that stand right above a header, without a blank row between.
  ///
  /// Where they go on for long, or up to the header of the table above, they are that table's rows.
  private static func firstRow(above header: Int, below former: Int, among rows: [Row]) -> Int {
    let longest = 5
    let numbers = Set(rows.map(\.number))
    var first = header
    while numbers.contains(first - 1) { first -= 1 }
    return header - first <= longest && first > former ? first : header
  }

  private static func beside(_ tables: [TablePlan], rows: ClosedRange<Int>) -> [TablePlan] {
    let spans = tables.map(\.readColumns)
    let areApart = zip(spans, spans.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound }
    return tables.indices.map { index in
      let first = areApart && index > 0 ? spans[index].lowerBound : 1
      let last = areApart && index + 1 < spans.count ? spans[index + 1].lowerBound - 1 : Int.max
      var table = tables[index]
      table.narrow(
        to: CellRange(
          CellReference(row: rows.lowerBound, column: first),
          CellReference(row: rows.upperBound, column: last)))
      return table
    }
  }
}

extension TablePlan {
  /// Where it is among the tables of a workbook: by sheets, by rows, from left to right.
  fileprivate var position: (Int, Int, Int) {
    (sheet.index, header.rows.lowerBound, readColumns.lowerBound)
  }

  /// From the first column that a field reads to the last.
  fileprivate var readColumns: ClosedRange<Int> {
    let read = dispositions.filter { $0.value == .mapped || $0.value == .reported }.keys
      .map(SideBySide.sheetColumn)
    return (read.min() ?? 1)...(read.max() ?? 1)
  }

  /// Leaves the columns of others alone.
  fileprivate mutating func narrow(to area: CellRange) {
    self.area = area
    header.columns.removeAll { !area.columns.contains($0.column) }
    dispositions = dispositions.filter { area.columns.contains(SideBySide.sheetColumn($0.key)) }
    labels = labels.filter { area.columns.contains($0.key) }
    findings.removeAll { finding in
      guard finding.code == .columnExtra, let cell = finding.place.cell else { return false }
      return !area.columns.contains(cell.column)
    }
  }

  /// What of a row is the table's own; `nil` where nothing is.
  func part(of row: Row) -> Row? {
    guard let area else { return row }
    guard area.rows.contains(row.number) else { return nil }
    var part = row
    part.cells.removeAll { !area.columns.contains($0.column) }
    return part.cells.isEmpty ? nil : part
  }
}
