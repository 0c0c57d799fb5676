internal import Findings

/// Marks the cells of a worksheet part: a cell gets a style, one that is not written is written
/// (ECMA-376 Part 1, 18.3.1.4 `c`, 18.3.1.73 `row`).
struct WorksheetMarks {
  private let map: WorksheetMap
  private var patch: PartPatch
  /// The cells that are written for their marks.
  private var newCells: [CellReference] = []

  init(_ map: WorksheetMap) {
    self.map = map
    patch = PartPatch(map.tokens)
  }

  /// The marks, one a cell, in order.
  ///
  /// Those within a merged range are its first cell's.
  static func gathered(_ marks: [CellMark], in map: WorksheetMap) -> [CellMark] {
    var found: [CellReference: CellMark] = [:]
    let merged = map.mergedRanges.sorted { $0.first.row < $1.first.row }
    let longest = merged.map { $0.rows.count }.max() ?? 0
    for mark in marks {
      var mark = mark
      mark.cell = Self.first(of: mark.cell, in: merged, longest: longest)
      guard let known = found[mark.cell] else {
        found[mark.cell] = mark
        continue
      }
      let notes = [known.note, mark.note].compactMap(\.self)
      found[mark.cell]?.colour = max(known.colour, mark.colour)
      found[mark.cell]?.note = notes.isEmpty ? nil : notes.joined(separator: "\n\n")
    }
    return found.values.sorted { $0.cell < $1.cell }
  }

  /// The cell that a merged range shows for one of its cells.
  private static func first(
    of cell: CellReference, in merged: [CellRange], longest: Int
  ) -> CellReference {
    // Ranges that begin below the cell, or end above it, are not looked at.
    var (low, high) = (0, merged.count)
    while low < high {
      let middle = (low + high) / 2
      if merged[middle].first.row < cell.row - longest { low = middle + 1 } else { high = middle }
    }
    for range in merged[low...] {
      if range.first.row > cell.row { break }
      if range.contains(cell) { return range.first }
    }
    return cell
  }

  /// Marks cells.
  ///
  /// - Parameter marks: One a cell, in order.
  mutating func apply(
    _ marks: [CellMark], _ styles: inout StylesheetPatch
  ) throws(WorkbookError) {
    var index = 0
    while index < marks.count {
      let row = marks[index].cell.row
      let end = marks[index...].firstIndex { $0.cell.row != row } ?? marks.count
      let marksOfRow = marks[index..<end]
      index = end
      if let element = try map.row(row) {
        try mark(marksOfRow, in: element, row, &styles)
      } else {
        try insert(marksOfRow, row, before: map.place(ofRowFrom: row), &styles)
      }
    }
    extendDimension()
  }

  /// Refers to the drawing of notes.
  mutating func refer(toNotesDrawing relationship: String, _ flavour: OfficeFlavour) {
    let prefix = map.tokens.prefix(of: map.root.start)
    let known = map.tokens.namespaces(of: map.root.start).first {
      !$0.prefix.isEmpty && $0.name == flavour.relationships
    }
    let declaration = known == nil ? " xmlns:r=\"\(flavour.relationships)\"" : ""
    let markup =
      "<\(prefix)legacyDrawing\(declaration) \(known?.prefix ?? "r"):id=\"\(relationship)\"/>"
    // A reference may be left behind that leads nowhere.
    let place = map.placeOfNotesDrawing
    patch.replace(map.referenceToNotesDrawing?.range ?? place..<place, with: markup)
  }

  /// The changes.
  func finished() -> PartPatch { patch }

  private mutating func mark(
    _ marks: ArraySlice<CellMark>, in row: MarkupElement, _ number: Int,
    _ styles: inout StylesheetPatch
  ) throws(WorkbookError) {
    let tokens = map.tokens
    let cells = try map.cells(of: row)
    let prefix = tokens.prefix(of: row.start)
    let rowStyle =
      tokens.isTrue("customFormat", of: row.start) ? tokens.number("s", of: row.start) : nil
    var ending = ""
    for mark in marks {
      let column = mark.cell.column
      // Of two cells in one place the last counts.
      if let cell = cells.last(where: { $0.column == column })?.element {
        let base = tokens.number("s", of: cell.start) ?? 0
        patch.set("s", to: String(try styles.style(mark.colour, over: base)), of: cell.start)
        continue
      }
      let base = rowStyle ?? map.style(ofColumn: column)
      let style = try styles.style(mark.colour, over: base)
      let markup = "<\(prefix)c r=\"\(mark.cell)\" s=\"\(style)\"/>"
      newCells.append(mark.cell)
      if let next = cells.first(where: { $0.column > column }) {
        patch.insert(markup, at: next.element.range.lowerBound)
      } else {
        ending += markup
      }
    }
    if !ending.isEmpty { patch.append(ending, to: row) }
    widenSpans(of: row, for: marks)
  }

  private mutating func insert(
    _ marks: ArraySlice<CellMark>, _ number: Int, before next: Int?,
    _ styles: inout StylesheetPatch
  ) throws(WorkbookError) {
    let prefix = map.tokens.prefix(of: map.data.start)
    var markup = "<\(prefix)row r=\"\(number)\">"
    for mark in marks {
      let style = try styles.style(mark.colour, over: map.style(ofColumn: mark.cell.column))
      markup += "<\(prefix)c r=\"\(mark.cell)\" s=\"\(style)\"/>"
      newCells.append(mark.cell)
    }
    markup += "</\(prefix)row>"
    if let next {
      patch.insert(markup, at: next)
    } else {
      newRows += markup
    }
  }

  /// Rows behind the last one, gathered, since a sheet without rows may be one tag.
  private var newRows = ""

  /// Corrects the columns that a row says it spans; it need not say so (18.3.1.73 `spans`).
  private mutating func widenSpans(of row: MarkupElement, for marks: ArraySlice<CellMark>) {
    guard let spans = map.tokens.value("spans", of: row.start) else { return }
    let ends = spans.split(separator: ":").compactMap { Int($0) }
    guard ends.count == 2, let first = marks.first?.cell.column, let last = marks.last?.cell.column,
      first < ends[0] || last > ends[1]
    else { return }
    patch.set("spans", to: "\(min(first, ends[0])):\(max(last, ends[1]))", of: row.start)
  }

  /// Lets the range in use hold the new cells (18.3.1.35 `dimension`).
  private mutating func extendDimension() {
    if !newRows.isEmpty { patch.append(newRows, to: map.data) }
    guard !newCells.isEmpty, let dimension = map.dimension?.start,
      let range = map.tokens.value("ref", of: dimension).flatMap({ CellRange($0) })
    else { return }
    let rows = newCells.map(\.row) + [range.first.row, range.last.row]
    let columns = newCells.map(\.column) + [range.first.column, range.last.column]
    let wider = CellRange(
      CellReference(row: rows.min() ?? 1, column: columns.min() ?? 1),
      CellReference(row: rows.max() ?? 1, column: columns.max() ?? 1))
    if wider != range { patch.set("ref", to: "\(wider)", of: dimension) }
  }
}
