package import Findings
package import Spreadsheets

/// The cells around the findings of a workbook, as far as they can be shown.
package struct FindingSurroundings: Sendable {
  /// By the sheet's name.
  package var sheets: [String: SheetRows] = [:]

  /// Makes surroundings of which nothing is known.
  package init() {}

  /// Some rows of a sheet.
  package struct SheetRows: Sendable {
    /// The rows of the headers that were found.
    let headers: [ClosedRange<Int>]
    /// The merged ranges that reach over a header.
    private(set) var merges: [CellRange]
    /// The cells of each row, by column; a row that is not here is empty.
    private(set) var rows: [Int: [ShownCell]] = [:]

    /// How many cells are kept at the left of each row, to say what the row is.
    private static let leadingCount = MiniSheet.width

    /// Makes a sheet of which no row is known yet.
    package init(headers: [ClosedRange<Int>] = []) {
      self.headers = headers
      merges = []
    }

    /// Takes those of the sheet's merged ranges that reach over a header.
    package mutating func keep(_ ranges: [CellRange]) {
      merges = ranges.filter { range in headers.contains { $0.overlaps(range.rows) } }
    }

    /// Takes the cells of a row that may be shown.
    ///
    /// - Parameters:
    ///   - columns: Those around what is marked.
    ///   - redact: Takes out of each value what must not be shown; it is given the label of the
    ///     column too, where the row stands under a header.
    package mutating func keep(
      _ row: Row, columns: ClosedRange<Int>,
      redact: (_ value: CellValue, _ label: String?) -> CellValue
    ) {
      let header = header(above: row.number)?.upperBound
      rows[row.number] = row.cells.enumerated().compactMap { position, cell in
        guard position < Self.leadingCount || columns.contains(cell.column) else { return nil }
        let label = header.flatMap { text(row: $0, column: cell.column) }
        return ShownCell(column: cell.column, text: redact(cell.value, label).shown)
      }
    }

    /// What a cell shows; `nil` for an empty one.
    func text(row: Int, column: Int) -> String? {
      guard let cells = rows[row] else { return nil }
      var low = 0
      var high = cells.count
      while low < high {
        let middle = (low + high) / 2
        if cells[middle].column < column { low = middle + 1 } else { high = middle }
      }
      return low < cells.count && cells[low].column == column ? cells[low].text : nil
    }

    /// The header that a row stands under; `nil` for a row of a header, or above all of them.
    func header(above row: Int) -> ClosedRange<Int>? {
      guard !headers.contains(where: { $0.contains(row) }) else { return nil }
      return headers.filter { $0.upperBound < row }.max { $0.upperBound < $1.upperBound }
    }
  }

  /// What one cell shows.
  struct ShownCell: Sendable {
    /// How many Unicode scalars of a cell are shown.
    static let textLimit = 120

    /// The column, 1-based.
    let column: Int
    /// The text, cut with `…` where it is long.
    let text: String

    /// Makes one of the whole text.
    init(column: Int, text: String) {
      self.column = column
      let scalars = text.unicodeScalars
      self.text =
        text.utf8.count > Self.textLimit && scalars.count > Self.textLimit
        ? String(String.UnicodeScalarView(scalars.prefix(Self.textLimit))) + "…" : text
    }
  }
}

extension CellValue {
  /// The value as a person is shown it.
  fileprivate var shown: String {
    switch self {
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .uncalculated: "=…"
    case .unreadable: "\u{FFFD}"
    default: text
    }
  }
}
