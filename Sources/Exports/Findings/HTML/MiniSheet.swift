internal import Findings

/// A small picture of a sheet: the rows of some findings with their neighbours, under the letters of
/// their columns and the header of their table; what the findings are about is marked.
struct MiniSheet {
  /// How many columns are shown at most, beside two that say what the row is.
  static let width = 8
  /// How many, where many findings take little room.
  static let denseWidth = 5
  /// How many columns at the left of the row are shown where the marked one lies far from them.
  static let leadingCount = 2

  private let hunk: FindingHunk
  private let sheet: FindingSurroundings.SheetRows
  private let language: Language
  /// The rows of the header, as far as they are not among those that are shown anyway.
  private let headerRows: [Int]
  private let rows: [Int]
  private let columns: [Int]

  /// Lays out the picture of a hunk.
  init(of hunk: FindingHunk, in sheet: FindingSurroundings.SheetRows, language: Language) {
    self.hunk = hunk
    self.sheet = sheet
    self.language = language
    let header = hunk.rows.first.flatMap { sheet.header(above: $0) }
    headerRows = header.map { Array($0) } ?? []
    rows = hunk.shownRows.filter { header?.contains($0) != true }
    columns = Self.columns(
      marked: hunk.columns, width: hunk.isDense ? Self.denseWidth : Self.width,
      used: Self.usedColumns(inRows: headerRows + rows, of: sheet),
      leading: Self.leadingColumns(inRows: rows, of: sheet))
  }

  // MARK: Columns

  /// From which column to which something stands in some rows.
  private static func usedColumns(
    inRows rows: [Int], of sheet: FindingSurroundings.SheetRows
  ) -> ClosedRange<Int>? {
    let cells = rows.compactMap { sheet.rows[$0] }
    guard let first = cells.compactMap(\.first?.column).min(),
      let last = cells.compactMap(\.last?.column).max()
    else { return nil }
    return first...last
  }

  /// The first columns in which something stands.
  private static func leadingColumns(
    inRows rows: [Int], of sheet: FindingSurroundings.SheetRows
  ) -> [Int] {
    let columns = rows.flatMap { sheet.rows[$0]?.prefix(leadingCount).map(\.column) ?? [] }
    return Array(Set(columns).sorted().prefix(leadingCount))
  }

  /// The columns that are shown: those that are marked with their neighbours, and the first ones of
  /// the rows.
  private static func columns(
    marked: ClosedRange<Int>?, width: Int, used: ClosedRange<Int>?, leading: [Int]
  ) -> [Int] {
    guard let used else { return marked.map { Array($0) } ?? [1] }
    let marked = marked ?? used.lowerBound...used.lowerBound
    let all = min(used.lowerBound, marked.lowerBound)...max(used.upperBound, marked.upperBound)
    guard all.count > width else { return Array(all) }
    let near = window(around: marked, width: width, within: all)
    guard let last = leading.last, near.lowerBound > last else { return Array(near) }
    let nearer = window(around: marked, width: width - leading.count, within: all)
    return leading + nearer.filter { $0 > last }
  }

  private static func window(
    around marked: ClosedRange<Int>, width: Int, within all: ClosedRange<Int>
  ) -> ClosedRange<Int> {
    let room = max(0, width - marked.count)
    let right = min(room / 2, all.upperBound - marked.upperBound)
    let left = min(room - right, marked.lowerBound - all.lowerBound)
    let more = min(room - left, all.upperBound - marked.upperBound)
    return (marked.lowerBound - left)...(marked.upperBound + more)
  }

  // MARK: Writing

  /// Appends the picture.
  ///
  /// - Parameter marks: What is marked, with the names by which links find it.
  func append(_ marks: CellMarks, caption: String, to html: inout HTMLFragment) {
    html.markup("<div class=\"b\"><table class=\"s\"><caption>")
    html.text(caption)
    html.markup("</caption><thead><tr><td></td>")
    forEachColumn(of: &html) { column, html in
      html.markup("<th scope=\"col\">")
      html.text(CellReference.letters(ofColumn: column))
      html.markup("</th>")
    }
    html.markup("</tr></thead><tbody>")
    for row in headerRows { appendHeader(row, to: &html) }
    var last = headerRows.last
    for row in rows {
      if let last, row > last + 1 { appendGap(to: &html) }
      append(row, marks, to: &html)
      last = row
    }
    html.markup("</tbody></table></div>\n")
  }

  private func forEachColumn(
    of html: inout HTMLFragment, _ body: (Int, inout HTMLFragment) -> Void
  ) {
    var last: Int?
    for column in columns {
      if let last, column > last + 1 { html.markup("<td class=\"g\">…</td>") }
      body(column, &html)
      last = column
    }
  }

  private func appendGap(to html: inout HTMLFragment) {
    html.markup("<tr class=\"g\"><th scope=\"row\">⋮</th>")
    forEachColumn(of: &html) { _, html in html.markup("<td></td>") }
    html.markup("</tr>")
  }

  private func appendHeader(_ row: Int, to html: inout HTMLFragment) {
    html.markup("<tr class=\"k\"><th scope=\"row\">")
    html.number(row)
    html.markup("</th>")
    var coveredUpTo = 0
    forEachColumn(of: &html) { column, html in
      guard column > coveredUpTo else { return }
      let merge = sheet.merges.first { merge in
        merge.first.row == row && merge.columns.count > 1 && merge.columns.contains(column)
      }
      guard let merge, merge.columns.contains(column) else {
        html.markup("<td>")
        html.text(sheet.text(row: row, column: column) ?? "")
        html.markup("</td>")
        return
      }
      // Only columns that stand beside each other can be one cell.
      var end = column
      while end < merge.last.column, columns.contains(end + 1) { end += 1 }
      coveredUpTo = end
      html.markup("<td colspan=\"")
      html.number(end - column + 1)
      html.markup("\">")
      html.text(sheet.text(row: row, column: merge.first.column) ?? "")
      html.markup("</td>")
    }
    html.markup("</tr>")
  }

  private func append(_ row: Int, _ marks: CellMarks, to html: inout HTMLFragment) {
    if let mark = marks.ofRow(row) {
      html.markup("<tr class=\"")
      html.markup(mark.tone.className)
      html.markup("\"><th scope=\"row\" id=\"")
      html.append(mark.anchor)
      html.markup("\">")
      html.number(row)
      mark.appendLinks(to: &html)
      html.markup("</th>")
    } else {
      html.markup("<tr><th scope=\"row\">")
      html.number(row)
      html.markup("</th>")
    }
    forEachColumn(of: &html) { column, html in
      append(CellReference(row: row, column: column), marks, to: &html)
    }
    html.markup("</tr>")
  }

  private func append(_ cell: CellReference, _ marks: CellMarks, to html: inout HTMLFragment) {
    let text = sheet.text(row: cell.row, column: cell.column)
    guard let mark = marks.ofCell(cell) else {
      html.markup(marks.isInRange(cell) ? "<td class=\"o\">" : "<td>")
      html.text(text ?? "")
      html.markup("</td>")
      return
    }
    html.markup("<td class=\"")
    html.markup(mark.tone.className)
    html.markup("\" id=\"")
    html.append(mark.anchor)
    html.markup("\"><mark>")
    if let text {
      html.text(text)
    } else {
      html.markup("<i>")
      html.text(language.says("kosong", "empty"))
      html.markup("</i>")
    }
    html.markup("</mark>")
    mark.appendLinks(to: &html)
    html.markup("</td>")
  }
}
